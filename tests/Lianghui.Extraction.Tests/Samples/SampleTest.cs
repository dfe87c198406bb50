using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Scoring;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Samples;

/// <summary>The invented reports of <c>samples/</c> against their hand-coded answers; runs where the corpus is absent.</summary>
public class SampleTest
{
    private static readonly int[] Years = [2030, 2031];

    public static TheoryData<int, string> Texts
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (var file in Directory.EnumerateFiles(Folder("texts"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                rows.Add(int.Parse(Path.GetFileName(Path.GetDirectoryName(file)!)), Path.GetFileNameWithoutExtension(file));
            }

            return rows;
        }
    }

    [Theory]
    [InlineData("growth", "place kind low high comparator", 90)]
    [InlineData("targets", "place indicator low high comparator", 94)]
    [InlineData("tasks", "rank and heading", 100)]
    [InlineData("tasks", "theme", 94)]
    [InlineData("sections", "role and first six characters", 94)]
    [InlineData("reports", "year", 100)]
    [InlineData("reports", "speaker", 100)]
    [InlineData("reports", "delivered", 100)]
    [InlineData("reports", "session", 100)]
    [InlineData("reports", "tasks", 100)]
    [InlineData("reports", "annex", 100)]
    public void Samples_are_coded_as_by_hand(string table, string measure, int percent)
    {
        var rows = Years.Select(year => GoldScorer.Score(new GoldFolder(Folder($"expected/{year}")), Coded(year))
            .Single(r => r.Table == table && r.Measure == measure)).ToList();
        var (right, gold, coded) = (rows.Sum(r => r.Right), rows.Sum(r => r.Gold), rows.Sum(r => r.Coded));
        Assert.True(
            right * 100 >= percent * gold && right * 100 >= percent * coded,
            $"{right} right of {gold} by hand and {coded} coded: {string.Join("; ", rows.SelectMany(r => r.Differences))}");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Evidence_stands_in_the_text(int year, string place)
    {
        var (report, text) = Coded(year)[place];
        Assert.NotEmpty(report.Targets);
        Assert.All(report.Targets, t => Assert.Contains(t.Wording, t.Span.Of(text), StringComparison.Ordinal));
        Assert.All(report.Tasks, t => Assert.Contains(t.Heading, t.Span.Of(text), StringComparison.Ordinal));
    }

    private static Dictionary<string, (CodedReport Report, string Text)> Coded(int year) =>
        Directory.EnumerateFiles(Folder($"texts/{year}"), "*.txt").ToDictionary(
            f => Path.GetFileNameWithoutExtension(f)!,
            f =>
            {
                var text = StoredText.Parse(File.ReadAllText(f));
                return (ReportCoder.Code(text, new MetadataHints(PlaceOverride: Path.GetFileNameWithoutExtension(f))), text.Value);
            },
            StringComparer.Ordinal);

    private static string Folder(string path) => Path.Combine(Checkout.Root, "samples", path);
}
