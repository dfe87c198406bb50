using System.Globalization;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Extraction.Tasks;

/// <summary>A cue of the theme lexicon (<c>codebook/theme-lexicon.csv</c>).</summary>
/// <param name="Words">The words, folded.</param>
/// <param name="Theme">Theme that they name; empty for words that are passed over.</param>
/// <param name="Facet">Facet under the theme; <c>*</c> where they name the theme as a whole; null without one.</param>
/// <param name="Also">Second theme that they name; null without one.</param>
/// <param name="Alternative">Theme that they name under a task of that theme; null without one.</param>
/// <param name="Weight">3 and 2: a subject; 1: colour; 0: passed over.</param>
internal sealed record ThemeCue(string Words, string Theme, string? Facet, string? Also, string? Alternative, double Weight);

/// <summary>A cue found in a text.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Start">Offset in the text.</param>
internal readonly record struct ThemeMatch(ThemeCue Cue, int Start);

/// <summary>The lexicon of cues, longest first.</summary>
internal static class ThemeLexicon
{
    private static readonly Lazy<Dictionary<char, ThemeCue[]>> ByFirst = new(Load);

    /// <summary>The cues in a stretch of folded text, from left to right, the longest at each place; they do not overlap.</summary>
    public static List<ThemeMatch> Find(string folded, int start, int end)
    {
        var matches = new List<ThemeMatch>();
        for (var at = start; at < end;)
        {
            var cue = Longest(folded.AsSpan(at, end - at));
            if (cue is not null)
            {
                matches.Add(new ThemeMatch(cue, at));
            }

            at += cue?.Words.Length ?? 1;
        }

        return matches;
    }

    /// <summary>The cues of any theme that stand in a text, inside one another too, each once; words that are passed over are none.</summary>
    public static List<string> Within(string folded)
    {
        var found = new List<string>();
        for (var at = 0; at < folded.Length; at++)
        {
            foreach (var cue in ByFirst.Value.GetValueOrDefault(folded[at]) ?? [])
            {
                if (cue.Weight > 0 && folded.AsSpan(at).StartsWith(cue.Words, StringComparison.Ordinal))
                {
                    found.Add(cue.Words);
                }
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The second theme that a cue names; null without one.</summary>
    public static string? AlsoOf(string words) => Of(words)?.Also;

    /// <summary>The facet that a cue names; null without one.</summary>
    public static string? FacetOf(string words) => Of(words)?.Facet;

    /// <summary>The theme that a cue names under a task of that theme; null without one.</summary>
    public static string? AlternativeOf(string words) => Of(words)?.Alternative;

    private static ThemeCue? Of(string words) => Array.Find(ByFirst.Value[words[0]], c => c.Words == words);

    private static ThemeCue? Longest(ReadOnlySpan<char> text)
    {
        if (!ByFirst.Value.TryGetValue(text[0], out var cues))
        {
            return null;
        }

        foreach (var cue in cues)
        {
            if (text.StartsWith(cue.Words, StringComparison.Ordinal))
            {
                return cue;
            }
        }

        return null;
    }

    private static Dictionary<char, ThemeCue[]> Load() =>
        CodebookFiles.Rows("theme-lexicon.csv")
            .Select(row => new ThemeCue(
                row("cue"), row("theme"), OrNull(row("facet")), OrNull(row("also")), OrNull(row("alternative")),
                double.Parse(row("weight"), CultureInfo.InvariantCulture)))
            .GroupBy(cue => cue.Words[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Words.Length).ToArray());

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;
}
