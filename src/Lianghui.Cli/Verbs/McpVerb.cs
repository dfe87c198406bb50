using System.CommandLine;
using Lianghui.Cli.Mcp;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Lianghui.Cli.Verbs;

/// <summary><c>mcp</c>: a Model Context Protocol server over standard input and output.</summary>
public static class McpVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var command = new Command("mcp", """
            Serve the library's queries to a language-model client over standard input and output (Model Context Protocol).

            Example, as an entry of a client's configuration:
              {"command": "lianghui", "args": ["mcp", "--library", "my.db"]}
            """);
        command.Options.Add(common.Library);
        command.Options.Add(common.Seed);
        command.SetAction(async (parsed, stop) =>
        {
            var library = common.Open(parsed);
            var options = new McpServerOptions
            {
                ServerInfo = new Implementation { Name = "lianghui", Version = "1" },
                ServerInstructions = "Exact facts of China's government work reports. Count with these tools; never estimate counts from memory. Missing is not zero.",
                Handlers = new McpServerHandlers
                {
                    ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. McpTools.All] }),
                    CallToolHandler = (request, _) => ValueTask.FromResult(
                        McpTools.Call(library, request.Params?.Name ?? "", request.Params?.Arguments ?? new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal))),
                },
            };
            await using var transport = new StdioServerTransport(options, NullLoggerFactory.Instance);
            await using var server = McpServer.Create(transport, options, NullLoggerFactory.Instance, null);
            await server.RunAsync(stop);
            return 0;
        });
        return command;
    }
}
