using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Lianghui.Cli.Tests.Portal;
using Lianghui.Cli.Watching;
using Lianghui.Corpus.Watching;
using Lianghui.Documents.Collecting;
using Lianghui.Documents.Sources;
using Lianghui.Publishing.Feeds;

namespace Lianghui.Cli.Tests.Watching;

/// <summary>A week of watching, with a portal on loopback and a clock that the test moves.</summary>
public sealed class WatchTest : IDisposable
{
    private readonly Tool _tool = new();
    private readonly TestClock _clock = new(new DateTimeOffset(2025, 1, 12, 8, 0, 0, TimeSpan.Zero));
    private readonly Collected _told = new();
    private int _restarts;

    private string Library => _tool.Path("a.db");

    [Fact]
    public async Task A_week_is_told_once_through_restarts()
    {
        await using var portal = await LocalPortal.StartAsync();
        portal.Show("/gd.html", Page(Reports.Of()));
        _tool.Write("gd-before.txt", Reports.Of("浙江省"));
        Assert.Equal(0, _tool.Run("add", "gd-before.txt", "--library", "a.db").Code);
        SourceEntry[] sources = [Source("GD", $"{portal.Root}/gd.html"), Source("HB", $"{portal.Root}/hb.html", $"{portal.Root}/copy/hb.html"), Source("AH")];

        // Sunday: Guangdong's report is out; what was there before the watch is no news, a place without an address neither.
        Assert.Equal(["new-report GD"], await DayAsync(sources));
        // Monday: nothing. The tool is started anew every day.
        Assert.Empty(await DayAsync(sources));
        // Tuesday: Hubei's stands at two addresses, the first of which does not answer; the same text is one report.
        portal.Show("/copy/hb.html", Page(Reports.Of("湖北省")));
        Assert.Equal(["new-report HB"], await DayAsync(sources));
        // Wednesday: the first address answers too.
        portal.Show("/hb.html", Page(Reports.Of("湖北省")));
        Assert.Empty(await DayAsync(sources));
        // Thursday: Guangdong's is corrected, in fewer characters, and told however often one looks.
        portal.Show("/gd.html", Page(Reports.Of(growth: "增长6%")));
        Assert.Equal(["corrected-report GD"], await DayAsync(sources));
        Assert.Empty(await DayAsync(sources));
        Assert.Equal(6, _tool.Run("targets", "--place", "GD", "--indicator", "gdp", "--library", "a.db", "--format", "json").Rows.Single().GetProperty("low").GetInt32());
        // Friday: the portal is down; one bad look is no news, two are, more are not.
        portal.Show("/gd.html", "<html><head><title>维护中</title></head><body>系统维护</body></html>");
        Assert.Empty(await DayAsync(sources));
        Assert.Equal(["portal-down GD"], await DayAsync(sources));
        Assert.Empty(await DayAsync(sources));
        // Saturday: it is back with the same text.
        portal.Show("/gd.html", Page(Reports.Of(growth: "增长6%")));
        Assert.Equal(["portal-up GD"], await DayAsync(sources));
        Assert.Empty(await DayAsync(sources));

        Assert.True(_restarts > 9);
        Assert.Equal(_told.Told.Count, _told.Told.Distinct().Count());
        Assert.Equal(["new-report", "new-report", "corrected-report", "portal-down", "portal-up"], _told.Kinds);
        var feed = XDocument.Load(_tool.Path("news.atom"));
        Assert.Equal(5, feed.Root!.Elements(XName.Get("entry", "http://www.w3.org/2005/Atom")).Count());
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_later_and_what_may_have_been_told_is_not()
    {
        await using var portal = await LocalPortal.StartAsync();
        portal.Show("/gd.html", Page(Reports.Of()));
        SourceEntry[] sources = [Source("GD", $"{portal.Root}/gd.html")];
        Lianghui.Corpus.LibraryFile.OpenForWriting(Library).Dispose();
        _told.Fault = new IOException("the server is away");
        Assert.Equal(["new-report GD"], await DayAsync(sources));
        Assert.Empty(_told.Told);
        _told.Fault = null;
        Assert.Empty(await DayAsync(sources));
        Assert.Equal(["new-report"], _told.Kinds);

        _told.Fault = new TimeoutException("no answer");
        portal.Show("/gd.html", Page(Reports.Of(growth: "增长7%")));
        Assert.Equal(["corrected-report GD"], await DayAsync(sources));
        _told.Fault = null;
        Assert.Empty(await DayAsync(sources));
        Assert.Equal(["new-report"], _told.Kinds);
    }

    [Fact]
    public async Task A_webhook_gets_signed_json_and_a_mail_server_one_mail()
    {
        var news = new Announcement("0a", "2025-01-12T08:00:00.000Z", "new-report", "GD", 2025, "abc", "Guangdong 2025: the report is out", "growth target 5%左右", "https://www.gd.gov.cn/x");
        using var listener = new HttpListener();
        var port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        using var client = new HttpClient();
        var sent = new WebhookTeller(new Uri($"http://127.0.0.1:{port}/hook?token=x"), "secret", client).TellAsync([news], TestContext.Current.CancellationToken);
        var request = await listener.GetContextAsync();
        using var body = await JsonDocument.ParseAsync(request.Request.InputStream, default, TestContext.Current.CancellationToken);
        Assert.Equal("growth target 5%左右", body.RootElement.GetProperty("announcements")[0].GetProperty("detail").GetString());
        Assert.StartsWith("sha256=", request.Request.Headers["X-Lianghui-Signature"], StringComparison.Ordinal);
        request.Response.Close();
        await sent;

        await using var server = new SmtpStub();
        await new MailTeller(new MailSettings("127.0.0.1", server.Port, "lianghui@example.org", ["desk@example.org"], null, null, true)).TellAsync([news], TestContext.Current.CancellationToken);
        var mail = Assert.Single(server.Mails);
        Assert.Contains("Subject: Guangdong 2025: the report is out", mail, StringComparison.Ordinal);
        Assert.Contains("To: desk@example.org", mail, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => new MailTeller(new MailSettings("127.0.0.1", FreePort(), "a@example.org", ["b@example.org"], null, null, true)).TellAsync([news], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Once_and_since_tell_on_the_command_line()
    {
        await using var portal = await LocalPortal.StartAsync();
        portal.Show("/gd.html", Page(Reports.Of()));
        _tool.Write("sources/GD.yml", $"place: GD\nportal: {portal.Root}/\nreports:\n  - {{year: 2025, url: '{portal.Root}/gd.html'}}\n");
        string[] command = ["watch", "2025", "--once", "--place", "GD", "--sources", "sources", "--allow-private", "--pause", "0", "--library", "a.db", "--feed", _tool.Path("f.atom"), "--format", "json"];
        Assert.Equal("new-report", Assert.Single(_tool.Run(command).Rows).GetProperty("kind").GetString());
        Assert.Empty(_tool.Run(command).Rows);
        var since = Assert.Single(_tool.Run("since", "yesterday", "--library", "a.db", "--format", "json").Rows);
        Assert.Equal(("new-report", "GD"), (since.GetProperty("kind").GetString(), since.GetProperty("place").GetString()));
        Assert.Empty(_tool.Run("since", "2199-01-01", "--library", "a.db", "--format", "json").Rows);
        Assert.Equal(2, _tool.Run("since", "someday", "--library", "a.db").Code);
        Assert.Equal(2, _tool.Run("watch", "2025", "--once", "--mail-to", "a@b.c", "--library", "a.db").Code);
        Assert.Contains("<feed", File.ReadAllText(_tool.Path("f.atom")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_holds_what_pages_say_and_nothing_that_breaks_it()
    {
        using var output = new MemoryStream();
        AtomFeed.Write([new Announcement("1", "2025-01-12T08:00:00.000Z", "new-report", "GD", 2025, "", "<b>\u0001报告</b> & so on", "", "not an address"), new Announcement("2", "2025-01-13T08:00:00.000Z", "new-report", "HB", 2025, "", "silent", "", "", true)], output);
        output.Position = 0;
        var entry = Assert.Single(XDocument.Load(output).Root!.Elements(XName.Get("entry", "http://www.w3.org/2005/Atom")));
        Assert.Equal("<b>报告</b> & so on", entry.Element(XName.Get("title", "http://www.w3.org/2005/Atom"))!.Value);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _tool.Dispose();
    }

    // A new process each time, as far as it can be told apart: all that is known is in the library.
    private async Task<IReadOnlyList<string>> DayAsync(IReadOnlyList<SourceEntry> sources)
    {
        _restarts++;
        using var fetcher = new PageFetcher(new FetchLimits { Pause = TimeSpan.Zero, Retries = 0, AllowPrivate = true, Attempt = TimeSpan.FromSeconds(20) }, new FetchStore(_tool.Path("fetched")));
        var round = new WatchRound(Library, sources, 2025, new ReportCollector(new AddressReader(fetcher, Freshness.Revalidated), fetcher), new PlaceHealth(2), _clock);
        var (news, _) = await new Watcher(round, Library, [_told], _tool.Path("news.atom"), _clock).OnceAsync(TestContext.Current.CancellationToken);
        _clock.Pass(TimeSpan.FromHours(12));
        return [.. news.Select(a => $"{a.Kind} {a.Place}")];
    }

    private static SourceEntry Source(string place, params string[] addresses) => new()
    {
        Place = place,
        Portal = "http://127.0.0.1/",
        Assertions = new SourceAssertions { Chars = 100 },
        Reports = [.. addresses.Select((a, i) => new SourceAddress { Year = 2025, Url = a, Kind = i == 0 ? "portal" : "media" })],
    };

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static string Page(string report) => "<html><head><meta charset=utf-8><title>门户</title></head><body><div><a href=/>首页</a></div><div id=zoom>"
        + string.Concat(report.Split('\n').Select(l => $"<p>　　{l}</p>")) + "</div><p>主办：某某</p></body></html>";

    private sealed class Collected : ITeller
    {
        public string Channel => "test";

        public List<string> Told { get; } = [];

        public List<string> Kinds { get; } = [];

        public Exception? Fault { get; set; }

        public Task TellAsync(IReadOnlyList<Announcement> news, CancellationToken stop)
        {
            if (Fault is not null)
            {
                throw Fault;
            }

            Told.AddRange(news.Select(a => a.Id));
            Kinds.AddRange(news.Select(a => a.Kind));
            return Task.CompletedTask;
        }
    }
}
