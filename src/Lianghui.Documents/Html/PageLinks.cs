using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Documents.Html;

/// <summary>Addresses in a page that hold more of its text, as the page writes them.</summary>
/// <param name="Pages">Further pages of a split article that the page names.</param>
/// <param name="Next">The next page, where only that is named.</param>
/// <param name="Frames">Pages shown inside it.</param>
/// <param name="Attachments">Files that it links to.</param>
internal sealed partial record PageLinks(IReadOnlyList<string> Pages, string? Next, IReadOnlyList<string> Frames, IReadOnlyList<string> Attachments)
{
    private const int MostPages = 60;

    /// <summary>Whether the article goes on elsewhere.</summary>
    internal bool IsSplit => Pages.Count > 0 || Next is not null;

    internal static PageLinks Of(PageNode page)
    {
        var (frames, files, pages) = (new List<string>(), new List<string>(), new List<string>());
        string? next = null;
        foreach (var node in page.All.Where(n => n.Name is "a" or "iframe" or "frame" or "script" or "meta"))
        {
            switch (node.Name)
            {
                case "script":
                    var script = node.AllText();
                    pages.AddRange(Written(script));
                    Add(frames, script.Length < 2_000 && Location().Match(script) is { Success: true } go ? go.Groups[1].Value : null);
                    break;
                case "a" when node.Attribute("href") is { Length: > 0 } href && IsAddress(href):
                    next ??= NextWords().IsMatch(node.AllText()) ? href : null;
                    Add(files, Attachment().IsMatch(href) || Attachment().IsMatch(node.AllText().Trim()) ? href : null);
                    break;
                case "meta" when node.Attribute("http-equiv")?.Equals("refresh", StringComparison.OrdinalIgnoreCase) == true && Refresh().Match(node.Attribute("content") ?? "") is { Success: true } to && IsAddress(to.Groups[1].Value):
                    Add(frames, to.Groups[1].Value);
                    break;
                case not ("a" or "meta") when node.Attribute("src") is { Length: > 0 } source && IsAddress(source):
                    Add(frames, source);
                    break;
            }
        }

        return new PageLinks([.. pages.Distinct(StringComparer.Ordinal).Take(MostPages)], next, frames, files);
    }

    // The page list that most portals write: createPageHTML(count, current, "t2025_1", "html").
    private static IEnumerable<string> Written(string script)
    {
        var call = Script().Match(script);
        return call.Success && int.TryParse(call.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && call.Groups[2].ValueSpan is "0"
            ? Enumerable.Range(1, Math.Clamp(count - 1, 0, MostPages)).Select(i => $"{call.Groups[3].Value}_{i}.{call.Groups[4].Value}") : [];
    }

    private static void Add(List<string> list, string? item)
    {
        if (item is not null && list.Count < MostPages && !list.Contains(item))
        {
            list.Add(item);
        }
    }

    private static bool IsAddress(string href) => !href.StartsWith('#') && !Scheme().IsMatch(href);

    [GeneratedRegex("createPageHTML\\s*\\(\\s*[\"']?(\\d{1,3})[\"']?\\s*,\\s*[\"']?(\\d{1,3})[\"']?\\s*,\\s*[\"']([\\w./-]{1,80})[\"']\\s*,\\s*[\"'](\\w{1,8})[\"']", RegexOptions.None, 1000)]
    private static partial Regex Script();

    [GeneratedRegex("url\\s*=\\s*['\"]?([^'\";]+)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Refresh();

    // A page that only sends the browser on; the script is read, never run.
    [GeneratedRegex("location(?:\\.href)?\\s*(?:=|\\.replace\\()\\s*['\"]([^'\"\\s:]*(?:https?://)?[^'\"\\s:]+)['\"]", RegexOptions.None, 1000)]
    private static partial Regex Location();

    [GeneratedRegex("^\\s*[\\[【]?\\s*(?:下一页|下页|后一页|Next)\\s*(?:[>»]*)\\s*[\\]】]?\\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NextWords();

    [GeneratedRegex("\\.(?:docx?|pdf|zip|rtf|wps)(?:[?#].*)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Attachment();

    [GeneratedRegex("^\\s*(?:javascript|mailto|data|vbscript|about|tel|file)\\s*:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Scheme();
}
