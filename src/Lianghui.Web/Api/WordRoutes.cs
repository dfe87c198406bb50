using Lianghui.Analysis.Keyness;
using Lianghui.Analysis.Terms;
using Lianghui.Analysis.Wording;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Pages;

namespace Lianghui.Web.Api;

/// <summary>Routes that ask more of a word than how often it stands: who prefers it, who had it first, how hard it is pushed, what stands beside it.</summary>
internal static class WordRoutes
{
    /// <summary>What a word is measured over.</summary>
    private enum KeynessOf
    {
        /// <summary>The terms of the lexicon.</summary>
        Terms,

        /// <summary>All strings, without a list.</summary>
        Strings,
    }

    /// <summary>The routes.</summary>
    /// <param name="term">The parameter that names a term.</param>
    /// <param name="place">The parameter that names places.</param>
    /// <param name="year">The parameter that names years.</param>
    /// <param name="group">The parameter that names a group of places.</param>
    internal static IReadOnlyList<ApiRoute> Of(ApiParameter term, ApiParameter place, ApiParameter year, ApiParameter group)
    {
        var years = new ApiParameter("year", "2025 or 2024..2026; default: all years");
        var least = new ApiParameter("least", "least number of mentions on both sides together; default 3");
        return
        [
            new("keyness", "Words that places use more than the others, or a year more than another.",
                [place, year, group, new("vs", "year to compare with; default, without a place or group: the year before"), new("of", "terms (default) or strings"), least],
                KeynessRows.WordColumns, Keyness),
            new("firsts", "The first mention of a word in the reports of each place, and how sure it is that it is the first.",
                [term, place, years, group], KeynessRows.FirstColumns,
                q => [.. FirstMentions.Of(q.Library, new TermScope(q.Facts(newest: false)), [ApiRouteList.Resolve(q)]).Where(f => f.Year is not null).Select(KeynessRows.Of)]),
            new("strength", "The verb and adverb that govern a word, on a scale from 1 (explore) to 5 (order, forbid, campaign).",
                [term, place, year, group], KeynessRows.StrengthColumns,
                q => ApiRouteList.Resolve(q) is var word ? [.. Strengths.Of(q.Library, new TermScope(q.Facts()), word).Select(r => KeynessRows.Of(word, r.Reading, r.Line))] : []),
            new("neighbours", "Terms of the lexicon that stand in one sentence with a word more often than chance would have it.",
                [term, place, year, group, new("least", "least number of sentences with both; default 2")], KeynessRows.NeighbourColumns, Beside),
        ];
    }

    private static IReadOnlyList<Row> Keyness(ApiQuery q)
    {
        var facts = q.Facts();
        var year = facts.ToYear ?? throw new BadQueryException("The library is empty; give 'year'.");
        var vs = q.Number("vs", 1949, 2200) ?? (facts.Places is null ? year - 1 : null);
        if (vs is not null && facts.FromYear != facts.ToYear)
        {
            throw new BadQueryException("With 'vs', or without a place or group, 'year' takes one year, not a range.");
        }

        var scope = new TermScope(facts);
        var sides = vs is { } other
            ? KeynessSides.OfYears(q.Library, scope, year, other, samePlaces: true)
            : KeynessSides.OfPlaces(q.Library, scope, q.Text("group") ?? string.Join(' ', facts.Places!));
        var least = q.Number("least", 1, 1_000_000) ?? 3;
        var finding = q.Choice("of", KeynessOf.Terms) == KeynessOf.Strings
            ? TermKeyness.OfStrings(sides, least) : TermKeyness.OfTerms(sides, TermLexicon.Shipped.Terms, least);
        return [.. finding.Words.Select(w => KeynessRows.Of(finding, w))];
    }

    private static IReadOnlyList<Row> Beside(ApiQuery q)
    {
        var finding = Neighbours.Of(
            q.Library, new TermScope(q.Facts()), ApiRouteList.Resolve(q), TermLexicon.Shipped.Terms, q.Number("least", 1, 1_000_000) ?? 2);
        return [.. finding.Found.Select(n => KeynessRows.Of(finding, n))];
    }
}
