using System.Globalization;
using Lianghui.Documents;
using Lianghui.Extraction;
using Lianghui.Extraction.Metadata;

namespace Lianghui.Corpus.Tests;

/// <summary>The specimens of samples/ from file to facts, compared with answers that the tool gave and a person read through; they need no corpus.</summary>
public class SpecimenTest
{
    private static readonly (string File, string Place)[] Specimens =
        [("yunling-2031.txt", "990100"), ("linhai-2031.txt", "990200"), ("shiyuan-2031.docx", "990300"), ("nanling-2031.csv", "990400")];

    [Fact]
    public async Task Targets_growth_and_tasks_are_as_expected()
    {
        var coded = new List<(string Place, CodedReport Report, string Text)>();
        foreach (var (file, place) in Specimens)
        {
            coded.Add(await Code(file, place));
        }

        Assert.Equal(Expected("targets"), coded.SelectMany(c => c.Report.Targets.Select(t =>
            $"{c.Place},{t.Indicator},{Number(t.Low)},{Number(t.High)},{t.Unit},{t.Comparator},{t.Stretch}")));
        Assert.Equal(Expected("growth"), coded.SelectMany(c => c.Report.Growth.Select(g =>
            $"{c.Place},{Kind(g.Kind)},{g.Period},{Number(g.Low)},{Number(g.High)},{g.Comparator}")));
        Assert.Equal(Expected("tasks"), coded.SelectMany(c => c.Report.Tasks.Where(t => t.Level == 1).Select(t => $"{c.Place},{t.Rank},{t.Heading},{t.Theme}")));
    }

    [Fact]
    public async Task Every_span_quotes_the_text()
    {
        foreach (var (file, place) in Specimens)
        {
            var (_, report, text) = await Code(file, place);
            Assert.All(report.Targets, t => Assert.Contains(t.Wording, t.Span.Of(text), StringComparison.Ordinal));
            Assert.All(report.Tasks, t => Assert.Equal(t.Heading, t.HeadingSpan.Of(text)));
        }
    }

    private static async Task<(string, CodedReport, string)> Code(string file, string place)
    {
        await foreach (var outcome in DocumentReader.ReadAsync(Path.Combine(Checkout.Root, "samples", file), TestContext.Current.CancellationToken))
        {
            return (place, ReportCoder.Code(outcome.Document!.Text, new MetadataHints(PlaceOverride: place)), outcome.Document.Text.Value);
        }

        throw new InvalidOperationException($"samples/{file} holds no document.");
    }

    private static IEnumerable<string> Expected(string table) =>
        File.ReadLines(Path.Combine(Checkout.Root, "samples", "expected", table + ".csv")).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal));

    private static string Kind(Extraction.Growth.GrowthKind kind) => kind switch
    {
        Extraction.Growth.GrowthKind.PastPlanAverage => "past-plan-average",
        Extraction.Growth.GrowthKind.NextPlanTarget => "next-plan-target",
        Extraction.Growth.GrowthKind.Outturn => "outturn",
        _ => "target",
    };

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
