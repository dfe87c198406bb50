using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Targets;

/// <summary>Finds the sentences that announce the main expected targets, without the comments around them.</summary>
internal static partial class TargetList
{
    /// <summary>
    /// The spans of the list within a stretch of text: from behind 预期目标是 (or the like) to the end of the list. Without such an
    /// announcement, the sentences of the stretch that are not comments.
    /// </summary>
    /// <param name="text">Folded text.</param>
    /// <param name="within">The targets section.</param>
    internal static IReadOnlyList<TextSpan> Find(string text, TextSpan within)
    {
        var announced = Announcement().Matches(text.Substring(within.Start, within.Length)).LastOrDefault(m =>
            text.AsSpan(within.Start + m.Index + m.Length, Math.Min(400, within.Length - m.Index - m.Length)).ContainsAnyInRange('0', '9'));
        var start = announced is null ? within.Start : within.Start + announced.Index + announced.Length;
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
