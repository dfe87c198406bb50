using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Documents.Html;

/// <summary>
/// Chooses the report's lines among a page's: those of the article's element, the title and the lines of date and speaker that stand above
/// it, and the text that goes on below it; links, buttons and editors' lines go. What was left out is told.
/// </summary>
internal static partial class ArticleLines
{
    private const int MostHead = 40;

    /// <summary>The lines with their numbers on the page (from 1), and notes of what was left out.</summary>
    /// <param name="lines">All lines of the page.</param>
    /// <param name="isInside">Whether a line stands in the article's element.</param>
    /// <param name="title">The page's title, for an article that does not repeat it; null if there is none.</param>
    internal static (IReadOnlyList<(string Line, int Number)> Kept, IReadOnlyList<Issue> Issues) Choose(
        IReadOnlyList<PageLine> lines, Func<PageLine, bool> isInside, string? title)
    {
        var first = Enumerable.Range(0, lines.Count).FirstOrDefault(i => isInside(lines[i]), lines.Count);
        var last = Enumerable.Range(0, lines.Count).LastOrDefault(i => isInside(lines[i]), -1);
        last = GoesOn(lines, last);
        var body = RepeatedText.TakeOff(lines, [.. Enumerable.Range(first, Math.Max(0, last + 1 - first))]);
        var start = Begin(lines, body);
        var chosen = body[start..End(lines, body, start)];
        var (from, to) = chosen.Count == 0 ? (first, first) : (chosen[0], chosen[^1] + 1);
        var kept = Above(lines, from, chosen, title).Concat(chosen.Where(i => !IsAside(lines, i, first))).Select(i => (lines[i].Text, i + 1)).ToList();
        if (title is not null && !kept.Take(12).Any(l => PortalFrame.IsTitle(l.Text) || l.Text == title) && title.Contains("报告", StringComparison.Ordinal))
        {
            kept.Insert(0, (title, 0));
        }

        var numbers = kept.Select(k => k.Item2 - 1).ToHashSet();
        var texts = kept.Select(k => k.Text).ToHashSet(StringComparer.Ordinal);
        return (kept, [.. Told("portal-head", "before", Left(0, from)), .. Told("portal-links", "within", Left(from, to)), .. Told("portal-tail", "after", Left(to, lines.Count))]);

        IReadOnlyList<string> Left(int begin, int end) =>
            [.. Enumerable.Range(begin, Math.Max(0, end - begin)).Where(i => !numbers.Contains(i) && !(lines[i].Text.Length > 20 && texts.Contains(lines[i].Text))).Select(i => lines[i].Text)];
    }

    // Text that the element does not hold but that plainly goes on below it.
    private static int GoesOn(IReadOnlyList<PageLine> lines, int last)
    {
        while (last >= 0 && last + 1 < lines.Count && lines[last + 1] is var next && !next.IsLink && next.Text.Length >= 20 && Sentence().IsMatch(next.Text)
            && !PortalFrame.IsTail(next.Text))
        {
            last++;
        }

        return last;
    }

    // Furniture at the top of the element goes, up to the title or the first long line. Where a table of keys or the page's heading names the
    // title before the report does, the last of them begins the report.
    private static int Begin(IReadOnlyList<PageLine> lines, List<int> body)
    {
        var first = 0;
        string? title = null;
        for (var i = 0; i < Math.Min(MostHead, body.Count) && lines[body[i]].Text.Length < 60; i++)
        {
            var line = lines[body[i]];
            if (PortalFrame.IsTitle(line.Text) && !line.IsLink && (title is null || PortalFrame.IsSameTitle(title, line.Text)))
            {
                (title, first) = (line.Text, i);
            }

            first = title is not null ? first : line.IsLink || PortalFrame.IsHead(line.Text) ? i + 1 : first;
        }

        return first < body.Count ? first : 0;
    }

    private static int End(IReadOnlyList<PageLine> lines, List<int> body, int start)
    {
        for (var i = Math.Max(start + 3, body.Count - 60); i < body.Count; i++)
        {
            if (lines[body[i]].Text.Length < 60 && PortalFrame.EndsAt(lines[body[i]].Text, body.Take(i).Skip(MostHead).Select(j => lines[j].Text), body.Skip(i + 1).Where(j => !lines[j].IsLink).Select(j => lines[j].Text)))
            {
                return i;
            }
        }

        return body.Count;
    }

    private static bool IsAside(IReadOnlyList<PageLine> lines, int at, int first) => lines[at].IsLink
        || (at < first + MostHead && lines[at].Text.Length < 60 && PortalFrame.IsHead(lines[at].Text) && !PortalFrame.IsTitle(lines[at].Text)) || PageNumbers().IsMatch(lines[at].Text);

    // From the title down to the article, lines that say when, where and by whom the report was given.
    private static IEnumerable<int> Above(IReadOnlyList<PageLine> lines, int first, List<int> chosen, string? title)
    {
        if (chosen.Take(6).Any(i => PortalFrame.IsTitle(lines[i].Text)))
        {
            return [];
        }

        var from = Math.Max(0, first - MostHead);
        var top = Enumerable.Range(from, first - from).LastOrDefault(i => !lines[i].IsLink && lines[i].Text.Length < 60 && (PortalFrame.IsTitle(lines[i].Text) || lines[i].Text == title), -1);
        return top < 0 ? [] : Enumerable.Range(top, first - top).Where(i => i == top || (!lines[i].IsLink && !PortalFrame.IsHead(lines[i].Text) && Delivery().IsMatch(lines[i].Text)));
    }

    private static IEnumerable<Issue> Told(string code, string where, IReadOnlyList<string> left)
    {
        if (left.Count > 0)
        {
            var words = string.Join(" ", left.Where(l => l.Length > 1).Take(6).Select(l => l.Length > 20 ? l[..20] + "…" : l));
            var isText = left.Any(l => l.Length > 100 && Sentence().IsMatch(l));
            yield return new Issue(code, $"{left.Count} lines of the page {where} the report were taken off: {words}", isText ? IssueLevel.Warning : IssueLevel.Note);
        }
    }

    [GeneratedRegex("[。！？；：]", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("各位(?:代表|委员)|会议上|全体会议|省长|市长|主席|州长|区长|县长|^[(（]?\\s*(?:20|19)\\d\\d年\\d{1,2}月\\d{1,2}日\\s*[)）]?$|^[—―－-]{1,2}", RegexOptions.None, 1000)]
    private static partial Regex Delivery();

    [GeneratedRegex("^[-—–－\\s]+\\d{1,3}[-—–－\\s]+$|^[\\[【(（\\s]*(?:\\d{1,2}(?=[\\]】)）\\s|]*[\\[【(（]?(?:\\d{1,2}\\b|[上下尾末]))|上一页|下一页|首页|尾页|末页|共\\s*\\d+\\s*页)(?:[\\]】)）\\s|]*(?:[\\[【(（]?\\d{1,2}|上一页|下一页|首页|尾页|末页|共\\s*\\d+\\s*页))*[\\]】)）\\s>]*$", RegexOptions.None, 1000)]
    private static partial Regex PageNumbers();
}
