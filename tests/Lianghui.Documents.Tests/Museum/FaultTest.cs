using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Lianghui.Documents.Collecting;
using Lianghui.Documents.Tests.Specimens;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Documents.Tests.Museum;

/// <summary>What servers do wrong, over real loopback HTTP: each ends within its limit with a clear message, and the others are collected.</summary>
public sealed class FaultTest : IDisposable
{
    private static readonly FetchLimits Limits = new()
    {
        Pause = TimeSpan.Zero,
        AllowPrivate = true,
        Retries = 1,
        FirstWait = TimeSpan.FromMilliseconds(20),
        Attempt = TimeSpan.FromSeconds(2),
        Whole = TimeSpan.FromSeconds(6),
        MostBytes = 2_000_000,
    };

    private static readonly byte[] Good = System.Text.Encoding.UTF8.GetBytes(Markup.Page(Markup.Paragraphs(Specimen.Province.Lines())));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lianghui-fetch-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Faults => new()
    {
        { "hangs", "did not finish within 2 seconds" },
        { "drips", "did not finish within 2 seconds" },
        { "breaks", "broke off" },
        { "huge", "at most" },
        { "endless", "more than" },
        { "bomb", "more than" },
        { "loop", "loop" },
        { "chain", "loop or too often" },
        { "script", "javascript: address" },
        { "missing", "404" },
        { "forbidden", "403" },
        { "broken", "500" },
        { "busy", "429" },
        { "packed", "packed as" },
        { "jsl", "521 and gives a challenge" },
        { "challenge", "challenge" },
        { "gone", "no such page" },
        { "empty", "holds no text" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_named_within_its_limit(string fault, string said)
    {
        await using var server = await Faulty();
        using var fetcher = new PageFetcher(Limits, new FetchStore(_folder.FullName));
        var outcome = await Read(fetcher, new Uri($"{server.Root}/{fault}"));
        Assert.Null(outcome.Document);
        Assert.Contains(said, outcome.Error!, StringComparison.Ordinal);
        Assert.NotNull((await Read(fetcher, new Uri($"{server.Root}/good"))).Document);
        Assert.Null(new FetchStore(_folder.FullName).Find(new Uri($"{server.Root}/{fault}")));
    }

    [Fact]
    public async Task All_at_once_the_good_ones_are_collected()
    {
        await using var server = await Faulty();
        using var fetcher = new PageFetcher(Limits with { Retries = 0, Attempt = TimeSpan.FromSeconds(1) }, null);
        var names = new[] { "good", "bomb", "missing", "good?2", "breaks", "loop", "good?3" };
        var outcomes = await Task.WhenAll(names.Select(n => Read(fetcher, new Uri($"{server.Root}/{n}"))));
        Assert.Equal(names.Select(n => n.StartsWith("good", StringComparison.Ordinal)), outcomes.Select(o => o.Document is not null));
    }

    [Fact]
    public async Task Retry_after_is_kept_and_a_passing_fault_passes()
    {
        await using var server = await MuseumServer.StartAsync();
        server.Show("/once", context => server.Count("/once") > 1 ? Write(context, Good) : Status(context, 503, ("Retry-After", "1")));
        server.Show("/later", context => Status(context, 429, ("Retry-After", "3600")));
        using var fetcher = new PageFetcher(Limits, null);
        var watch = Stopwatch.StartNew();
        Assert.Equal(FetchStatus.Fetched, (await fetcher.FetchAsync(new Uri(server.Root + "/once"), Freshness.Kept, Stop)).Status);
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(1));
        Assert.Equal(FetchStatus.Failed, (await fetcher.FetchAsync(new Uri(server.Root + "/later"), Freshness.Kept, Stop)).Status);
        Assert.Equal(1, server.Count("/later"));
    }

    [Fact]
    public async Task What_was_fetched_is_kept_as_it_came_and_not_fetched_again_unless_asked()
    {
        await using var server = await MuseumServer.StartAsync();
        server.Show("/a", context => context.Request.Headers.IfNoneMatch == "\"v1\"" ? Status(context, 304) : Write(context, Good, ("ETag", "\"v1\"")));
        var address = new Uri(server.Root + "/a");
        using (var first = new PageFetcher(Limits, new FetchStore(_folder.FullName)))
        {
            await first.FetchAsync(address, Freshness.Kept, Stop);
        }

        using var fetcher = new PageFetcher(Limits, new FetchStore(_folder.FullName));
        var kept = await fetcher.FetchAsync(address, Freshness.Kept, Stop);
        Assert.Equal((FetchStatus.Kept, 1), (kept.Status, server.Count("/a")));
        Assert.Equal(Good, kept.Page!.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Good)), kept.Page.Hash);
        Assert.Equal("\"v1\"", kept.Page.Header("etag"));
        Assert.Equal(FetchStatus.NotModified, (await fetcher.FetchAsync(address, Freshness.Revalidated, Stop)).Status);
        Assert.Equal(FetchStatus.Fetched, (await fetcher.FetchAsync(address, Freshness.Again, Stop)).Status);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(_folder.FullName, "fetched.jsonl")).Length);
        File.WriteAllText(Directory.GetFiles(Path.Combine(_folder.FullName, "bodies"), "*", SearchOption.AllDirectories).Single(), "damaged");
        Assert.Equal(FetchStatus.Fetched, (await fetcher.FetchAsync(address, Freshness.Kept, Stop)).Status);
    }

    [Fact]
    public async Task A_portal_that_sets_a_cookie_and_sends_on_to_itself_is_read()
    {
        await using var server = await MuseumServer.StartAsync();
        server.Show("/a", context => context.Request.Cookies.ContainsKey("seen") ? Write(context, Good) : Status(context, 302, ("Location", "/a"), ("Set-Cookie", "seen=1; path=/")));
        server.Show("/b", context => Status(context, 302, ("Location", "/b"), ("Set-Cookie", $"n={server.Count("/b")}; path=/")));
        using var fetcher = new PageFetcher(Limits, null);
        Assert.Equal(FetchStatus.Fetched, (await fetcher.FetchAsync(new Uri(server.Root + "/a"), Freshness.Kept, Stop)).Status);
        Assert.Contains("loop", (await fetcher.FetchAsync(new Uri(server.Root + "/b"), Freshness.Kept, Stop)).Error!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_are_asked_once_and_obeyed()
    {
        await using var server = await MuseumServer.StartAsync();
        server.Show("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\nAllow: /private/open\n"u8.ToArray());
        foreach (var path in new[] { "/private/a", "/private/open", "/b" })
        {
            server.Show(path, "text/html", Good);
        }

        using var fetcher = new PageFetcher(Limits, null);
        var results = new List<FetchStatus>();
        foreach (var path in new[] { "/private/a", "/private/open", "/b" })
        {
            results.Add((await fetcher.FetchAsync(new Uri(server.Root + path), Freshness.Kept, Stop)).Status);
        }

        Assert.Equal([FetchStatus.Refused, FetchStatus.Fetched, FetchStatus.Fetched], results);
        Assert.Equal((0, 1), (server.Count("/private/a"), server.Count("/robots.txt")));
    }

    [Fact]
    public async Task One_request_at_a_time_for_a_host_with_a_pause()
    {
        await using var server = await MuseumServer.StartAsync();
        server.Show("/good", "text/html", Good);
        using var fetcher = new PageFetcher(Limits with { Pause = TimeSpan.FromMilliseconds(200), IgnoreRobots = true }, null);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => fetcher.FetchAsync(new Uri($"{server.Root}/good?{i}"), Freshness.Kept, Stop)));
        var times = server.Asked.Select(a => a.Time).ToList();
        Assert.All(times.Zip(times.Skip(1)), p => Assert.True(p.Second - p.First >= TimeSpan.FromMilliseconds(190)));
    }

    [Fact]
    public async Task A_split_report_that_lacks_a_page_is_not_taken_for_the_whole()
    {
        await using var server = await MuseumServer.StartAsync();
        server.Show("/t.html", "text/html", System.Text.Encoding.UTF8.GetBytes(Markup.Page(Markup.Paragraphs(Specimen.Province.Lines()) + "<script>createPageHTML(2, 0, 't', 'html')</script>")));
        using var fetcher = new PageFetcher(Limits, new FetchStore(_folder.FullName));
        var outcome = await Read(fetcher, new Uri(server.Root + "/t.html"));
        Assert.Contains("page 2 of the report", outcome.Error!, StringComparison.Ordinal);
    }

    private static async Task<MuseumServer> Faulty()
    {
        var server = await MuseumServer.StartAsync();
        server.Show("/good", "text/html; charset=utf-8", Good);
        server.Show("/hangs", async context => await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted));
        server.Show("/drips", async context =>
        {
            for (var i = 0; i < 60; i++)
            {
                await context.Response.Body.WriteAsync("x"u8.ToArray(), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(500, context.RequestAborted);
            }
        });
        server.Show("/breaks", async context =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.Body.WriteAsync("<html>"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        server.Show("/huge", context =>
        {
            context.Response.ContentLength = 10L * 1024 * 1024 * 1024;
            return context.Response.Body.WriteAsync(new byte[1_000]).AsTask();
        });
        server.Show("/endless", async context =>
        {
            for (var block = new byte[64_000]; !context.RequestAborted.IsCancellationRequested;)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });
        server.Show("/bomb", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            for (var i = 0; i < 100; i++)
            {
                await gzip.WriteAsync(new byte[1_000_000], context.RequestAborted);
            }
        });
        server.Show("/loop", context => Status(context, 302, ("Location", "/loop")));
        server.Show("/chain", context => Status(context, 302, ("Location", $"/chain?{context.Request.QueryString.Value!.Length}{context.Request.QueryString.Value.TrimStart('?')}")));
        server.Show("/script", context => Status(context, 301, ("Location", "javascript:alert(1)")));
        server.Show("/forbidden", context => Status(context, 403));
        server.Show("/broken", context => Status(context, 500));
        server.Show("/busy", context => Status(context, 429, ("Retry-After", "1")));
        server.Show("/jsl", context => Status(context, 521));
        server.Show("/packed", context => Write(context, Good, ("Content-Encoding", "zstd")));
        server.Show("/challenge", "text/html", "<html><head><title>安全验证</title></head><body>请完成验证码后继续访问</body></html>"u8.ToArray());
        server.Show("/gone", "text/html", "<html><head><title>提示</title></head><body><p>您访问的页面不存在</p></body></html>"u8.ToArray());
        server.Show("/empty", "text/html", "<html><body><div id=app></div><script>load()</script></body></html>"u8.ToArray());
        return server;
    }

    private static async Task Write(HttpContext context, byte[] bytes, params (string Name, string Value)[] headers)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(bytes);
    }

    private static Task Status(HttpContext context, int status, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    }

    private static async Task<ReadOutcome> Read(IPageFetcher fetcher, Uri address)
    {
        var outcomes = new List<ReadOutcome>();
        await foreach (var outcome in new AddressReader(fetcher, Freshness.Kept).ReadAsync(address, Stop))
        {
            outcomes.Add(outcome);
        }

        return Assert.Single(outcomes);
    }
}
