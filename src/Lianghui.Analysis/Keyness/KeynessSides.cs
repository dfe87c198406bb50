using Lianghui.Analysis.Terms;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Keyness;

/// <summary>The texts of the two sides of a comparison.</summary>
/// <param name="Scope">Sections that count.</param>
/// <param name="Side">Name of the side asked about.</param>
/// <param name="Other">Name of the other side.</param>
/// <param name="Texts">Texts of the side.</param>
/// <param name="OtherTexts">Texts of the other side.</param>
public sealed record KeynessSides(
    TermScope Scope, string Side, string Other, IReadOnlyList<ScopedText> Texts, IReadOnlyList<ScopedText> OtherTexts)
{
    /// <summary>Some places against all others, in the same years.</summary>
    /// <param name="library">Where the texts are.</param>
    /// <param name="scope">Years and sections; its places are the side.</param>
    /// <param name="name">Name of the places.</param>
    public static KeynessSides OfPlaces(ILibraryReader library, TermScope scope, string name)
    {
        var places = (scope.Query.Places ?? []).ToHashSet(StringComparer.Ordinal);
        var all = (scope with { Query = scope.Query with { Places = null } }).Read(library).ToLookup(t => places.Contains(t.Report.Key.Place));
        return new KeynessSides(scope, name, "the other places", [.. all[true]], [.. all[false]]);
    }

    /// <summary>A year against another one.</summary>
    /// <param name="library">Where the texts are.</param>
    /// <param name="scope">Places and sections; its years are not looked at.</param>
    /// <param name="year">The year.</param>
    /// <param name="vs">The other year.</param>
    /// <param name="samePlaces">Whether only places with a report in both years count, so that a difference is one of time.</param>
    public static KeynessSides OfYears(ILibraryReader library, TermScope scope, int year, int vs, bool samePlaces)
    {
        var (now, before) = (Year(year), Year(vs));
        if (samePlaces)
        {
            var both = now.Select(Place).Intersect(before.Select(Place), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            now = [.. now.Where(t => both.Contains(Place(t)))];
            before = [.. before.Where(t => both.Contains(Place(t)))];
        }

        return new KeynessSides(scope, $"{year}", $"{vs}", now, before);

        IReadOnlyList<ScopedText> Year(int y) => (scope with { Query = scope.Query with { FromYear = y, ToYear = y } }).Read(library);
    }

    /// <summary>Characters of the counted sections of both sides.</summary>
    public (long Side, long Other) Characters => (Texts.Sum(Scope.Characters), OtherTexts.Sum(Scope.Characters));

    /// <summary>Characters of an average report: what the prior is worth.</summary>
    internal double Prior => (Characters.Side + Characters.Other) / Math.Max(1.0, Texts.Count + OtherTexts.Count);

    internal KeynessFinding Finding(IEnumerable<KeyWord> words) => new(
        Side, Other, Texts.Count, OtherTexts.Count, Characters.Side, Characters.Other,
        [.. words.OrderByDescending(w => w.Score.Z).ThenByDescending(w => w.Mentions).ThenBy(w => w.Word, StringComparer.Ordinal)]);

    private static string Place(ScopedText text) => text.Report.Key.Place;
}
