using System.Buffers;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Statements;
using Lianghui.Text;

namespace Lianghui.Extraction.Targets;

/// <summary>Finds the sentences that announce the main expected targets, without the comments around them.</summary>
internal static partial class TargetList
{
    private const int FewestValues = 3;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;。:!\n");

    /// <summary>
    /// The spans of the list within a stretch of text: from behind 预期目标是 (or the like) to the end of the list. Without such an
    /// announcement, the sentences of the stretch that are not comments.
    /// </summary>
    /// <param name="text">Folded text.</param>
    /// <param name="within">The targets section.</param>
    internal static IReadOnlyList<TextSpan> Find(string text, TextSpan within)
    {
        var announced = Announced(text, within);
        var start = announced ?? within.Start;
        var list = new List<TextSpan>();
        foreach (var sentence in Sentences(text, TextSpan.Between(start, within.End)))
        {
            // What follows the announcement at once is the list, however it begins.
            if ((list.Count > 0 || announced is null) && Comment().IsMatch(text.AsSpan(sentence.Start, sentence.Length)))
            {
                break;
            }

            list.Add(sentence);
        }

        return list;
    }

    // The first announcement that a list follows; else the last with a number behind it. What points back (上述预期目标，) announces nothing.
    private static int? Announced(string text, TextSpan within)
    {
        var found = Announcement().Matches(text.Substring(within.Start, within.Length))
            .Where(m => HasNumber(text.AsSpan(within.Start + m.Index + m.Length, Math.Min(400, within.Length - m.Index - m.Length)))
                && !PointsBack(text.AsSpan(within.Start, m.Index)))
            .Select(m => (Start: within.Start + m.Index, End: within.Start + m.Index + m.Length)).ToList();
        var listed = found.FindIndex(m => Values(text, m.End, within.End) >= FewestValues);
        return found.Count == 0 ? null : Subject(text, within.Start, found[listed < 0 ? ^1 : listed]);
    }

    // 经济增长预期目标为7%: the indicator stands before the words that announce it.
    private static int Subject(string text, int from, (int Start, int End) announced)
    {
        var clause = Math.Max(from, text.AsSpan(0, announced.Start).LastIndexOfAny(ClauseEnds) + 1);
        return text.AsSpan(clause, announced.Start - clause).ContainsAny(IndicatorCues.Words) ? clause : announced.End;
    }

    private static bool HasNumber(ReadOnlySpan<char> words) => words.ContainsAnyInRange('0', '9') || words.Contains("百分之", StringComparison.Ordinal);

    private static bool PointsBack(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - 10)..];
        return before.Contains("上述", StringComparison.Ordinal) || before.Contains("这些", StringComparison.Ordinal) || before.Contains("以上", StringComparison.Ordinal);
    }

    private static int Values(string text, int from, int end)
    {
        var stop = text.IndexOf('。', from, end - from);
        var values = 0;
        foreach (var clause in text.AsSpan(from, (stop < 0 ? end : stop) - from).SplitAny(ClauseEnds))
        {
            values += HasNumber(text.AsSpan(from, (stop < 0 ? end : stop) - from)[clause]) ? 1 : 0;
        }

        return values;
    }

    /// <summary>Sentences of a span; a line end inside a sentence does not end it, for headings are sometimes broken over lines.</summary>
    internal static IEnumerable<TextSpan> Sentences(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End)
        {
            var end = text.AsSpan(start, span.End - start).IndexOfAny('。', '!', '?');
            if (end < 0)
            {
                break;
            }

            yield return new TextSpan(start, end);
            start += end + 1;
            while (start < span.End && text[start] is '\n' or ' ')
            {
                start++;
            }
        }

        if (start < span.End)
        {
            yield return TextSpan.Between(start, span.End);
        }
    }

    [GeneratedRegex("(?:预期|主要|发展|调控|奋斗|工作)(?:性)?目标(?:安排|建议|设定)?\\n?(?:是|为|如下|:|,|\\n|建议)|(?:以下|如下|下列)(?:主要)?(?:预期)?目标:", RegexOptions.None, 1000)]
    private static partial Regex Announcement();

    [GeneratedRegex("^(?:上述|以上|这些|这一|这样的|实现(?:上述|以上|这些|全年|今年|年度)|完成(?:上述|以上|这些|全年|今年)|确定|提出|设定|制定|安排|作出|主要考虑|为实现|为了|围绕|要实现|从|当前|需要说明|重点|我们|按照上述|做好|各位代表|今年要|具体|(?:一|二|三)(?:是|要))", RegexOptions.None, 1000)]
    private static partial Regex Comment();
}
