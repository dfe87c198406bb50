using System.Net;
using Lianghui.Corpus;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;

namespace Lianghui.Web.Tests;

/// <summary>A report full of markup, script and direction marks is text everywhere; random addresses never break the server.</summary>
public sealed class HostileTest : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-hostile-").FullName;
    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private string _version = "";

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder, "library.db");
        TestLibrary.Write(file);
        var library = LibraryFile.Open(file);
        _version = library.Reports(FactQuery.All).First(r => library.Text(r.Version)!.Contains("<script>", StringComparison.Ordinal)).Version;
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
    public async Task Markup_of_a_report_or_a_query_stays_text()
    {
        var asked = Uri.EscapeDataString("<script>alert(1)</script>");
        foreach (var address in new[]
        {
            $"/en/reports/{_version}", $"/zh/reports/{_version}?find={asked}", $"/en/terms?q={asked}", $"/en/claims?q={asked}", $"/en/compare?a=HL&ay=2025&b=JL&by=2024", $"/en/terms?q={Uri.EscapeDataString("报告")}&year=2025",
        })
        {
            var html = await _client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;script&gt;alert", await _client.GetStringAsync($"/en/reports/{_version}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_of_direction_are_shown_by_their_number_and_kept_in_data()
    {
        foreach (var address in new[] { $"/en/reports/{_version}", $"/en/terms?q={Uri.EscapeDataString("\u202E\u2066报告")}&year=2025", "/zh/claims?q=%E2%80%AE15" })
        {
            var html = await _client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(html, c => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
            Assert.DoesNotContain("&#x202E;", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("⟨U+202E⟩", html, StringComparison.Ordinal);
        }

        Assert.Contains('\u202E', System.Text.Json.JsonDocument.Parse(await _client.GetStringAsync("/en/claims.json?q=%E2%80%AE15", TestContext.Current.CancellationToken)).RootElement[0].GetProperty("claim").GetString()!);
    }

    [Fact]
    public async Task A_cell_never_begins_a_formula()
    {
        foreach (var address in new[] { "/en/reports.csv", "/en/terms.csv?q=%3Dcmd%7C'%20%2FC%20calc'!A0", "/en/claims.csv?q=%3DHYPERLINK(1)", "/en/tasks.csv?year=2025" })
        {
            var csv = await _client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.All(csv.Split('\n').SelectMany(l => l.Split(',')), cell => Assert.False(cell.TrimStart('"').StartsWith('='), $"{address}: {cell}"));
        }
    }

    [Fact]
    public async Task Random_addresses_never_give_a_server_error()
    {
        var random = new Random(20250115);
        const string pieces = "0129..%00%ff'\"<>;=&/\\+-省两会GDgdp@null[]{}\u202E";
        var keys = new[] { "year", "vs", "q", "k", "by", "theme", "rank", "family", "group", "a", "b", "ay", "start", "length", "find", "limit" };
        string Piece(int most) => new([.. Enumerable.Range(0, random.Next(most)).Select(_ => pieces[random.Next(pieces.Length)])]);
        var pages = Pages.PageList.All.Keys.Append("places/GD").Append($"reports/{_version}").Append("places/" + Piece(6)).ToList();
        for (var i = 0; i < 400; i++)
        {
            var page = pages[random.Next(pages.Count)] + (random.Next(8) == 0 ? "/" + Uri.EscapeDataString(Piece(9)) : "") + new[] { "", ".json", ".csv" }[random.Next(3)];
            var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{keys[random.Next(keys.Length)]}={Uri.EscapeDataString(random.Next(3) == 0 ? "2025" : Piece(10))}"));
            var response = await _client.GetAsync($"/{(random.Next(2) == 0 ? "en" : "zh")}/{page}?{query}", TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode < 500, $"{page}?{query} gave {response.StatusCode}");
            Assert.True(response.StatusCode == HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{page}?{query}");
        }
    }
}
