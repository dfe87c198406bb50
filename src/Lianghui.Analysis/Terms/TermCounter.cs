using Lianghui.Corpus;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Terms;

/// <summary>A term's count in one year.</summary>
/// <param name="Term">The term.</param>
/// <param name="Year">Year of the reports.</param>
/// <param name="Provinces">Provincial reports with at least one mention.</param>
/// <param name="Mentions">Occurrences in provincial reports.</param>
/// <param name="Reports">Provincial reports whose text is in the library: what the counts are out of.</param>
/// <param name="ByPlace">Mentions by place, the places with none left out.</param>
/// <param name="Characters">Characters of the counted texts, for counts per 10,000.</param>
/// <param name="All">The mentions, in the order of place and text.</param>
public sealed record TermCount(
    Term Term,
    int Year,
    int Provinces,
    int Mentions,
    int Reports,
    IReadOnlyDictionary<string, int> ByPlace,
    long Characters,
    IReadOnlyList<Mention> All)
{
    /// <summary>Share of the place with most mentions, 0 to 1; null without a mention.</summary>
    public double? TopShare => Mentions == 0 ? null : (double)ByPlace.Values.Max() / Mentions;

    /// <summary>Herfindahl index of the mentions over places, 1/n to 1; null without a mention.</summary>
    /// <remarks>Hirschman 1964, "The Paternity of an Index", American Economic Review 54(5).</remarks>
    public double? Herfindahl => Mentions == 0 ? null
        : ByPlace.Values.Sum(m => (double)m / Mentions * m / Mentions);
}

/// <summary>Counts terms over the texts of a library; exact, equal to a naive count.</summary>
public static class TermCounter
{
    /// <summary>One row for each term and each year that has a text in the scope.</summary>
    public static IReadOnlyList<TermCount> Count(ILibraryReader library, TermScope scope, IEnumerable<Term> terms) =>
        Count(scope.Read(library), scope, terms);

    /// <summary>The same over texts that were read before.</summary>
    public static IReadOnlyList<TermCount> Count(IReadOnlyList<ScopedText> texts, TermScope scope, IEnumerable<Term> terms)
    {
        var years = texts.GroupBy(t => t.Report.Key.Year).OrderBy(y => y.Key).ToList();
        return [.. terms.SelectMany(term => years.Select(year => Count(year.Key, [.. year], scope, term)))];
    }

    /// <summary>All mentions of a term in the scope, by year, place and position.</summary>
    public static IEnumerable<Mention> Mentions(IReadOnlyList<ScopedText> texts, TermScope scope, Term term) =>
        texts.SelectMany(text => MentionFinder.Find(text.Folded, term)
            .Select(span => (span, at: scope.At(text, span.Start)))
            .Where(m => m.at.Counts)
            .Select(m => new Mention(text.Report, m.at.Role, m.span, MentionFinder.Sentence(text.Folded, m.span))));

    private static TermCount Count(int year, IReadOnlyList<ScopedText> texts, TermScope scope, Term term)
    {
        var mentions = Mentions(texts, scope, term).ToList();
        var provincial = mentions.Where(m => m.Report.Key.Kind == ReportKinds.Provincial).ToList();
        var counted = texts.Where(t => t.Report.Key.Kind == ReportKinds.Provincial).ToList();
        return new TermCount(
            term,
            year,
            provincial.Select(m => m.Report.Key.Place).Distinct(StringComparer.Ordinal).Count(),
            provincial.Count,
            counted.Count,
            mentions.GroupBy(m => m.Report.Key.Place, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            counted.Sum(t => (long)t.Text.Length),
            mentions);
    }
}
