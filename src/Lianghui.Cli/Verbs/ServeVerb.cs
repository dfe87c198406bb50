using System.CommandLine;
using Lianghui.Corpus;
using Lianghui.Web.Server;
using Microsoft.Extensions.Hosting;

namespace Lianghui.Cli.Verbs;

/// <summary><c>serve</c>: dashboard and API on the loopback address.</summary>
public static class ServeVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var port = new Option<int>("--port") { Description = "port on 127.0.0.1; 0 takes a free one", DefaultValueFactory = _ => 5080 };
        var command = new Command("serve", """
            Serve the dashboard and the API on 127.0.0.1 until stopped with Ctrl-C.

            Examples:
              lianghui serve
              lianghui serve --port 8080 --library my.db
            """);
        foreach (var option in new Option[] { port, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(common.Library);
            var seed = parsed.GetValue(common.Seed);
            var settings = new WebSettings(() => LibraryFile.Open(path, seed), () => Stamp(path)) { Port = parsed.GetValue(port) };
            await using var app = WebServer.Build(settings);
            await StartAsync(app, settings, stop);
            Console.WriteLine(app.Urls.First());
            await Console.Error.WriteLineAsync("Serving; stop with Ctrl-C.");
            await app.WaitForShutdownAsync(stop);
            return 0;
        });
        return command;
    }

    private static async Task StartAsync(Microsoft.AspNetCore.Builder.WebApplication app, WebSettings settings, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new IOException($"Port {settings.Port} is taken. Choose another with --port, or --port 0 for a free one.", error);
        }
    }

    private static string Stamp(string? path)
    {
        var file = new FileInfo(path ?? LibraryFile.DefaultPath);
        return file.Exists ? $"{file.LastWriteTimeUtc.Ticks}-{file.Length}" : "none";
    }
}
