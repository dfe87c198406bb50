using System.Text.RegularExpressions;

namespace Lianghui.Documents.Html;

/// <summary>A link with what it says.</summary>
/// <param name="Href">Address as the page writes it.</param>
/// <param name="Words">Its text, else its title or the text of its picture.</param>
internal readonly record struct PageLink(string Href, string Words);

/// <summary>Addresses in a page that hold more of its text, as the page writes them.</summary>
/// <param name="Pages">Further pages of a split article that the page names.</param>
/// <param name="Next">The next page, where only that is named.</param>
/// <param name="Frames">Pages and files shown inside it.</param>
/// <param name="Attachments">Files that it links to.</param>
internal sealed partial record PageLinks(IReadOnlyList<string> Pages, string? Next, IReadOnlyList<string> Frames, IReadOnlyList<PageLink> Attachments)
{
    private const int MostPages = 60;

    /// <summary>Pages that it links to as the report's full text.</summary>
    internal IReadOnlyList<string> FullTexts { get; private init; } = [];

    /// <summary>Address that the others are relative to; null if the page's own.</summary>
    internal string? Base { get; private init; }

    /// <summary>Whether the article goes on elsewhere.</summary>
    internal bool IsSplit => Pages.Count > 0 || Next is not null;

    /// <summary>No links.</summary>
    internal static PageLinks None { get; } = new([], null, [], []);

    internal static PageLinks Of(PageNode page)
    {
        var (frames, links, pages) = (new List<string>(), new List<PageLink>(), new List<string>());
        string? next = null;
        foreach (var node in page.All.Where(n => n.Name is "a" or "iframe" or "frame" or "embed" or "object" or "script" or "meta" or "link"))
        {
            switch (node.Name)
            {
                case "script":
                    var script = node.AllText();
                    pages.AddRange(script.Contains("age", StringComparison.Ordinal) ? Pager.Written(script) : []);
                    Add(frames, script.Length < 2_000 && Location().Match(script) is { Success: true } go ? go.Groups[1].Value : null);
                    break;
                case "a" when node.Attribute("href") is { Length: > 0 } href && IsAddress(href):
                    links.Add(new PageLink(href, Words(node)));
                    break;
                case "link" when node.Attribute("rel")?.Equals("next", StringComparison.OrdinalIgnoreCase) == true:
                    next ??= node.Attribute("href");
                    break;
                case "meta" when node.Attribute("http-equiv")?.Equals("refresh", StringComparison.OrdinalIgnoreCase) == true && Refresh().Match(node.Attribute("content") ?? "") is { Success: true } to && IsAddress(to.Groups[1].Value):
                    Add(frames, to.Groups[1].Value);
                    break;
                case "iframe" or "frame" or "embed" or "object" when (node.Attribute("src") ?? node.Attribute("data")) is { Length: > 0 } source && IsAddress(source):
                    Add(frames, source);
                    break;
            }
        }

        next ??= links.FirstOrDefault(l => Pager.IsNext(l.Words)).Href;
        pages = pages.Count > 0 ? pages : [.. Pager.Numbered([.. links.Select(l => (l.Href, l.Words))])];
        return new PageLinks([.. pages.Distinct(StringComparer.Ordinal).Take(MostPages)], next, frames, [.. links.Where(IsFile).DistinctBy(l => l.Href).Take(MostPages)])
        {
            Base = page.All.FirstOrDefault(n => n.Name == "base")?.Attribute("href"),
            FullTexts = [.. links.Where(l => FullText().IsMatch(l.Words) && !IsFile(l) && !IsAbout(l.Words)).Select(l => l.Href).Distinct(StringComparer.Ordinal).Take(3)],
        };
    }

    /// <summary>Whether words name something made from a report: a reading of it, a picture, a list of its tasks.</summary>
    internal static bool IsAbout(string words) => About().IsMatch(words);

    private static bool IsFile(PageLink link) => Attachment().IsMatch(link.Href) || Attachment().IsMatch(link.Words);

    private static string Words(PageNode link) => link.AllText().Trim() is { Length: > 1 } text && text is not (">>" or "»»") ? text
        : link.Attribute("title") ?? link.Descendants().FirstOrDefault(n => n.Name == "img")?.Attribute("alt") ?? link.AllText().Trim();

    private static void Add(List<string> list, string? item)
    {
        if (item is not null && list.Count < MostPages && !list.Contains(item))
        {
            list.Add(item);
        }
    }

    private static bool IsAddress(string href) => !href.StartsWith('#') && !Scheme().IsMatch(href);

    [GeneratedRegex("url\\s*=\\s*['\"]?([^'\";]+)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Refresh();

    // A page that only sends the browser on; the script is read, never run.
    [GeneratedRegex("location(?:\\.href)?\\s*(?:=|\\.replace\\()\\s*['\"]([^'\"\\s:]*(?:https?://)?[^'\"\\s:]+)['\"]", RegexOptions.None, 1000)]
    private static partial Regex Location();

    [GeneratedRegex("报告.{0,8}全文|全文.{0,12}报告", RegexOptions.None, 1000)]
    private static partial Regex FullText();

    [GeneratedRegex("解读|图解|一图|摘要|摘登|诞生记|建议|任务分解|重点工作|问答|速览|名词解释|视频|直播", RegexOptions.None, 1000)]
    private static partial Regex About();

    [GeneratedRegex("\\.(?:docx?|pdf|zip|rtf|wps)(?:[?#].*)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Attachment();

    [GeneratedRegex("^\\s*(?:javascript|mailto|data|vbscript|about|tel|file)\\s*:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Scheme();
}
