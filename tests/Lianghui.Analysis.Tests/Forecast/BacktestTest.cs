using System.Globalization;
using Lianghui.Analysis.Forecast;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Forecast;

/// <summary>The back-test on the real conferences and reports, against the table that is committed (docs/forecast).</summary>
public class BacktestTest
{
    private static readonly Lazy<IReadOnlyList<(string File, StoredText Text, CodedReport Coded)>> Coded = new(() =>
    [
        .. Folders("national", "central/cewc", "reports").AsParallel().AsOrdered().Select(f => (f, StoredText.Parse(File.ReadAllText(f))))
            .Select(f => (f.f, f.Item2, ReportCoder.Code(f.Item2, Hints(f.f)))),
    ]);

    private static readonly Lazy<MemoryLibrary> All = new(() => Real(9999));

    [Fact]
    public void The_committed_table_is_what_the_corpus_gives()
    {
        var records = Forecaster.Past(All.Value).Where(r => r.N > 0).ToList();
        var committed = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "forecast", "backtest.csv")).Skip(1).Select(Cells).ToList();
        Assert.Equal(committed.Select(c => (c[0], c[1], c[2])), records.Select(r => (r.Question, r.Rule, r.N.ToString(CultureInfo.InvariantCulture))));
        Assert.All(committed.Zip(records), pair =>
        {
            // A rule of coding that changed moves these a little: write the table anew with bench/forecast.sh.
            Assert.Equal(double.Parse(pair.First[5], CultureInfo.InvariantCulture), pair.Second.HitRate!.Value, 0.15);
            Assert.Equal(double.Parse(pair.First[6], CultureInfo.InvariantCulture), pair.Second.Error!.Value, 0.1);
        });
        Assert.Equal([2017, .. Enumerable.Range(2019, 7)], records.Single(r => r is { Question: "first-task", Rule: "conference-order" }).Years);
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2025)]
    public void A_forecast_from_the_whole_corpus_is_that_of_its_day(int year)
    {
        var (whole, then) = (Forecaster.Of(All.Value, year), Forecaster.Of(Real(year), year));
        Assert.True(whole.Items.Count > 20);
        Assert.Equal(whole.Items, then.Items);
    }

    /// <summary>The corpus up to a year: its provincial reports and its conference, national reports of earlier years only.</summary>
    private static MemoryLibrary Real(int year) => Coded.Value
        .Where(f => f.File.Contains("reports", StringComparison.Ordinal) ? Number(Path.GetDirectoryName(f.File)!) <= year : Number(f.File) < year)
        .Aggregate(MemoryLibrary.Shipped, (library, file) => library.With(file.Text, file.Coded, Path.GetFileName(file.File)));

    /// <summary>What the names of files say, as the tool reads them too.</summary>
    private static MetadataHints Hints(string file) => file.Contains("cewc", StringComparison.Ordinal) ? new MetadataHints()
        : file.Contains("national", StringComparison.Ordinal) ? new MetadataHints(YearHint: Number(file))
        : new MetadataHints(PlaceHint: Path.GetFileNameWithoutExtension(file), YearHint: Number(Path.GetDirectoryName(file)!));

    // A list, so that a missing corpus skips the test here and is no failure inside a parallel query.
    private static List<string> Folders(params string[] names) =>
        [.. names.SelectMany(n => Directory.GetFiles(Checkout.RequireShared("corpus/" + n), "*.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];

    private static int Number(string path) => int.Parse(Path.GetFileName(path)[..4], CultureInfo.InvariantCulture);

    /// <summary>Cells of a line whose only quoted one, the years, is of no interest.</summary>
    private static string[] Cells(string line) => line.Split('"') is [var before, _, var after] ? (before + "years" + after).Split(',') : line.Split(',');
}
