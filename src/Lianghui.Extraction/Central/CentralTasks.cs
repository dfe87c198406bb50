using System.Text.RegularExpressions;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Extraction.Central;

/// <summary>
/// Finds the ordered tasks of a central document: entries numbered 一是, 第一 or 一、 whose numbers follow each other, else the paragraphs
/// that open with what was put forward (全会提出). Points numbered （1） under an entry are its leads.
/// </summary>
internal static partial class CentralTasks
{
    private const int Fewest = 4;
    private const int Longest = 90;
    private const string Digits = "一二三四五六七八九十";

    private sealed record Mark(int Number, char Form, int Start, int Heading);

    /// <summary>The tasks with their leads, in order.</summary>
    public static IReadOnlyList<TaskEntry> Read(StoredText text, ReportMetadata metadata, List<Issue> issues)
    {
        var heads = Run(text) ?? PutForward(text);
        if (heads is null)
        {
            issues.Add(new Issue("no-tasks", "The document numbers no tasks, and no paragraphs open with what was put forward.", IssueLevel.Note));
            return [];
        }

        var entries = new List<TaskEntry>();
        for (var i = 0; i < heads.Count; i++)
        {
            var span = TextSpan.Between(heads[i].Start, Trim(text.Folded, i + 1 < heads.Count ? heads[i + 1].Start : End(text, heads[i], metadata)));
            var task = Entry(text, 1, i + 1, null, span, heads[i].Heading, null);
            entries.Add(task);
            entries.AddRange(Leads(text, span, task));
        }

        return entries;
    }

    /// <summary>The longest run of entries whose numbers follow each other from one; null without one of four.</summary>
    private static List<Mark>? Run(StoredText text)
    {
        var marks = Numbered().Matches(text.Folded).Select(m => new Mark(
            Number(m.Groups["n"].Value), m.Value[^1] is ',' or '、' ? m.Value[0] == '第' ? '第' : '、' : '是', m.Index, m.Index + m.Length)).ToList();
        List<Mark>? best = null;
        foreach (var first in marks.Where(m => m.Number == 1))
        {
            var run = new List<Mark> { first };
            foreach (var mark in marks.Where(m => m.Form == first.Form && m.Start > first.Start && m.Number == run.Count + 1))
            {
                if (mark.Number == run.Count + 1)
                {
                    run.Add(mark);
                }
            }

            if (run.Count >= Fewest && (best is null || run[^1].Start - run[0].Start > best[^1].Start - best[0].Start))
            {
                best = run;
            }
        }

        return best;
    }

    private static List<Mark>? PutForward(StoredText text)
    {
        var found = Proposed().Matches(text.Folded).Select((m, i) => new Mark(i + 1, '提', m.Index, m.Index + m.Length)).ToList();
        return found.Count >= Fewest ? found : null;
    }

    /// <summary>The last entry ends with its paragraph; chapters (一、) run to the end of the document.</summary>
    private static int End(StoredText text, Mark last, ReportMetadata metadata) => last.Form == '、'
        ? metadata.AnnexStart ?? text.Value.Length
        : text.Paragraphs.First(p => p.End > last.Start).End;

    private static IEnumerable<TaskEntry> Leads(StoredText text, TextSpan span, TaskEntry task)
    {
        var found = Formulae.Each(Point(), text.Folded, span).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            var end = Trim(text.Folded, i + 1 < found.Count ? found[i + 1].Index : span.End);
            yield return Entry(text, 2, i + 1, task.Rank, TextSpan.Between(found[i].Index, end), found[i].Index + found[i].Length, task.Theme);
        }
    }

    private static TaskEntry Entry(StoredText text, int level, int rank, int? parent, TextSpan span, int from, string? theme)
    {
        var words = text.Folded.AsSpan(from, Math.Min(span.End - from, Longest));
        var stop = words.IndexOfAny('。', '\n', ':');
        stop = stop < 0 ? words.IndexOf(',') is > 0 and var comma && words.Length == Longest ? comma : words.Length : stop;
        var heading = new TextSpan(from, words[..stop].TrimEnd("。、;, ").Length);
        var body = text.Folded.AsSpan(heading.End, span.End - heading.End);
        var first = body.Length > 1 ? body[1..].IndexOf('。') : -1;
        var sentence = first < 0 ? new TextSpan(heading.End, 0) : new TextSpan(heading.End, first + 2);
        return TaskReader.Entry(level, rank, parent, text, heading, span, ThemeCoder.Code(text, heading, sentence, theme));
    }

    private static int Trim(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int Number(string numeral) => numeral.Length == 1 ? Digits.IndexOf(numeral[0], StringComparison.Ordinal) + 1
        : numeral[0] == '十' ? 11 + Digits.IndexOf(numeral[1], StringComparison.Ordinal)
        : numeral is "二十" ? 20 : 0;

    // A number counts only where a sentence or a line begins.
    [GeneratedRegex("(?<=^|[。\\n；;:])(?:第(?<n>[一二三四五六七八九十]{1,2})[,，]|(?<n>[一二三四五六七八九十]{1,2})(?:是|、))", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("(?<=^|\\n)(?:全会|会议|《(?:建议|决定|意见)》)提出[,，]", RegexOptions.None, 1000)]
    private static partial Regex Proposed();

    [GeneratedRegex("(?<=^|\\n)\\(\\d{1,2}\\)", RegexOptions.None, 1000)]
    private static partial Regex Point();
}
