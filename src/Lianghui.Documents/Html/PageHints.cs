using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Documents.Html;

/// <summary>What a page says of its article: title, day of publication and source line, from its metadata, else from the lines around the title.</summary>
internal static partial class PageHints
{
    internal static DocumentHints Of(PageNode page, IReadOnlyList<PageLine> lines, int main)
    {
        var meta = page.All.Where(n => n.Name == "meta").Select(n => (Name: n.Attribute("name") ?? n.Attribute("property") ?? "", Content: n.Attribute("content") ?? ""))
            .Where(m => m.Content.Trim().Length > 0).GroupBy(m => m.Name.ToLowerInvariant()).ToDictionary(g => g.Key, g => g.First().Content.Trim(), StringComparer.Ordinal);
        // Portals print day and source beside the title; a day within the report is another one.
        var near = lines.Skip(Math.Max(0, main - 25)).Take(Math.Min(25, main) + 12).Where(l => l.Text.Length < 120).Select(l => l.Text).ToList();
        var publisher = First(meta, "contentsource", "source", "author") ?? near.Select(l => SourceLine().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value;
        return new DocumentHints(
            Title(page, meta),
            Published: Day(First(meta, "pubdate", "publishdate", "firstpublishedtime", "article:published_time", "og:release_date", "createdate", "others"))
                ?? Day(near.Select(l => Published().Match(l)).FirstOrDefault(m => m.Success)?.Value) ?? Day(near.Find(l => Bare().IsMatch(l))),
            Publisher: publisher is { Length: > 0 } ? publisher : null);
    }

    /// <summary>The title: metadata, else the heading, else the window's title without the portal's name.</summary>
    private static string? Title(PageNode page, Dictionary<string, string> meta)
    {
        var headings = page.All.Where(n => n.Name is "h1" or "h2" || (n.Attribute("class") ?? n.Attribute("id")) is "title" or "article-title" or "content-title")
            .Select(n => StoredText.Trim(n.AllText().ReplaceLineEndings(" ")).ToString()).Where(t => t.Length is > 3 and < 80).ToList();
        var window = page.All.FirstOrDefault(n => n.Name == "title")?.AllText();
        return First(meta, "articletitle", "og:title") ?? headings.Find(h => h.Contains("报告", StringComparison.Ordinal)) ?? headings.FirstOrDefault()
            ?? (window is null ? null : StoredText.Trim(SiteName().Replace(window, "")).ToString() is { Length: > 0 } title ? title : null);
    }

    private static string? First(Dictionary<string, string> meta, params string[] names) => names.Select(n => meta.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);

    private static DateOnly? Day(string? text) => text is not null && DayOf().Match(text) is { Success: true } m
        && DateOnly.TryParse($"{m.Groups["y"].Value}-{m.Groups["m"].Value}-{m.Groups["d"].Value}", CultureInfo.InvariantCulture, out var day) ? day : null;

    [GeneratedRegex("(?<y>20\\d{2})\\s*[-/年.]\\s*(?<m>\\d{1,2})\\s*[-/月.]\\s*(?<d>\\d{1,2})", RegexOptions.None, 1000)]
    private static partial Regex DayOf();

    [GeneratedRegex("(?:发布|发文|更新|成文|时间|日期)[:：\\s]{0,4}20\\d{2}\\s*[-/年.]\\s*\\d{1,2}\\s*[-/月.]\\s*\\d{1,2}", RegexOptions.None, 1000)]
    private static partial Regex Published();

    [GeneratedRegex("^\\s*20\\d{2}\\s*[-/年.]\\s*\\d{1,2}\\s*[-/月.]\\s*\\d{1,2}\\s*日?\\s*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:\\s|来源|$)", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex("(?:信息|文章|稿件)?来源\\s*[:：]\\s*([^\\s<>|【\\]）)]{2,20})", RegexOptions.None, 1000)]
    private static partial Regex SourceLine();

    [GeneratedRegex("\\s*[-_|–—]{1,2}[^-_|–—]{0,30}(?:网|网站|门户|政府|委员会|厅|局)\\s*$", RegexOptions.None, 1000)]
    private static partial Regex SiteName();
}
