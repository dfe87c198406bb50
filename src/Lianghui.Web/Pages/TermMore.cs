using Lianghui.Analysis.Terms;
using Lianghui.Analysis.Wording;
using Lianghui.Corpus;

namespace Lianghui.Web.Pages;

/// <summary>What the page of a phrase shows beside its counts.</summary>
/// <param name="Firsts">First mentions in the reports of each place, the earliest first.</param>
/// <param name="Strengths">Readings of the chosen year by level, the strongest first; null is a mention without a cue.</param>
/// <param name="Neighbours">Terms of the lexicon in the same sentences, in the chosen year.</param>
public sealed record TermMore(
    IReadOnlyList<FirstMention> Firsts, IReadOnlyList<(int? Level, IReadOnlyList<(StrengthReading Reading, ConcordanceLine Line)> Readings)> Strengths, NeighbourFinding Neighbours)
{
    private const int LeastTogether = 2;

    /// <summary>Reads a term over a library.</summary>
    /// <param name="library">Where the texts are.</param>
    /// <param name="all">All years.</param>
    /// <param name="year">The chosen year.</param>
    /// <param name="term">The term.</param>
    internal static TermMore Of(ILibraryReader library, TermScope all, TermScope year, Term term) => new(
        [.. FirstMentions.Of(library, all, [term]).Where(f => f.Year is not null)],
        [.. Analysis.Wording.Strengths.Of(library, year, term).GroupBy(r => r.Reading.Level).OrderByDescending(g => g.Key ?? 0)
            .Select(g => (g.Key, (IReadOnlyList<(StrengthReading, ConcordanceLine)>)[.. g]))],
        Analysis.Terms.Neighbours.Of(library, year, term, TermLexicon.Shipped.Terms, LeastTogether));
}
