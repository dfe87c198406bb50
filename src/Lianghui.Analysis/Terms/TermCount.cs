using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Terms;

/// <summary>A term's count in one year.</summary>
/// <param name="Term">The term.</param>
/// <param name="Year">Year of the reports.</param>
/// <param name="Provinces">Provincial reports with at least one mention; 0 where the scope holds none of the year.</param>
/// <param name="Mentions">Occurrences in all reports of the scope; the sum of <paramref name="ByPlace"/>.</param>
/// <param name="Reports">Reports of the scope whose text is in the library: what the counts are out of.</param>
/// <param name="ByPlace">Mentions by place, the places with none left out.</param>
/// <param name="CharactersByPlace">Characters of the counted sections by place, line ends apart.</param>
/// <param name="All">The mentions, in the order of place and text.</param>
public sealed record TermCount(
    Term Term,
    int Year,
    int Provinces,
    int Mentions,
    int Reports,
    IReadOnlyDictionary<string, int> ByPlace,
    IReadOnlyDictionary<string, long> CharactersByPlace,
    IReadOnlyList<Mention> All)
{
    /// <summary>Characters of the counted sections: a section in which no mention counts is not in them either.</summary>
    public long Characters => CharactersByPlace.Values.Sum();

    /// <summary>Mentions per 10,000 characters of the counted sections; null without such characters.</summary>
    public double? PerTenThousand => Characters == 0 ? null : Mentions * 10_000.0 / Characters;

    /// <summary>Place with most mentions, of several the first in official order; null without a mention.</summary>
    public string? TopPlace => Mentions == 0 ? null
        : ByPlace.OrderByDescending(p => p.Value).ThenBy(p => Places.Order(p.Key)).ThenBy(p => p.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Share of the place with most mentions, 0 to 1; null without a mention.</summary>
    public double? TopShare => Mentions == 0 ? null : (double)ByPlace.Values.Max() / Mentions;

    /// <summary>Herfindahl index of the mentions over places, 1/n to 1; null without a mention.</summary>
    /// <remarks>Hirschman 1964, "The Paternity of an Index", American Economic Review 54(5).</remarks>
    public double? Herfindahl => Mentions == 0 ? null
        : ByPlace.Values.Sum(m => (double)m / Mentions * m / Mentions);
}
