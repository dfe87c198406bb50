using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lianghui.Documents.Tests.Museum;

/// <summary>A server on loopback that replays exhibits, and counts what was asked for.</summary>
internal sealed class MuseumServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, RequestDelegate> _rooms = new(StringComparer.Ordinal);

    private MuseumServer(WebApplication app) => _app = app;

    /// <summary>Paths asked for, in order.</summary>
    public List<(string Path, DateTimeOffset Time)> Asked { get; } = [];

    /// <summary>Address of the server, without a slash at its end.</summary>
    public string Root => _app.Urls.First();

    /// <summary>Starts a server.</summary>
    public static async Task<MuseumServer> StartAsync(Action<Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, o => listen?.Invoke(o)));
        var app = builder.Build();
        var server = new MuseumServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Sets up an exhibit.</summary>
    public void Show(string path, RequestDelegate answer) => _rooms[path] = answer;

    /// <summary>Sets up an exhibit of bytes.</summary>
    public void Show(string path, string type, byte[] bytes) => Show(path, async context =>
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(bytes);
    });

    /// <summary>How often a path was asked for.</summary>
    public int Count(string path)
    {
        lock (Asked)
        {
            return Asked.Count(a => a.Path == path);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(500);
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        lock (Asked)
        {
            Asked.Add((path, DateTimeOffset.UtcNow));
        }

        if (_rooms.TryGetValue(path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
