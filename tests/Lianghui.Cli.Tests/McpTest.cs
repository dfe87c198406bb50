using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Lianghui.Cli.Tests;

/// <summary>The server driven by a real client library over standard input and output.</summary>
public class McpTest
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "lianghui.dll");

    // On a busy machine the server takes longer to start than a client waits for the answer to its first question, and the older greeting that it tries then is refused.
    private static readonly McpClientOptions Patient = new() { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan, InitializationTimeout = TimeSpan.FromMinutes(5) };

    [Fact]
    public async Task A_client_lists_calls_and_is_told_what_was_wrong()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = [Tool, "mcp"], Name = "test" }), Patient, cancellationToken: stop);
        var tools = await client.ListToolsAsync(cancellationToken: stop);
        Assert.Contains(tools, t => t.Name == "targets");

        var good = await client.CallToolAsync("targets", new Dictionary<string, object?>(StringComparer.Ordinal) { ["year"] = "2024", ["indicator"] = "gdp", ["place"] = "广东" }, cancellationToken: stop);
        using var rows = JsonDocument.Parse(((TextContentBlock)good.Content[0]).Text);
        Assert.Equal("GD", rows.RootElement.GetProperty("rows")[0].GetProperty("place").GetString());
        Assert.Equal(1, rows.RootElement.GetProperty("total").GetInt32());

        var bad = await client.CallToolAsync("targets", new Dictionary<string, object?>(StringComparer.Ordinal) { ["place"] = "Atlantis" }, cancellationToken: stop);
        Assert.True(bad.IsError);
        Assert.Contains("Atlantis", ((TextContentBlock)bad.Content[0]).Text, StringComparison.Ordinal);

        using var soon = new CancellationTokenSource(TimeSpan.Zero);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.CallToolAsync("groups", cancellationToken: soon.Token));
        Assert.NotEmpty(await client.ListToolsAsync(cancellationToken: stop));
    }
}
