using System.IO.Compression;
using System.Net;
using Lianghui.Corpus;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Lianghui.Web.Tests;

/// <summary>Answers are kept, compressed for who takes gzip, and made anew when the library changes.</summary>
public sealed class KeptAnswerTest : IAsyncLifetime
{
    private const string Address = "/api/v1/targets?year=2024&limit=1000";

    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private string _stamp = "1";
    private int _opened;

    public async ValueTask InitializeAsync()
    {
        _app = WebServer.Build(new WebSettings(
            () =>
            {
                _opened++;
                return MemoryLibrary.Shipped;
            },
            () => _stamp)
        { Port = 0 });
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Plain_and_compressed_answers_say_the_same_and_have_tags_of_their_own()
    {
        var plain = await Ask(null);
        var packed = await Ask("gzip, br");
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        await unpacked.CopyToAsync(memory, TestContext.Current.CancellationToken);
        var whole = await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(whole, memory.ToArray());
        Assert.True(packed.Content.Headers.ContentLength * 3 < whole.Length);
        Assert.Empty((await Ask("gzip;q=0")).Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    public async Task What_the_reader_has_is_not_sent_again(string? encoding)
    {
        var tag = (await Ask(encoding)).Headers.ETag!.ToString();
        foreach (var sent in new[] { tag, "W/" + tag, "\"other\", " + tag, "*" })
        {
            Assert.Equal(HttpStatusCode.NotModified, (await Ask(encoding, sent)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await Ask(encoding, "\"other\"")).StatusCode);
    }

    [Fact]
    public async Task A_changed_library_is_opened_again_and_nothing_old_is_told()
    {
        await Ask(null);
        await Ask(null);
        Assert.Equal(1, _opened);
        _stamp = "2";
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await Ask(null);
        Assert.Equal(2, _opened);
    }

    [Fact]
    public async Task What_is_kept_stays_within_its_bounds()
    {
        var cache = new ResponseCache();
        for (var i = 0; i < 400; i++)
        {
            await cache.GetAsync("1", $"/{i}", () => Task.FromResult(CachedResponse.Of(new byte[1_000_000], "x")));
            Assert.True(cache.Bytes < 140_000_000, $"{cache.Bytes} bytes after {i}");
        }
    }

    [Fact]
    public async Task A_request_from_before_a_change_leaves_nothing_old_behind()
    {
        var cache = new ResponseCache();
        CachedResponse old = CachedResponse.Of("old", "x"), now = CachedResponse.Of("now", "x");
        Assert.Same(now, await cache.GetAsync("2", "/a", () => Task.FromResult(now)));
        Assert.Same(old, await cache.GetAsync("1", "/a", () => Task.FromResult(old)));
        Assert.Null(cache.Find("2", "/b"));
        Assert.NotSame(old, cache.Find("2", "/a"));
        Assert.Same(now, await cache.GetAsync("2", "/a", () => Task.FromResult(now)));
    }

    [Fact]
    public async Task The_overview_has_three_addresses_and_one_answer()
    {
        var answers = new List<string>();
        foreach (var path in new[] { "/en?year=2025", "/en/?year=2025", "/en/overview?year=2025" })
        {
            answers.Add(await _client.GetStringAsync(path, TestContext.Current.CancellationToken));
        }

        Assert.Single(answers.Distinct());
        var kept = _app.Services.GetRequiredService<ResponseCache>().Find("1", "/en/overview?year=2025");
        Assert.Equal(answers[0], System.Text.Encoding.UTF8.GetString(kept!.Body));
    }

    [Fact]
    public async Task Overviews_of_all_years_are_rendered_ahead_and_again_after_a_change()
    {
        var cache = _app.Services.GetRequiredService<ResponseCache>();
        var years = MemoryLibrary.Shipped.Reports(new FactQuery(Kinds: ["provincial-report"])).Select(r => r.Key.Year).Distinct().ToList();
        await Warmup.RunAsync(_app, TestContext.Current.CancellationToken);
        Assert.All(years, y => Assert.NotNull(cache.Find("1", $"/zh/overview?year={y}")));
        _stamp = "2";
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await Warmup.RunAsync(_app, TestContext.Current.CancellationToken);
        Assert.All(years, y => Assert.NotNull(cache.Find("2", $"/en/overview?year={y}")));
    }

    private async Task<HttpResponseMessage> Ask(string? encoding, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        _ = encoding is not null && request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        _ = tag is not null && request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
