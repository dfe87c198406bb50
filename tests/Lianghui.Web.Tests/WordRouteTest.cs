using System.Net;
using System.Text.Json;
using Lianghui.Corpus;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;

namespace Lianghui.Web.Tests;

/// <summary>What is asked of a word beside its counts, over texts: routes of the API and the page of a term; and two texts side by side.</summary>
public sealed class WordRouteTest : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-words-").FullName;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var path = Path.Combine(_folder, "library.db");
        TestLibrary.Write(path);
        var library = LibraryFile.Open(path);
        _app = WebServer.Build(new WebSettings(() => library, () => "1") { Port = 0 });
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_report_that_is_not_there_is_not_said_to_be_silent()
    {
        var page = await _client.GetStringAsync("/en/compare?a=GD&ay=2025&b=JS&by=1990", TestContext.Current.CancellationToken);
        Assert.Contains("no report here", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not stated", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no report here", await _client.GetStringAsync("/en/compare?year=2025", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_mentions_are_exact_where_the_year_before_is_here()
    {
        var rows = await Rows("firsts?term=低空经济");
        Assert.Equal(31, rows.Count);
        Assert.All(rows, r => Assert.Equal((2025, "exact", 2024), (r.GetProperty("year").GetInt32(), r.GetProperty("certainty").GetString(), r.GetProperty("lastWithout").GetInt32())));
    }

    [Fact]
    public async Task A_year_has_its_own_words_against_the_year_before()
    {
        var words = (await Rows("keyness?year=2025")).Where(r => r.GetProperty("z").GetDouble() > 0).Select(r => r.GetProperty("zh").GetString()).ToList();
        Assert.Contains("低空经济", words);
        Assert.Contains("首发经济", words);
        Assert.Contains("低空经济和首发经济", (await Rows("keyness?year=2025&of=strings")).Select(r => r.GetProperty("word").GetString()!), new Part());
    }

    [Fact]
    public async Task Neighbours_and_strength_tell_where_they_stand()
    {
        Assert.Contains(await Rows("neighbours?term=低空经济&year=2025"), r => r.GetProperty("zh").GetString() == "首发经济" && r.GetProperty("together").GetInt32() == 279);
        var strengths = await Rows("strength?term=低空经济&year=2025");
        Assert.Equal(279, strengths.Count);
        Assert.All(strengths, r => Assert.Equal("低空经济", r.GetProperty("match").GetString()));
    }

    [Theory]
    [InlineData("keyness?year=2024..2025")]
    [InlineData("keyness?of=letters")]
    [InlineData("neighbours?term=低空经济&least=0")]
    [InlineData("firsts")]
    public async Task What_is_not_understood_is_said(string query)
    {
        var answer = await _client.GetAsync("/api/v1/" + query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("en", "First mentions", "How hard it is pushed, 2025", "In the same sentence, 2025")]
    [InlineData("zh", "首次提及", "2025年力度", "2025年同句词语")]
    public async Task The_page_of_a_term_shows_them(string language, params string[] headings)
    {
        var page = WebUtility.HtmlDecode(await _client.GetStringAsync($"/{language}/terms?q=低空经济&year=2025", TestContext.Current.CancellationToken));
        Assert.All(headings, h => Assert.Contains($">{h}</h2>", page, StringComparison.Ordinal));
    }

    private async Task<List<JsonElement>> Rows(string query)
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync($"/api/v1/{query}&limit=1000", TestContext.Current.CancellationToken));
        return [.. answer.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.Clone())];
    }

    // A string of the list may be longer or shorter than the one that is looked for.
    private sealed class Part : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x!.Contains(y!, StringComparison.Ordinal) || y!.Contains(x!, StringComparison.Ordinal);

        public int GetHashCode(string obj) => 0;
    }
}
