using Lianghui.Documents.Collecting;
using Lianghui.Documents.Tests.Specimens;
using Lianghui.Text;

namespace Lianghui.Documents.Tests.Museum;

/// <summary>Every shape of page, over real HTTP, gives the text of its plain original; the test prints the table.</summary>
public sealed partial class MuseumTest(ITestOutputHelper output)
{
    private static readonly FetchLimits Limits = new() { Pause = TimeSpan.Zero, AllowPrivate = true, Retries = 0 };

    // Not 2030/910000, which keeps a newspaper's label under its title: pages rightly lose it.
    public static TheoryData<string> Texts => ["2031/910000", "2031/920000", "2031/930000"];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_shape_gives_the_text_of_its_original(string name)
    {
        var text = Specimen.Named(name);
        await using var server = await MuseumServer.StartAsync();
        using var fetcher = new PageFetcher(Limits, null);
        var exhibits = Exhibit.Of(text);
        var wrong = new List<string>();
        output.WriteLine($"{"shape",-44} {"bytes",9} {"chars",6}  same  issues");
        foreach (var (i, exhibit) in exhibits.Index())
        {
            Hang(server, $"/{i}/", exhibit);
            var outcome = await Read(fetcher, $"{server.Root}/{i}/index.html");
            var read = outcome.Document?.Text.Value;
            var same = read is not null && Folding.Fold(read) == text.Folded;
            var issues = outcome.Error ?? string.Join(' ', outcome.Document!.Issues.Select(x => x.Code));
            output.WriteLine($"{exhibit.Name,-44} {exhibit.Page.Length,9} {read?.Length,6}  {(same ? "yes" : "NO"),-4}  {issues}");
            if (!same)
            {
                wrong.Add($"{exhibit.Name}: {outcome.Error ?? Difference(text.Folded, Folding.Fold(read!))}");
            }
        }

        Assert.True(exhibits.Count >= 25);
        Assert.Empty(wrong);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Every_shape_gives_the_text_of_real_reports()
    {
        var files = Directory.GetFiles(Checkout.RequireShared("corpus/reports/2025")).Concat(Directory.GetFiles(Checkout.RequireShared("corpus/reports/2026"))).Order(StringComparer.Ordinal).ToList();
        var (right, all) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var file in files)
        {
            var text = Unlabelled(StoredText.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
            await using var server = await MuseumServer.StartAsync();
            using var fetcher = new PageFetcher(Limits, null);
            all++;
            foreach (var (i, exhibit) in Exhibit.Of(text).Index())
            {
                Hang(server, $"/{i}/", exhibit);
                var outcome = await Read(fetcher, $"{server.Root}/{i}/index.html");
                var same = outcome.Document is { } read && Folding.Fold(read.Text.Value) == text.Folded;
                right[exhibit.Name] = right.GetValueOrDefault(exhibit.Name) + (same ? 1 : 0);
                if (!same)
                {
                    output.WriteLine($"{Path.GetFileName(file)} {exhibit.Name}: {outcome.Error ?? Place(text.Folded, Folding.Fold(outcome.Document!.Text.Value))}");
                }
            }
        }

        foreach (var (name, count) in right)
        {
            output.WriteLine($"{name,-50} {count} of {all}");
        }

        Assert.Empty(right.Where(r => r.Value < all).Select(r => $"{r.Key}: {r.Value} of {all}"));
    }

    [Fact]
    public async Task Title_day_and_source_line_are_found()
    {
        await using var server = await MuseumServer.StartAsync();
        using var fetcher = new PageFetcher(Limits, null);
        server.Show("/a", "text/html", System.Text.Encoding.UTF8.GetBytes(Markup.FullPage(Specimen.Province.Lines())));
        server.Show("/b", "text/html", System.Text.Encoding.UTF8.GetBytes(Markup.Page(
            Markup.Paragraphs(Specimen.Province.Lines()), "<h1>2031年云岭省政府工作报告</h1><div><span>2031年02月05日 08:30</span> <span>来源：云岭省政府办公厅</span></div>")));
        var (a, b) = (await Read(fetcher, server.Root + "/a"), await Read(fetcher, server.Root + "/b"));
        Assert.Equal((new DateOnly(2031, 2, 3), "云岭日报"), (a.Document!.Hints.Published, a.Document.Hints.Publisher));
        Assert.Equal((new DateOnly(2031, 2, 5), "云岭省政府办公厅", "2031年云岭省政府工作报告"), (b.Document!.Hints.Published, b.Document.Hints.Publisher, b.Document.Hints.Title));
    }

    internal static void Hang(MuseumServer server, string room, Exhibit exhibit)
    {
        server.Show(room + "index.html", async context =>
        {
            context.Response.ContentType = exhibit.Type;
            if (exhibit.Encoding.Length > 0)
            {
                context.Response.Headers.ContentEncoding = exhibit.Encoding;
            }

            await context.Response.Body.WriteAsync(exhibit.Page);
        });
        foreach (var (path, type, bytes) in exhibit.Beside)
        {
            server.Show(room + path, type, bytes);
        }
    }

    private static async Task<ReadOutcome> Read(IPageFetcher fetcher, string address)
    {
        var outcomes = new List<ReadOutcome>();
        await foreach (var outcome in new AddressReader(fetcher, Freshness.Again).ReadAsync(new Uri(address), TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        return Assert.Single(outcomes);
    }

    private static string Difference(string expected, string read)
    {
        var at = expected.Zip(read).TakeWhile(p => p.First == p.Second).Count();
        return $"at {at} of {expected.Length}: expected {Cut(expected, at)}, read {Cut(read, at)}";
    }

    // The texts keep a portal's source line and day under their title, and once its heading above it; pages rightly lose them.
    private static StoredText Unlabelled(StoredText text)
    {
        var lines = text.Lines();
        var title = Enumerable.Range(0, 4).Last(i => PortalFrame.IsTitle(lines[i]) && !lines[i].Contains('日'));
        return StoredText.FromParagraphs(lines.Where((l, i) => i >= title && (i > 8 || !(PortalFrame.IsHead(l) || l.EndsWith('摄')))).Select(l => Invisible().Replace(l, "")));
    }

    [System.Text.RegularExpressions.GeneratedRegex("[\u200B-\u200D\uFEFF]", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex Invisible();

    // Only lengths and offsets: what tests print of real reports is no text of theirs.
    private static string Place(string expected, string read) =>
        $"{expected.Length} characters expected, {read.Length} read, the first difference at {expected.Zip(read).TakeWhile(p => p.First == p.Second).Count()}";

    private static string Cut(string text, int at) => text[Math.Min(at, text.Length)..Math.Min(at + 30, text.Length)].Replace("\n", "⏎");
}
