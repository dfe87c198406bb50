using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>The themes of a heading and why.</summary>
/// <param name="Theme">The subject that comes first.</param>
/// <param name="Facet">Facet under it; null without one.</param>
/// <param name="Also">Further subjects.</param>
/// <param name="CodedBy"><c>heading</c> or <c>body</c>.</param>
/// <param name="Reasons">The cues, in the order they counted.</param>
internal sealed record CodedTheme(string Theme, string? Facet, IReadOnlyList<string> Also, string CodedBy, IReadOnlyList<ThemeReason> Reasons);

/// <summary>Codes a heading, or the first sentence of its body, by the lexicon of cues (docs/extractors/tasks.md).</summary>
internal static class ThemeCoder
{
    /// <summary>A cue of this weight or more names a subject.</summary>
    public const double Subject = 2;

    private const double Framed = 1.2;
    private const string ProductiveForces = "新质生产力";
    private const string Whole = "*";
    private const string Fallback = "macro-stability";

    /// <summary>The themes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="heading">The heading or lead.</param>
    /// <param name="body">The first sentence of its body; may be empty.</param>
    /// <param name="parent">Theme of the task that a lead belongs to.</param>
    public static CodedTheme Code(StoredText text, TextSpan heading, TextSpan body, string? parent = null)
    {
        var own = Cues(text, heading, parent);
        if (First(own, Subject) is { } subject)
        {
            return Coded(subject, own, "heading");
        }

        var below = Cues(text, body, parent);
        var framed = First(own, Framed);
        if (framed is { Cue: not ProductiveForces })
        {
            return Coded(framed, own, "heading");
        }

        if (framed is not null)
        {
            return Coded(First([.. below.Where(c => c.Theme is "innovation" or "industry")], Subject) is { } chain ? chain : framed, [.. own, .. below.Where(c => c.Theme is "innovation" or "industry")], "body");
        }

        return below.Find(c => c.Theme == parent && c.Weight >= Subject) is { } kept ? Coded(kept, below, "body")
            : First(below, Subject) is { } said ? Coded(said, below, "body")
            : First(own, 0.4) is { } weak ? Coded(weak, own, "heading")
            : First(below, 0.4) is { } weaker ? Coded(weaker, below, "body")
            : new CodedTheme(parent ?? Fallback, null, [], "body", []);
    }

    /// <summary>The first cue that counts enough; integration of town and country stands back behind either side and behind regions.</summary>
    private static ThemeReason? First(IReadOnlyList<ThemeReason> cues, double weight)
    {
        var first = cues.FirstOrDefault(c => c.Weight >= weight && c.Cue != ProductiveForces)
            ?? cues.FirstOrDefault(c => c.Weight >= weight);
        return first is { Theme: "urban-rural" }
            ? cues.FirstOrDefault(c => (c.Theme is "rural" or "urban" && c.Weight >= Framed) || (c.Theme == "regional" && c.Weight >= Subject)) ?? first
            : first;
    }

    private static List<ThemeReason> Cues(StoredText text, TextSpan span, string? parent)
    {
        var reasons = new List<ThemeReason>();
        foreach (var match in ThemeLexicon.Find(text.Folded, span.Start, span.End))
        {
            var weight = ThemeFrames.Weigh(text.Folded, span.Start, span.End, match);
            if (match.Cue.Theme.Length > 0)
            {
                var theme = match.Cue.Alternative == parent && parent is not null ? parent : match.Cue.Theme;
                reasons.Add(new ThemeReason(theme, match.Cue.Words, weight, match.Start));
            }
        }

        return reasons;
    }

    private static CodedTheme Coded(ThemeReason first, IReadOnlyList<ThemeReason> cues, string by)
    {
        var counted = cues.Where(c => c == first || (c.Weight >= Subject && c.Cue != ProductiveForces && ThemeLexicon.AlternativeOf(c.Cue) != first.Theme)).ToList();
        var also = counted.Select(c => c.Theme).Concat(counted.Select(c => ThemeLexicon.AlsoOf(c.Cue)).OfType<string>())
            .Where(t => t != first.Theme).Distinct(StringComparer.Ordinal).ToList();
        return new CodedTheme(first.Theme, FacetOf(first.Theme, counted), also, by, [first, .. counted.Where(c => c != first)]);
    }

    /// <summary>The one facet that cues of the theme name; none where a cue names the theme as a whole.</summary>
    private static string? FacetOf(string theme, List<ThemeReason> counted)
    {
        var facets = counted.Where(c => c.Theme == theme).Select(c => ThemeLexicon.FacetOf(c.Cue)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return facets.Count == 1 && facets[0] != Whole ? facets[0] : null;
    }
}
