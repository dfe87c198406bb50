using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Documents.Pdf;

/// <summary>Finds the report among the pieces of a gazette, from its title to the title of the next piece.</summary>
internal static partial class GazettePiece
{
    private const int ShortestOther = 600;

    /// <summary>The report's paragraphs, and a note if others were left out.</summary>
    internal static (IReadOnlyList<PdfParagraph> Kept, Issue? Note) Cut(IReadOnlyList<PdfParagraph> paragraphs)
    {
        var start = Start(paragraphs);
        if (start < 0)
        {
            return (paragraphs, null);
        }

        var end = End(paragraphs, start);
        start = paragraphs.Take(start).Sum(p => p.Text.Length) < ShortestOther ? 0 : start;
        return start == 0 && end == paragraphs.Count ? (paragraphs, null) : ([.. paragraphs.Skip(start).Take(end - start)], new Issue(
            "gazette", $"The report is one of several pieces: paragraphs {start + 1} to {end} of {paragraphs.Count} (pages {paragraphs[start].Page} to {paragraphs[end - 1].Page}) were taken.", IssueLevel.Note));
    }

    // A title that a table of contents repeats is not followed by the salutation.
    private static int Start(IReadOnlyList<PdfParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (PortalFrame.IsTitle(paragraphs[i].Text) && !Other().IsMatch(paragraphs[i].Text) && !Contents().IsMatch(paragraphs[i].Text)
                && paragraphs.Skip(i + 1).Take(10).ToList() is var next && next.Exists(p => p.Text.StartsWith("各位代表", StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return -1;
    }

    private static int End(IReadOnlyList<PdfParagraph> paragraphs, int start)
    {
        var closed = false;
        for (var i = start + 12; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Text;
            closed |= text.Contains("让我们", StringComparison.Ordinal) || (text.StartsWith("各位代表", StringComparison.Ordinal) && i > start + 20);
            if (closed && text.Length < 80 && Piece().IsMatch(text))
            {
                return i;
            }
        }

        return paragraphs.Count;
    }

    [GeneratedRegex("关于|决议|审议|解读|《|名词|说明", RegexOptions.None, 1000)]
    private static partial Regex Other();

    [GeneratedRegex("[.…·]{3,}|[（(]\\s*\\d{1,3}\\s*[)）]\\s*$|\\d{1,3}\\s*$", RegexOptions.None, 1000)]
    private static partial Regex Contents();

    [GeneratedRegex("^[^。；]*(?:人民政府|人民代表大会|常务委员会|办公厅|委员会|厅|局|省|市|区)[^。；]*(?:关于[^。；]*(?:的)?(?:决议|决定|通知|意见|报告|公告|批复|说明|办法|规定|方案)|公告|令|人事任免(?:名单)?)$|^(?:人事任免|大事记|任免名单)$", RegexOptions.None, 1000)]
    private static partial Regex Piece();
}
