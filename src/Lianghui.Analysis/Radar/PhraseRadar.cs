using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Matching;

namespace Lianghui.Analysis.Radar;

/// <summary>
/// Newcomers, risers, fallers and vanished phrases of one year against another, without a preset list: every string of
/// 2 to 12 characters that enough reports hold, at its longest, with free neighbours on both sides.
/// </summary>
public static class PhraseRadar
{
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
        var texts = PhraseStrings.Texts(now, scope, 0).Concat(PhraseStrings.Texts(before, scope, 1)).ToList();
        var few = RadarFinding.AreFew(now.Count, before.Count);
        IEnumerable<RepeatedString> strings = now.Count == 0 || before.Count == 0
            ? [] : PhraseStrings.Find(texts, Math.Min(least, Math.Max(now.Count, before.Count)), few ? Background(library, scope, texts) : null);
        var (nowSize, beforeSize) = few ? (Size(now, scope), Size(before, scope)) : (now.Count, before.Count);
        var phrases = strings
            .Select(s => ToPhrase(s, few, nowSize, beforeSize))
            .Where(p => Math.Abs(p.Score) >= 1).ToList();
        return new RadarFinding(year, previous, now.Count, before.Count, PhraseMerge.Merge(phrases, few));
    }

    // Two reports do not tell what a phrase is: all years of these places do, and all places of these years.
    private static List<GroupedText> Background(ILibraryReader library, TermScope scope, IReadOnlyList<GroupedText> texts)
    {
        var years = texts.Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        var places = scope with { Query = scope.Query with { FromYear = null, ToYear = null } };
        return [.. texts, .. PhraseStrings.Texts(places.Read(library), scope, 0).Where(t => years.Add(t.Text))];
    }

    private static double Size(IEnumerable<ScopedText> texts, TermScope scope) => texts.Sum(scope.Characters);

    private static RadarPhrase ToPhrase(RepeatedString s, bool few, double now, double before)
    {
        var (a, b) = few ? (s.Occurrences[0], s.Occurrences.Length > 1 ? s.Occurrences[1] : 0) : (s.Documents[0], s.Documents.Length > 1 ? s.Documents[1] : 0);
        var score = LogLikelihood.SignedRoot(a, now, b, before);
        var move = b == 0 ? RadarMove.Newcomer : a == 0 ? RadarMove.Vanished : score >= 0 ? RadarMove.Riser : RadarMove.Faller;
        return new RadarPhrase(
            s.Value, s.Documents[0], s.Documents.Length > 1 ? s.Documents[1] : 0, s.Occurrences[0], s.Occurrences.Length > 1 ? s.Occurrences[1] : 0, score, move);
    }
}
