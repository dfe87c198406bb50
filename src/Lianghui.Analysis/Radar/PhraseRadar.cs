using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction.Sections;
using Lianghui.Matching;

namespace Lianghui.Analysis.Radar;

/// <summary>
/// Newcomers, risers, fallers and vanished phrases of one year against another, without a preset list: every string of
/// 2 to 12 characters that enough reports hold, at its longest, with free neighbours on both sides.
/// </summary>
public static class PhraseRadar
{
    // All digits are one character: a phrase that follows a number (年工作回顾) then has one neighbour and is no phrase.
    private const char Digit = '0';

    /// <summary>Least share of occurrences that must have a neighbour of their own on each side.</summary>
    private const double MinVariety = 0.25;

    /// <summary>Computes the radar.</summary>
    /// <param name="library">Where the texts are.</param>
    /// <param name="year">The year.</param>
    /// <param name="previous">The year to compare with.</param>
    /// <param name="minReports">Least number of reports in the larger of the two years; null for a tenth of the reports, at least three.</param>
    /// <param name="scope">Sections and places; null for everything but annexes.</param>
    public static RadarFinding Compute(
        ILibraryReader library, int year, int previous, int? minReports = null, TermScope? scope = null)
    {
        scope ??= new TermScope(new FactQuery());
        var now = (scope with { Query = scope.Query with { FromYear = year, ToYear = year } }).Read(library);
        var before = (scope with { Query = scope.Query with { FromYear = previous, ToYear = previous } }).Read(library);
        var least = minReports ?? Math.Max(3, (int)Math.Ceiling(Math.Max(now.Count, before.Count) / 10.0));
        var texts = now.Select(t => new GroupedText(0, Counted(t, scope)))
            .Concat(before.Select(t => new GroupedText(1, Counted(t, scope)))).ToList();
        var strings = now.Count == 0 || before.Count == 0
            ? [] : RepeatedStrings.Find(texts, IsPhraseCharacter, 2, 12, Math.Min(least, Math.Max(now.Count, before.Count)));
        var edges = new PhraseEdges(texts, IsPhraseCharacter);
        var phrases = strings.Where(s => IsWhole(s, edges))
            .Select(s => ToPhrase(s, now.Count, before.Count))
            .Where(p => Math.Abs(p.Score) >= 1).ToList();
        return new RadarFinding(year, previous, now.Count, before.Count, PhraseMerge.Merge(phrases));
    }

    // A section that does not count is blanked, not cut, so that no phrase arises across the gap.
    private static string Counted(ScopedText text, TermScope scope)
    {
        var skipped = text.Sections.Where(s => scope.Sections is null
            ? s.Role is SectionRole.Annex or SectionRole.Opening : !scope.Sections.Contains(s.Role)).ToList();
        var chars = text.Folded.ToCharArray();
        foreach (ref var c in chars.AsSpan())
        {
            c = char.IsAsciiDigit(c) || c is '%' ? Digit : c;
        }

        foreach (var section in skipped)
        {
            chars.AsSpan(section.Span.Start, Math.Min(section.Span.Length, chars.Length - section.Span.Start)).Fill('\n');
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

    private static RadarPhrase ToPhrase(RepeatedString s, int now, int before)
    {
        var (a, b) = (s.Documents[0], s.Documents.Length > 1 ? s.Documents[1] : 0);
        var score = LogLikelihood.SignedRoot(a, now, b, before);
        var move = b == 0 ? RadarMove.Newcomer : a == 0 ? RadarMove.Vanished : score >= 0 ? RadarMove.Riser : RadarMove.Faller;
        return new RadarPhrase(
            s.Value, a, b, s.Occurrences[0], s.Occurrences.Length > 1 ? s.Occurrences[1] : 0, score, move);
    }
}
