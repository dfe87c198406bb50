using Lianghui.Text;

namespace Lianghui.Documents.Html;

/// <summary>Portal pages: the main text, the title, the day and the source line; scripts never run and nothing is fetched from here.</summary>
internal static class HtmlReader
{
    /// <summary>Reads a page that stands alone.</summary>
    /// <exception cref="UnreadableException">It holds no report.</exception>
    internal static ReadDocument Read(byte[] bytes, string source, string? charset)
    {
        var page = PortalPage.Read(bytes, charset);
        Check(page);
        var issues = page.Links.IsSplit
            ? [new Issue("split-page", "The page is one of several; the others are not here. Add its address, or save all of its pages."), .. page.Issues]
            : page.Issues;
        return Build([(page, "")], source, issues);
    }

    /// <summary>Puts the pages of a split article together.</summary>
    internal static ReadDocument Build(IReadOnlyList<(PortalPage Page, string Part)> pages, string source, IReadOnlyList<Issue> issues)
    {
        var builder = new DocumentBuilder();
        var head = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ((page, part), at) in pages.Select((p, i) => (p, i)))
        {
            // Each page repeats the title and the lines below it.
            foreach (var (line, number) in at == 0 ? page.Lines : page.Lines.SkipWhile(l => head.Contains(l.Line)))
            {
                builder.Add(line, $"{part}line {number}");
            }

            head.UnionWith(at == 0 ? page.Lines.Take(6).Select(l => l.Line).Append(page.Hints.Title ?? "") : []);
        }

        return builder.Build(source, "html", pages[0].Page.Hints, issues);
    }

    /// <summary>Names a page that is no report at all.</summary>
    /// <exception cref="UnreadableException">It is a challenge, an error page, or empty.</exception>
    internal static void Check(PortalPage page)
    {
        if (ChallengePage.Name(page) is { } instead)
        {
            throw new UnreadableException($"the portal answered with {instead} instead of the report; open the address in a browser and save the page") { IsPassing = true };
        }

        if (page.Length == 0)
        {
            throw new UnreadableException("the page holds no text; it may be filled in by a script. Open it in a browser and save it, or add the attachment it links to") { IsPassing = true };
        }
    }
}
