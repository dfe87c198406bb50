using System.Text.RegularExpressions;

namespace Lianghui.Documents.Pdf;

/// <summary>Takes heads, feet and page numbers off pages: numbers at a page's edge, and lines there that many pages repeat.</summary>
internal static partial class PageFurniture
{
    private const double Edge = 0.12;

    internal static List<PageLine> TakeOff(List<PageLine> lines)
    {
        var pages = lines.Select(l => l.Page).Distinct().Count();
        var atEdge = lines.Where(IsAtEdge).ToHashSet();
        var repeated = atEdge.GroupBy(l => Shape(l), StringComparer.Ordinal)
            .Where(g => g.Select(l => l.Page).Distinct().Count() is var count && count >= 3 && count * 3 >= pages).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Where(l => !atEdge.Contains(l) || !(Number().IsMatch(l.Text) || Browser().IsMatch(l.Text) || repeated.Contains(Shape(l))))];
    }

    private static bool IsAtEdge(PageLine line) => (line.Text.Length < 50 || Browser().IsMatch(line.Text))
        && (line.Top < Edge * line.Size.Height || line.Top + line.Height > (1 - Edge) * line.Size.Height);

    private static string Shape(PageLine line) => Digits().Replace(line.Text, "0");

    [GeneratedRegex("^[-—–·•\\s]*(?:第)?\\s*(?:\\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5})\\s*(?:页)?\\s*(?:[/，,]?\\s*共?\\s*\\d{1,4}\\s*页?)?[-—–·•\\s]*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();

    // What a browser prints at the edges: the page's address, or day and hour with its title.
    [GeneratedRegex("^(?:https?|file)://\\S+(?:\\s*\\d{1,3}/\\d{1,3})?$|^\\d{1,4}/\\d{1,2}/\\d{1,4},?\\s*(?:上午|下午)?\\s*\\d{1,2}:\\d{2}", RegexOptions.None, 1000)]
    private static partial Regex Browser();

    [GeneratedRegex("\\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
