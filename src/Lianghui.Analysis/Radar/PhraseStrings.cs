using Lianghui.Analysis.Terms;
using Lianghui.Extraction.Sections;
using Lianghui.Matching;

namespace Lianghui.Analysis.Radar;

/// <summary>Strings that can be phrases: 2 to 12 characters, at their longest, with free neighbours on both sides; no list of words is used.</summary>
internal static class PhraseStrings
{
    // All digits are one character: a phrase that follows a number (年工作回顾) then has one neighbour and is no phrase.
    private const char Digit = '0';

    /// <summary>Least share of occurrences that must have a neighbour of their own on each side.</summary>
    private const double MinVariety = 0.25;

    /// <summary>Texts of a group, ready to be searched: digits made one, sections that do not count blanked.</summary>
    public static IEnumerable<GroupedText> Texts(IEnumerable<ScopedText> texts, TermScope scope, int group) =>
        texts.Select(t => new GroupedText(group, Counted(t, scope)));

    /// <summary>The strings that stand in enough texts of some group.</summary>
    /// <param name="texts">Where they are looked for.</param>
    /// <param name="minDocuments">In how many texts of one group.</param>
    /// <param name="background">More texts, for telling what is a phrase; null for none.</param>
    public static IEnumerable<RepeatedString> Find(IReadOnlyList<GroupedText> texts, int minDocuments, IReadOnlyList<GroupedText>? background = null)
    {
        var edges = new PhraseEdges(background ?? texts, IsPhraseCharacter);
        var whole = RepeatedStrings.Find(texts, IsPhraseCharacter, 2, 12, minDocuments).Where(s => IsWhole(s, edges)).ToList();
        return background is null ? whole : StandingAlone.Of(whole, background, IsPhraseCharacter);
    }

    // A section that does not count is blanked, not cut, so that no phrase arises across the gap. The opening is formula only.
    private static string Counted(ScopedText text, TermScope scope)
    {
        var chars = text.Folded.ToCharArray();
        foreach (ref var c in chars.AsSpan())
        {
            c = char.IsAsciiDigit(c) || c is '%' ? Digit : c;
        }

        foreach (var (role, span) in text.Stretches())
        {
            if (!scope.Counts(role) || (scope.Sections is null && role == SectionRole.Opening))
            {
                chars.AsSpan(span.Start, span.Length).Fill('\n');
            }
        }

        return new string(chars);
    }

    private static bool IsPhraseCharacter(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '+' or '·' or '〇' or Digit;

    private static bool IsWhole(RepeatedString s, PhraseEdges edges)
    {
        if (s.Value.Contains(Digit, StringComparison.Ordinal))
        {
            return false;
        }

        var occurrences = s.Occurrences.Sum();
        var least = Math.Max(2, Math.Min(6, occurrences * MinVariety));
        return s.LeftVariety >= least && s.RightVariety >= least && edges.AreFree(s.Value);
    }
}
