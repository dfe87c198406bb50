using System.Net;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;

namespace Lianghui.Web.Tests;

/// <summary>Who is let in: keys, host names, lengths, methods.</summary>
public sealed class AccessTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-keys-").FullName;

    [Fact]
    public async Task Beyond_loopback_every_request_needs_a_key_that_is_still_valid()
    {
        var keys = new KeyFile(Path.Combine(_folder, "keys.csv"));
        var key = keys.Add("newsroom");
        await using var app = WebServer.Build(new WebSettings(() => new EmptyLibrary(), () => "1") { Port = 0, Address = "0.0.0.0", KeyHashes = keys.Hashes });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{new Uri(app.Urls.First()).Port}") };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/en", TestContext.Current.CancellationToken)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en", TestContext.Current.CancellationToken)).StatusCode);
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(keys.Remove("newsroom"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/en", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public void The_file_holds_hashes_only()
    {
        var keys = new KeyFile(Path.Combine(_folder, "keys.csv"));
        var key = keys.Add("newsroom");
        Assert.DoesNotContain(key, File.ReadAllText(keys.Location), StringComparison.Ordinal);
        Assert.Contains(ApiKeys.Hash(key), keys.Hashes());
        Assert.Throws<InvalidDataException>(() => keys.Add("newsroom"));
        Assert.False(keys.Remove("nobody"));
    }

    [Fact]
    public async Task Foreign_host_names_and_long_addresses_are_refused_with_problem_details()
    {
        await using var app = WebServer.Build(new WebSettings(() => new EmptyLibrary(), () => "1") { Port = 0 });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/en");
        foreign.Headers.Host = "evil.example";
        foreach (var (request, status) in new[] { (foreign, 421), (new HttpRequestMessage(HttpMethod.Get, "/en?q=" + new string('x', 20_000)), 414) })
        {
            var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        }

        Assert.False((await client.GetAsync("/en", TestContext.Current.CancellationToken)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Too_many_requests_from_beyond_loopback_are_put_off()
    {
        var keys = new KeyFile(Path.Combine(_folder, "keys.csv"));
        await using var app = WebServer.Build(new WebSettings(() => new EmptyLibrary(), () => "1") { Port = 0, Address = "0.0.0.0", KeyHashes = keys.Hashes, RequestsPerMinute = 5 });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{new Uri(app.Urls.First()).Port}") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", keys.Add("one"));
        var statuses = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            statuses.Add((int)(await client.GetAsync("/healthz", TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Contains(429, statuses);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
