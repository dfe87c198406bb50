using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lianghui.Documents.Plain;
using Lianghui.Text;


namespace Lianghui.Documents.Html;

/// <summary>Portal pages: the main text, the title, the day and the source line; scripts never run and nothing is fetched.</summary>
internal static partial class HtmlReader
{
    private const int MostOpen = 20_000;

    internal static async Task<ReadDocument> ReadAsync(byte[] bytes, string source, string? charset, CancellationToken stop)
    {
        var html = Decode(bytes, charset);
        CheckDepth(html);
        using var document = await new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocumentAsync(html, stop);
        var main = MainContent.Find(document);
        var lines = main is null ? [] : BlockText.Lines(main);
        if (lines.Sum(l => l.Length) < 400 && ScriptText(document) is { } hidden)
        {
            using var inner = await new HtmlParser().ParseDocumentAsync(hidden, stop);
            lines = BlockText.Lines(inner.Body!);
        }

        Challenge(document, lines);
        lines = WithTitle(document, lines);
        var (kept, issues) = PortalFrame.TakeOff(string.Join('\n', lines));
        var builder = new DocumentBuilder();
        foreach (var (line, number) in kept)
        {
            builder.Add(line, $"line {number}");
        }

        return builder.Build(source, "html", Hints(document), issues);
    }

    // The title often stands beside the article's own element.
    private static IReadOnlyList<string> WithTitle(IDocument document, IReadOnlyList<string> lines)
    {
        var title = document.QuerySelectorAll("h1, h2, .title, #title").Select(e => StoredText.Trim(e.TextContent).ToString())
            .FirstOrDefault(t => t.Length is > 5 and < 60 && t.Contains("报告", StringComparison.Ordinal) && !t.Contains('\n', StringComparison.Ordinal));
        return title is null || lines.Take(12).Any(l => l.Contains("政府工作报告", StringComparison.Ordinal)) ? lines : [title, .. lines];
    }

    // Nesting beyond anything a portal writes makes every parser slow; it is refused before it is parsed.
    private static void CheckDepth(string html)
    {
        var (opened, closed) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            opened += char.IsAsciiLetter(html[at + 1]) ? 1 : 0;
            closed += html[at + 1] == '/' ? 1 : 0;
            if (opened - closed > MostOpen)
            {
                throw new UnreadableException($"its markup is nested more than {MostOpen} levels deep; save the page as text and add that");
            }
        }
    }

    /// <summary>Decodes by strict UTF-8 first: pages say GB18030 and are UTF-8, and the reverse.</summary>
    private static string Decode(byte[] bytes, string? charset)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            var declared = MetaCharset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(4096, bytes.Length)));
            var encoding = (charset is null ? null : TextDecoder.Named(charset)) ?? (declared.Success ? TextDecoder.Named(declared.Groups[1].Value) : null);
            return encoding is null || encoding is UTF8Encoding ? TextDecoder.Decode(bytes) : encoding.GetString(bytes);
        }
    }

    private static DocumentHints Hints(IDocument document)
    {
        var words = document.Body?.TextContent ?? "";
        var date = Meta(document, "PubDate", "publishdate", "firstpublishedtime", "others") ?? "";
        var day = Day().Match(date) is { Success: true } m ? m : Published().Match(words);
        return new DocumentHints(
            Meta(document, "ArticleTitle", "og:title") ?? document.QuerySelector("h1")?.TextContent.Trim() ?? document.Title,
            null,
            null,
            day.Success && DateOnly.TryParse($"{day.Groups["y"].Value}-{day.Groups["m"].Value}-{day.Groups["d"].Value}", System.Globalization.CultureInfo.InvariantCulture, out var d) ? d : null,
            Meta(document, "ContentSource") ?? (SourceLine().Match(words) is { Success: true } s ? s.Groups[1].Value : null));
    }

    private static string? Meta(IDocument document, params string[] names) => names
        .Select(n => document.QuerySelectorAll("meta").FirstOrDefault(e => string.Equals(e.GetAttribute("name") ?? e.GetAttribute("property"), n, StringComparison.OrdinalIgnoreCase))
            ?.GetAttribute("content")).FirstOrDefault(c => !string.IsNullOrWhiteSpace(c));

    // Some portals keep the article in a script variable or in JSON.
    private static string? ScriptText(IDocument document) => document.QuerySelectorAll("script").Select(s => s.TextContent)
        .Where(t => t.Contains("政府工作报告", StringComparison.Ordinal) || t.Contains("各位代表", StringComparison.Ordinal) || t.Contains("\\u5404\\u4f4d\\u4ee3\\u8868", StringComparison.OrdinalIgnoreCase))
        .SelectMany(t => Quoted().Matches(t).Select(m => Unescape(m.Groups[2].Value)))
        .MaxBy(t => t.Length);

    private static string Unescape(string text) => Escaped().Replace(text, m => m.Value[1] switch
    {
        'u' => ((char)Convert.ToInt32(m.Value[2..], 16)).ToString(),
        'n' => "\n",
        'r' or 't' => " ",
        var c => c.ToString(),
    });

    private static void Challenge(IDocument document, IReadOnlyList<string> lines)
    {
        var length = lines.Sum(l => l.Length);
        var words = (document.Title ?? "") + string.Concat(lines.Take(20));
        if (length < 2_000 && ChallengeWords().IsMatch(words))
        {
            throw new UnreadableException("the portal answered with a challenge or error page instead of the report; open the address in a browser and save the page");
        }

        if (length == 0)
        {
            throw new UnreadableException("the page holds no text; it may be filled in by a script. Open it in a browser and save it, or add the attachment it links to");
        }
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]+)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("(?<y>20\\d{2})[-/年.](?<m>\\d{1,2})[-/月.](?<d>\\d{1,2})", RegexOptions.None, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("(?:发布(?:时间|日期)|时间|日期|发布)[:：\\s]{0,4}(?<y>20\\d{2})[-/年.](?<m>\\d{1,2})[-/月.](?<d>\\d{1,2})", RegexOptions.None, 1000)]
    private static partial Regex Published();

    [GeneratedRegex("(?:信息)?来源[:：]\\s*([^\\s<>|]{2,20})", RegexOptions.None, 1000)]
    private static partial Regex SourceLine();

    [GeneratedRegex("([\"'`])((?:\\\\.|(?!\\1).){200,}?)\\1", RegexOptions.Singleline, 2000)]
    private static partial Regex Quoted();

    [GeneratedRegex("\\\\(?:u[0-9a-fA-F]{4}|.)", RegexOptions.Singleline, 1000)]
    private static partial Regex Escaped();

    [GeneratedRegex("404|页面不存在|访问(?:过于频繁|被拒绝|受限|异常)|验证码|安全验证|滑动验证|人机验证|Just a moment|Access Denied|Forbidden|请开启JavaScript|系统维护|服务器错误", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ChallengeWords();
}
