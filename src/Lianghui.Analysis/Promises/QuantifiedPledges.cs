using Lianghui.Corpus;
using Lianghui.Extraction.Commitments;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Analysis.Promises;

/// <summary>Pledges of the tasks and livelihood lists with a number and a unit, looked for in the next report's review by object and unit.</summary>
internal static class QuantifiedPledges
{
    /// <summary>Least likeness of two objects for a verdict; between this and <see cref="Unsure"/> the match is shown and no verdict given.</summary>
    internal const double Sure = 0.6;

    /// <summary>Least likeness to be shown at all.</summary>
    internal const double Unsure = 0.4;

    private const decimal Largest = 3;

    internal static IEnumerable<Promise> Of(ILibraryReader library, ReportRecord report, ReportRecord next)
    {
        if (library.Text(report.Version) is not { } text || library.Text(next.Version) is not { } nextText)
        {
            return [];
        }

        var review = Statements(nextText, library.Sections(Query(next)).Select(s => s.Value).Where(s => s.Role == SectionRole.Review), next);
        return Pledges(library, report, text).Select(p => Match(report, text, p, review));
    }

    private static FactQuery Query(ReportRecord report) => new([report.Key.Place], report.Key.Year, report.Key.Year, [report.Key.Kind]);

    // What is due later than the report's own year is no promise that the next review could keep.
    private static List<Commitment> Pledges(ILibraryReader library, ReportRecord report, string text) =>
        [.. CommitmentReader.ReadReport(StoredText.Parse(text), [.. library.Sections(Query(report)).Select(s => s.Value)], report.Key.Place, report.Key.Year).Commitments
            .Where(c => c.Kind == "quantity" && c.Amount is { Point: > 0 } && (c.ByWords is null || c.By?.StartsWith(report.Key.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) == true))];

    private static List<(string Object, decimal Value, string Unit, Evidence Evidence)> Statements(string text, IEnumerable<Section> review, ReportRecord next)
    {
        var found = new List<(string, decimal, string, Evidence)>();
        foreach (var section in review)
        {
            foreach (var clause in ReviewClauses.Of(text, section.Span))
            {
                found.Add((clause.Object, clause.Value, clause.Unit, new Evidence(next.Version, clause.Span.Start, clause.Span.Length, clause.Span.Of(text), next.Source)));
            }
        }

        return found;
    }

    private static Promise Match(ReportRecord report, string text, Commitment pledge, List<(string Object, decimal Value, string Unit, Evidence Evidence)> review)
    {
        var unit = pledge.Amount!.NormUnit;
        var best = review.Where(r => r.Unit == unit).Select(r => (r, Score: Likeness.Of(pledge.What, r.Object))).OrderByDescending(r => r.Score).FirstOrDefault();
        var pledged = pledge.Amount.Point;
        // Far more than was pledged is the total of several years, or of something larger.
        var verdict = best.Score < Unsure ? "silent" : best.Score < Sure || best.r.Value > Largest * pledged ? "unsure"
            : best.r.Value >= pledged ? "kept" : best.r.Value >= pledged * 0.9m ? "partly" : "missed";
        return new Promise(report.Key.Place, report.Key.Year, pledge.What, "pledge", pledged, best.Score < Unsure ? null : best.r.Value, unit, verdict, Math.Round(best.Score, 2),
            new Evidence(report.Version, pledge.Span.Start, pledge.Span.Length, pledge.Span.Of(text), report.Source), best.Score < Unsure ? null : best.r.Evidence);
    }
}
