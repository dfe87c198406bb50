using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lianghui.Cli.Tests.Portal;

/// <summary>A portal on loopback that serves pages, and remembers what was asked for.</summary>
internal sealed class LocalPortal(WebApplication app) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _hanging = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>Its address, without a slash at its end.</summary>
    public string Root => app.Urls.First();

    /// <summary>How many requests came.</summary>
    public int Asked => _asked.Count;

    /// <summary>Starts one.</summary>
    public static async Task<LocalPortal> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var portal = new LocalPortal(app);
        app.Run(portal.AnswerAsync);
        await app.StartAsync();
        return portal;
    }

    /// <summary>Sets a page up.</summary>
    public void Show(string path, string html)
    {
        _pages[path] = html;
        _hanging.TryRemove(path, out _);
    }

    /// <summary>Lets a path hang.</summary>
    public void Hang(string path) => _hanging[path] = true;

    /// <summary>Paths asked for after the first so many.</summary>
    public IReadOnlyList<string> AskedSince(int count) => [.. _asked.Skip(count)];

    /// <summary>Waits until a path is asked for.</summary>
    public async Task WaitFor(string path, CancellationToken stop)
    {
        while (!_asked.Contains(path))
        {
            await Task.Delay(20, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(300);
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _asked.Enqueue(path);
        if (_hanging.ContainsKey(path))
        {
            await Task.Delay(TimeSpan.FromSeconds(60), context.RequestAborted);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.StatusCode = _pages.ContainsKey(path) ? 200 : 404;
        await context.Response.WriteAsync(_pages.GetValueOrDefault(path, ""));
    }
}
