using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>A sentence of a report and the other reports of its year that have it or one near it.</summary>
/// <param name="Place">Its place.</param>
/// <param name="Year">Its year.</param>
/// <param name="Verbatim">Places that have it word for word.</param>
/// <param name="Near">Places that have one near it.</param>
/// <param name="Closest">The highest score among the others.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record SharedSentence(string Place, int Year, IReadOnlyList<string> Verbatim, IReadOnlyList<string> Near, double Closest, Evidence Evidence);

/// <summary>Sentences that only one report has, and those that many share.</summary>
public static class OwnSentences
{
    private const int Shortest = 15;

    /// <summary>Every sentence of the reports of some places with who else has it, in the order of the text.</summary>
    /// <param name="library">The library.</param>
    /// <param name="year">The year of the reports.</param>
    /// <param name="places">Whose sentences.</param>
    public static IReadOnlyList<SharedSentence> Of(ILibraryReader library, int year, IReadOnlyCollection<string> places)
    {
        var reports = UptakeReport.Of(library, FactQuery.Provincial(year));
        return [.. reports.Where(r => places.Contains(r.Record.Key.Place)).SelectMany(r => Of(r, [.. reports.Where(o => o != r && o.Record.Key.Place != r.Record.Key.Place)]))];
    }

    private static IEnumerable<SharedSentence> Of(UptakeReport report, IReadOnlyList<UptakeReport> others)
    {
        var units = report.Sentences.Where(s => s.Normal.Chars.Length >= Shortest).Select(s => new UptakeUnit(null, false, s.Span, s.Normal)).ToList();
        return UptakeFinder.Find(units, report.At, others, others).GroupBy(c => c.Unit).OrderBy(g => g.Key).Select(g => new SharedSentence(
            report.Record.Key.Place, report.Record.Key.Year, Named(g, "verbatim"), Named(g, "near"), g.Max(c => c.Score), g.First().From));
    }

    private static List<string> Named(IEnumerable<UptakeCell> cells, string status) =>
        [.. cells.Where(c => c.Status == status).Select(c => c.Place).OrderBy(Places.Order)];
}
