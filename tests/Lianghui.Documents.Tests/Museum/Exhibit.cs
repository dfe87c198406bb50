using System.IO.Compression;
using System.Net;
using System.Text;
using Lianghui.Documents.Tests.Specimens;
using Lianghui.Text;

namespace Lianghui.Documents.Tests.Museum;

/// <summary>One shape in which portals give a report: the page asked for, and what it needs beside it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Type">Content type of the page.</param>
/// <param name="Page">The page.</param>
/// <param name="Beside">Further paths with type and bytes.</param>
/// <param name="Encoding">Content encoding of the page; empty if none.</param>
internal sealed record Exhibit(string Name, string Type, byte[] Page, IReadOnlyList<(string Path, string Type, byte[] Bytes)> Beside, string Encoding = "")
{
    private const string Html = "text/html; charset=utf-8";

    static Exhibit() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Gbk => System.Text.Encoding.GetEncoding("gb18030");

    /// <summary>All shapes of one text.</summary>
    public static IReadOnlyList<Exhibit> Of(StoredText text)
    {
        var lines = text.Lines();
        return [.. Encodings(lines), .. Layouts(lines), .. Elsewhere(lines), .. PortalExhibits.Of(lines), .. Hostile(lines)];
    }

    private static IEnumerable<Exhibit> Encodings(IReadOnlyList<string> lines)
    {
        var page = Markup.Page(Markup.Paragraphs(lines));
        yield return Of("paragraphs, UTF-8", page);
        yield return new("GB2312, said in header and page", "text/html; charset=gb2312", Gbk.GetBytes(page.Replace("utf-8", "gb2312")), []);
        yield return new("GBK, called UTF-8", Html, Gbk.GetBytes(page), []);
        yield return new("UTF-8, called GBK", "text/html; charset=gbk", Utf8(page.Replace("utf-8", "gbk")), []);
        yield return new("header and page disagree", "text/html; charset=iso-8859-1", Gbk.GetBytes(page), []);
        yield return new("one damaged byte", Html, [.. Utf8(page[..^30]), 0xFF, .. Utf8(page[^30..])], []);
        yield return new("UTF-16 with a mark", "text/html", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(page)], []);
        yield return new("gzip", Html, Packed(page, s => new GZipStream(s, CompressionLevel.Fastest)), [], "gzip");
        yield return new("brotli", Html, Packed(page, s => new BrotliStream(s, CompressionLevel.Fastest)), [], "br");
        yield return new("plain text in GBK", "text/plain", Gbk.GetBytes(string.Join("\r\n\r\n　　", lines)), []);
        yield return Of("every character as a reference", Markup.Page(Markup.Paragraphs(lines, l => string.Concat(l.EnumerateRunes().Select((r, i) => i % 2 == 0 ? $"&#{r.Value};" : $"&#x{r.Value:X};")))));
    }

    private static IEnumerable<Exhibit> Layouts(IReadOnlyList<string> lines)
    {
        yield return Of("one paragraph with line breaks", Markup.Page("<p>" + string.Join("<br>\r\n<br/>&nbsp;&nbsp;&nbsp;&nbsp;", lines.Select(Markup.Escape)) + "</p>"));
        yield return Of("a table, one cell a line", Markup.Page("<table border=1>" + string.Concat(lines.Select(l => $"<tr><td style='border:1px'>{Markup.Escape(l)}")) + "</table>"));
        yield return Of("a layout of tables and fonts", Markup.OldPage(lines));
        yield return Of("divisions with hard spaces", Markup.Page(string.Concat(lines.Select(l => $"<div><span>&nbsp;&nbsp;&nbsp;&emsp;</span><span lang=zh><font face=仿宋>{Split(l, "</font><o:p></o:p><font>")}</font></span></div>"))));
        yield return Of("paragraphs never closed", Markup.Page("<p>" + string.Join("<p>", lines.Select(Markup.Escape))));
        yield return Of("lines wrapped in the source", Markup.Page(Markup.Paragraphs(lines, Markup.Wrapped)));
        yield return Of("preformatted text", Markup.Page("<pre>" + string.Join("\n\n", lines.Select(Markup.Escape)) + "</pre>"));
        yield return Of("title and speaker above the article", Markup.Page(Markup.Paragraphs([.. lines.Skip(Markup.Head(lines))]), "<h1>" + lines[0] + "</h1>" + string.Concat(lines.Take(Markup.Head(lines)).Skip(1).Select(l => $"<div class=sub>{l}</div>"))));
        yield return Of("a division for each section", Markup.Page(string.Concat(Markup.Sections(lines).Select(s => $"<section><div class=x>{Markup.Paragraphs(s)}</div></section>"))));
        yield return Of("buttons, shares, editors and links", Markup.FullPage(lines));
        yield return Of("links among the paragraphs", Markup.Page(Markup.Paragraphs(lines).Insert(Markup.Paragraphs([.. lines.Take(12)]).Length, "<div class=rel><a href=/a>图解：一图读懂报告</a><br><a href=/b>视频直播回放</a></div>")));
        yield return Of("full-width digits", Markup.Page(Markup.Paragraphs([.. lines.Select(Markup.Wide)])));
        yield return Of("hidden text and ruby", Markup.Page(Markup.Paragraphs(lines, l => Markup.Escape(l)[..1] + "<span style='display: none'>密</span>" + Markup.Escape(l)[1..] + "<!-- 注 --><ruby><rt>yin</rt></ruby>")));
    }

    private static IEnumerable<Exhibit> Elsewhere(IReadOnlyList<string> lines)
    {
        var third = lines.Count / 3;
        var parts = new[] { lines.Take(third), lines.Skip(third).Take(third), lines.Skip(2 * third) }.Select(p => p.ToList()).ToList();
        yield return new("split, pages written by a script", Html, Utf8(Markup.Page(Markup.Paragraphs(parts[0]) + "<script>createPageHTML(3, 0, \"t1\", \"html\");</script>")),
            [("t1_1.html", Html, Utf8(Markup.Page(Markup.Paragraphs(parts[1])))), ("t1_2.html", Html, Utf8(Markup.Page(Markup.Paragraphs(parts[2]))))]);
        yield return new("split, linked by 下一页, title repeated", Html, Utf8(Markup.Page(Markup.Paragraphs(parts[0]) + "<a href='n2.html'>下一页</a>")),
            [("n2.html", Html, Utf8(Markup.Page(Markup.Paragraphs([lines[0], .. parts[1]]) + "<p><a href=index.html>上一页</a> <a href='n3.html'>下一页</a></p>"))), ("n3.html", Html, Gbk.GetBytes(Markup.Page(Markup.Paragraphs(parts[2]))))]);
        yield return new("inside a frame", Html, Utf8("<html><body><h1>公开</h1><iframe src='inner.html' width=100%></iframe></body></html>"), [("inner.html", Html, Utf8(Markup.Page(Markup.Paragraphs(lines))))]);
        yield return new("sent on by the page", Html, Utf8("<html><head><meta http-equiv=refresh content='0;url=inner.html'></head><body></body></html>"), [("inner.html", Html, Utf8(Markup.Page(Markup.Paragraphs(lines))))]);
        yield return Of("a frame's own source", $"<html><body><div>公开</div><iframe srcdoc=\"{WebUtility.HtmlEncode(Markup.Paragraphs(lines))}\"></iframe></body></html>");
        yield return Of("a script's variable", "<html><body><div id=app></div><script>var content = \"" + Markup.Escaped(Markup.Paragraphs(lines)) + "\"; render(content);</script></body></html>");
        yield return Of("JSON within the page", "<html><body><div id=app></div><script type=application/json>" + System.Text.Json.JsonSerializer.Serialize(new { id = 1, data = new { content = Markup.Paragraphs(lines) } }) + "</script></body></html>");
        yield return new("JSON", "application/json", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { code = 0, data = new[] { new { title = "报告", html = Markup.Paragraphs(lines) } } }), []);
        yield return new("a link to a Word file", Html, Utf8(Markup.Page("<p>现将报告全文予以公布。</p><p><a href='政府工作报告.docx'>附件</a> <a href='javascript:void(0)'>下载</a></p>")), [("政府工作报告.docx", "application/octet-stream", WordSpecimen.Write(lines))]);
        yield return new("a link to an archive with GBK names", Html, Utf8(Markup.Page("<p>附件：<a href='files.zip'>政府工作报告.zip</a></p>")), [("files.zip", "application/zip", Zip(lines))]);
        yield return new("a Word file", "application/msword", WordSpecimen.Write(lines), []);
    }

    private static IEnumerable<Exhibit> Hostile(IReadOnlyList<string> lines)
    {
        var body = Markup.Paragraphs(lines);
        yield return Of("nested a hundred thousand levels deep", Markup.Page(string.Concat(Enumerable.Repeat("<div>", 100_000)) + body + string.Concat(Enumerable.Repeat("</div>", 100_000))));
        yield return Of("a hundred thousand inline levels", Markup.Page(string.Concat(Enumerable.Repeat("<b><i>", 50_000)) + body));
        yield return Of("stray end tags", Markup.Page(string.Concat(Enumerable.Repeat("</div></p></td></table>", 500)) + Markup.Paragraphs(lines, l => "</b></span>" + Markup.Escape(l) + "</div></font>")));
        yield return Of("scripts, handlers and styles", Markup.Page("<style>@import url(http://127.0.0.1/x.css); p{}</style><svg onload=alert(1)><text>图</text><script>alert('<p>坏</p>')</script></svg>"
            + Markup.Paragraphs(lines, l => $"<a onclick=\"alert('>')\" href=\"javascript:alert(1)\"></a>{Markup.Escape(l)}<img src=x onerror=alert(1)>")));
        yield return Of("entities and doctypes", "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Markup.Page(body + "<p>&x;</p>").Replace("<p>&x;</p>", "<!--&x;-->"));
        yield return Of("quotes and comments never closed", Markup.Page("<p class='x>开</p>".Replace("开", "") + body + "<!-- "));
    }

    private static Exhibit Of(string name, string page) => new(name, Html, Utf8(page), []);

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static string Split(string line, string with) => line.Length < 4 ? Markup.Escape(line) : Markup.Escape(line[..(line.Length / 2)]) + with + Markup.Escape(line[(line.Length / 2)..]);

    private static byte[] Packed(string page, Func<Stream, Stream> pack)
    {
        using var memory = new MemoryStream();
        using (var stream = pack(memory))
        {
            stream.Write(Utf8(page));
        }

        return memory.ToArray();
    }

    private static byte[] Zip(IReadOnlyList<string> lines)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true, Gbk))
        {
            using var entry = zip.CreateEntry("../报告/政府工作报告.docx").Open();
            entry.Write(WordSpecimen.Write(lines));
        }

        return memory.ToArray();
    }
}
