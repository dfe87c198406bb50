using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Terms;

/// <summary>How sure it is that a first mention is the first.</summary>
public enum FirstCertainty
{
    /// <summary>The report of the year before is here and does not have the term.</summary>
    Exact,

    /// <summary>Reports of some years before it are not here; an earlier one is, without the term.</summary>
    Interval,

    /// <summary>No earlier report of the place is here: the term may be older.</summary>
    Open,

    /// <summary>No report of the place that is here has the term.</summary>
    Never,
}

/// <summary>The first mention of a term in the reports of a place.</summary>
/// <param name="Term">The term.</param>
/// <param name="Place">Place, <c>CN</c> for the nation.</param>
/// <param name="Kind">Kind of the reports.</param>
/// <param name="Year">Year of the first report that has it; null where none has.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="LastWithout">Newest earlier report without it; null where there is none here.</param>
/// <param name="MissingYears">Years between the two of which the library holds no report of the place; for a term that is never mentioned, those
/// between its first and its last report.</param>
/// <param name="Searched">Number of reports that were searched, up to the first that has it.</param>
/// <param name="Line">The first sentence, cut at the mention; null where there is none.</param>
public sealed record FirstMention(
    Term Term, string Place, string Kind, int? Year, FirstCertainty Certainty, int? LastWithout, IReadOnlyList<int> MissingYears, int Searched, ConcordanceLine? Line);

/// <summary>Finds first mentions; what the library lacks is told, not passed over.</summary>
public static class FirstMentions
{
    /// <summary>One row for each term and each place with reports, the earliest first, never last.</summary>
    /// <param name="library">Where the texts are.</param>
    /// <param name="scope">Places, years and sections; without kinds, provincial and national reports.</param>
    /// <param name="terms">The terms.</param>
    public static IReadOnlyList<FirstMention> Of(ILibraryReader library, TermScope scope, IEnumerable<Term> terms)
    {
        var wide = scope.Kinds is null ? scope with { Kinds = [ReportKinds.Provincial, ReportKinds.National] } : scope;
        var series = wide.Read(library).GroupBy(t => (t.Report.Key.Place, t.Report.Key.Kind))
            .Select(s => s.OrderBy(t => t.Report.Key.Year).ToList()).ToList();
        return [.. terms.SelectMany(term => series.Select(s => First(wide, s, term))
            .OrderBy(f => f.Year ?? int.MaxValue).ThenBy(f => f.Certainty).ThenBy(f => Places.Order(f.Place)).ThenBy(f => f.Place, StringComparer.Ordinal))];
    }

    private static FirstMention First(TermScope scope, List<ScopedText> series, Term term)
    {
        var (place, kind) = (series[0].Report.Key.Place, series[0].Report.Key.Kind);
        var mention = TermCounter.Mentions(series, scope, term).FirstOrDefault();
        if (mention is null)
        {
            var last = series[^1].Report.Key.Year;
            return new FirstMention(term, place, kind, null, FirstCertainty.Never, last, Lacking(series, series[0].Report.Key.Year, last), series.Count, null);
        }

        var year = mention.Report.Key.Year;
        var before = series.Where(t => t.Report.Key.Year < year).Select(t => (int?)t.Report.Key.Year).LastOrDefault();
        var lacking = before is { } b ? Lacking(series, b, year) : [];
        var certainty = before is null ? FirstCertainty.Open : lacking.Count == 0 ? FirstCertainty.Exact : FirstCertainty.Interval;
        var text = series.First(t => t.Report.Version == mention.Report.Version);
        return new FirstMention(
            term, place, kind, year, certainty, before, lacking, series.Count(t => t.Report.Key.Year <= year), Concordance.Line(text.Text, mention));
    }

    private static List<int> Lacking(List<ScopedText> series, int after, int before) =>
        [.. Enumerable.Range(after + 1, Math.Max(0, before - after - 1)).Except(series.Select(t => t.Report.Key.Year))];
}
