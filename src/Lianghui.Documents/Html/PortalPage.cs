using Lianghui.Text;

namespace Lianghui.Documents.Html;

/// <summary>A page as it was read: the article's lines, what the page says of it, and where more of it stands.</summary>
/// <param name="Lines">The article's lines with their numbers on the page.</param>
/// <param name="Hints">Title, day, source line.</param>
/// <param name="Links">Addresses that hold more of it.</param>
/// <param name="Issues">What was taken off or damaged.</param>
/// <param name="Window">The window's title.</param>
internal sealed record PortalPage(
    IReadOnlyList<(string Line, int Number)> Lines, DocumentHints Hints, PageLinks Links, IReadOnlyList<Issue> Issues, string Window)
{
    private const int ShortText = 400;
    private const int MostBytes = 12 * 1024 * 1024;

    /// <summary>Characters of the article.</summary>
    internal int Length => Lines.Sum(l => l.Line.Length);

    /// <summary>Whether the article stands elsewhere: in a frame or in an attachment.</summary>
    internal bool IsShort => Length < 1_500;

    /// <summary>Reads a page's bytes.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">What the answer's header says of the encoding; null if nothing.</param>
    /// <exception cref="UnreadableException">It is far larger than any page of a report.</exception>
    internal static PortalPage Read(byte[] bytes, string? charset)
    {
        if (bytes.Length > MostBytes)
        {
            throw new UnreadableException($"it is a page of {bytes.Length / 1_048_576} MiB; at most {MostBytes / 1_048_576} are read. Save the report's text alone");
        }

        var (html, damaged) = PageDecoder.Decode(bytes, charset);
        var issues = new List<Issue>();
        if (damaged > 0)
        {
            issues.Add(new Issue("damaged-characters", $"{damaged} bytes of the page are no characters; they stand as \uFFFD in the text. Compare with the portal's page."));
        }

        return Read(html, issues);
    }

    private static PortalPage Read(string html, List<Issue> issues)
    {
        if (FormatSniffer.IsData(html))
        {
            return Inner(ScriptText.Longest(html) ?? "", new DocumentHints(), PageLinks.None, issues, "");
        }

        var page = MarkupReader.Read(html);
        var shown = HiddenBlocks.Of(page);
        var (main, length) = MainContent.Find(page, shown);
        var lines = PageLines.Of(page, shown);
        var window = page.All.FirstOrDefault(n => n.Name == "title")?.AllText().Trim() ?? "";
        var (from, to) = (main.Index, LastIndex(main));
        var at = lines.TakeWhile(l => l.Node < from).Count();
        var hints = PageHints.Of(page, lines, at);
        var links = PageLinks.Of(page);
        if (length < ShortText && Hidden(page) is { } text)
        {
            return Inner(text, hints, links, issues, window);
        }

        var (kept, told) = ArticleLines.Choose(lines, l => l.Node >= from && l.Node <= to, hints.Title);
        if (shown.Count > 0)
        {
            issues.Add(new Issue("hidden-text", $"{shown.Count} blocks that the page hides until a script shows them were read with it; compare with the page.", IssueLevel.Note));
        }

        return new PortalPage(kept, hints, links, [.. issues, .. told], window);
    }

    // An article that a script or an inline frame holds is markup or plain lines in turn.
    private static PortalPage Inner(string text, DocumentHints hints, PageLinks links, List<Issue> issues, string window)
    {
        var isMarkup = text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase) || text.Contains("<div", StringComparison.OrdinalIgnoreCase);
        var lines = isMarkup ? PageLines.Of(MarkupReader.Read(text)) : [.. text.Split('\n').Select(l => new PageLine(StoredText.Trim(l).ToString(), 0, 0)).Where(l => l.Text.Length > 0)];
        var (kept, told) = ArticleLines.Choose(lines, _ => true, hints.Title);
        return new PortalPage(kept, hints, links, [.. issues, .. told], window);
    }

    private static string? Hidden(PageNode page)
    {
        var frame = page.All.Where(n => n.Name == "iframe").Select(n => n.Attribute("srcdoc")).FirstOrDefault(s => s is { Length: > ShortText });
        return frame ?? page.All.Where(n => n.Name is "script" or "textarea" or "input").Select(Kept).Where(t => t is { Length: > ShortText }).MaxBy(t => t!.Length);
    }

    private static string? Kept(PageNode node) => node.Name switch
    {
        "textarea" => node.AllText(),
        "input" => node.Attribute("value"),
        _ => ScriptText.Longest(node.AllText()),
    };

    private static int LastIndex(PageNode node)
    {
        while (node.Last is not null)
        {
            node = node.Last;
        }

        return node.Index;
    }
}
