using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;
using Lianghui.Web.Server;
using Microsoft.Data.Sqlite;

namespace Lianghui.Web.Tests;

/// <summary>Opinions come in with a key alone, and the pages show them at once.</summary>
public sealed class CorrectionTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-web-corrections-").FullName;

    private string Library => Path.Combine(_folder, "a.db");

    [Fact]
    public async Task An_opinion_needs_a_key_and_is_shown_at_once()
    {
        LibraryFile.OpenForWriting(Library, seed: true).Dispose();
        var id = LibraryFile.Open(Library).Targets(FactQuery.Provincial(2025)).First(t => t.Value.Indicator == "gdp").Id;
        var keys = new KeyFile(Path.Combine(_folder, "keys.csv"));
        await using var app = WebServer.Build(new WebSettings(() => LibraryFile.Open(Library), () => LibraryFile.Stamp(Library)) { Port = 0, KeyHashes = keys.Hashes, Correct = Correct });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var opinion = new { fact = id, action = "set", set = new { low = 9.5, high = 9.5 }, by = "Anna <b>", reason = "read again" };
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(client, opinion)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", keys.Add("newsroom"));
        Assert.Equal(HttpStatusCode.Created, (await Send(client, opinion)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(client, new { fact = id, set = new { lwo = 5 }, by = "Anna", reason = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(client, "no object")).StatusCode);

        var target = (await Rows(client, "/api/v1/targets?year=2025&indicator=gdp&limit=1000")).First(r => r.GetProperty("correction").ValueKind == JsonValueKind.Object);
        Assert.Equal((9.5m, "Anna <b>"), (target.GetProperty("low").GetDecimal(), target.GetProperty("correction").GetProperty("by").GetString()));
        Assert.Equal(2, (await Rows(client, "/api/v1/corrections")).Count);
        var page = await client.GetStringAsync("/en/corrections", TestContext.Current.CancellationToken);
        Assert.Contains("Anna &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("estimate-gdp", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_written_an_opinion_is_refused()
    {
        var keys = new KeyFile(Path.Combine(_folder, "keys.csv"));
        await using var app = WebServer.Build(new WebSettings(() => MemoryLibrary.Shipped, () => "1") { Port = 0, KeyHashes = keys.Hashes });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", keys.Add("newsroom"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(client, new { fact = "x" })).StatusCode);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<HttpResponseMessage> Send(HttpClient client, object body) =>
        client.PostAsJsonAsync("/api/v1/corrections", body, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<JsonElement>> Rows(HttpClient client, string address)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        return [.. answer.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.Clone())];
    }

    private IReadOnlyList<Correction> Correct(CorrectionRequest request)
    {
        var made = CorrectionDesk.Judge(LibraryFile.Open(Library), request);
        CorrectionTable.Add(Library, made);
        return made;
    }
}
