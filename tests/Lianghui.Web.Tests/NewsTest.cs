using Lianghui.Corpus;
using Lianghui.Corpus.Watching;
using Lianghui.Web.Server;
using Microsoft.Data.Sqlite;

namespace Lianghui.Web.Tests;

/// <summary>What a watch announced stands on the overview and in the feed.</summary>
public sealed class NewsTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-web-news-").FullName;

    [Fact]
    public async Task The_overview_and_the_feed_tell_it()
    {
        var library = Path.Combine(_folder, "a.db");
        LibraryFile.OpenForWriting(library, seed: true).Dispose();
        new WatchTables(library).Add(
        [
            new Announcement("1", "2025-01-12T08:00:00.000Z", "new-report", "GD", 2025, "", "Guangdong 2025: the report is out", "growth target 5%左右 <i>", "https://www.gd.gov.cn/x"),
            new Announcement("2", "2025-01-11T08:00:00.000Z", "new-report", "HB", 2025, "", "was there before", "", "", true),
        ]);
        await using var app = WebServer.Build(new WebSettings(() => LibraryFile.Open(library), () => LibraryFile.Stamp(library)) { Port = 0 });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var page = await client.GetStringAsync("/en/overview?year=2025", TestContext.Current.CancellationToken);
        Assert.Contains("Guangdong 2025: the report is out", page, StringComparison.Ordinal);
        Assert.DoesNotContain("was there before", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Contains("<id>tag:lianghui,2025:1</id>", await client.GetStringAsync("/feed.atom", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
