using System.Text;
using System.Text.RegularExpressions;

namespace Lianghui.Documents.Pdf;

/// <summary>
/// Restores paragraphs from lines as they stand on pages: page numbers and repeated heads go, lines are joined without a hyphen or space
/// between Chinese characters, and an indented line or one after a short line begins a paragraph.
/// </summary>
internal static partial class PdfParagraphs
{
    internal static IReadOnlyList<(string Text, int Page)> Restore(IReadOnlyList<string> pages)
    {
        var lines = pages.SelectMany((page, i) => page.Split('\n').Select(l => (Line: l.TrimEnd('\r', ' '), Page: i + 1)))
            .Where(l => l.Line.Trim().Length > 0).ToList();
        var repeated = lines.GroupBy(l => Digits().Replace(l.Line.Trim(), "0"), StringComparer.Ordinal)
            .Where(g => g.Key.Length < 40 && g.Select(l => l.Page).Distinct().Count() > Math.Max(2, pages.Count / 2)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        lines.RemoveAll(l => PageNumber().IsMatch(l.Line.Trim()) || repeated.Contains(Digits().Replace(l.Line.Trim(), "0")));
        return lines.Count == 0 ? [] : Join(lines);
    }

    private static List<(string, int)> Join(List<(string Line, int Page)> lines)
    {
        var left = Median(lines.Select(l => Indent(l.Line)));
        var width = lines.Select(l => Width(l.Line)).Order().ElementAt(lines.Count * 9 / 10);
        var paragraphs = new List<(string, int)>();
        var open = new StringBuilder();
        var page = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, at) = lines[i];
            var begins = open.Length == 0 || Indent(line) >= left + 2 || (i > 0 && Width(lines[i - 1].Line) < width - 6 && EndsSentence(lines[i - 1].Line))
                || (i > 0 && Width(lines[i - 1].Line) < width * 0.7);
            if (begins && open.Length > 0)
            {
                paragraphs.Add((open.ToString(), page));
                open.Clear();
            }

            page = open.Length == 0 ? at : page;
            Append(open, line.Trim());
        }

        paragraphs.Add((open.ToString(), page));
        return paragraphs;
    }

    // Layout puts spaces between Chinese characters that stand apart on the page; between Latin words they are real.
    private static void Append(StringBuilder open, string line)
    {
        var text = BetweenChinese().Replace(line, "");
        if (open.Length > 0 && char.IsAsciiLetterOrDigit(open[^1]) && text.Length > 0 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(open[^1]))
        {
            open.Append(' ');
        }

        open.Append(text);
    }

    private static bool EndsSentence(string line) => line.Length > 0 && line[^1] is '。' or '：' or '！' or '？' or '；' or '”' or ')' or '）';

    private static int Indent(string line) => Width(line[..(line.Length - line.TrimStart().Length)]);

    private static int Width(string line) => line.Sum(c => c > '\u2E7F' ? 2 : 1);

    private static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    [GeneratedRegex("^[-—–·\\s]*(?:第)?\\s*\\d{1,4}\\s*(?:页|/\\s*\\d{1,4})?[-—–·\\s]*$", RegexOptions.None, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex("\\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("(?<=[\\u2E80-\\uFFEF\\d%])[ \\u00A0]+(?=[\\u2E80-\\uFFEF\\d])|(?<=[\\u2E80-\\uFFEF])[ ]+(?=[A-Za-z])|(?<=[A-Za-z])[ ]+(?=[\\u2E80-\\uFFEF])", RegexOptions.None, 1000)]
    private static partial Regex BetweenChinese();
}
