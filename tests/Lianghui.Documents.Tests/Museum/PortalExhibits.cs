using System.Net;
using System.Text;
using System.Text.Json;
using Lianghui.Documents.Tests.Specimens;

namespace Lianghui.Documents.Tests.Museum;

/// <summary>Pages as the content systems build them that most provincial portals and newspapers run on, around invented reports.</summary>
internal static class PortalExhibits
{
    private const string Html = "text/html; charset=utf-8";

    private static Encoding Gbk => Encoding.GetEncoding("gb18030");

    /// <summary>All of them.</summary>
    public static IEnumerable<Exhibit> Of(IReadOnlyList<string> lines) => [.. Systems(lines), .. Hidden(lines), .. Scripts(lines), .. Split(lines), .. Files(lines)];

    private static IEnumerable<Exhibit> Systems(IReadOnlyList<string> lines)
    {
        var body = Markup.Paragraphs(lines);
        yield return Page("TRS: style and script inside the editor's box", Markup.Page("<style type=text/css>.TRS_Editor P{line-height:1.75;}</style><div class='view TRS_UEDITOR trs_paper_default trs_web'>" + body
            + "</div><script>var appendix='';if(appendix!=''){document.write('<p>附件</p>');}</script>", "<h2 class=title>" + lines[0] + "</h2><div class=xl_tit2><span>发布时间：2031-02-03 10:20</span><span>来源：云岭省政府办公厅</span><span>点击数：<script>hits()</script></span><span>字体：[ <a>大</a> <a>中</a> <a>小</a> ]</span></div>"));
        yield return Page("Hanweb: table of the article, content marks", "<html><head><meta name=ArticleTitle content='" + lines[0] + "'><meta name=pubdate content='2031-02-03 09:00'></head><body><table id=article width=100%><tr><td class=title>" + lines[0] + "</td></tr><tr><td><table><tr><td>发布日期：2031-02-03</td><td>信息来源：云岭省政府办公厅</td><td>浏览次数：<span>1234</span> 次</td><td>字号：[ 大 中 小 ]</td></tr></table></td></tr><tr><td class=bt_content><div id=zoom><!--ZJEG_RSS.content.begin--><meta name=ContentStart>"
            + Markup.Paragraphs([.. lines.Skip(1)]) + "<meta name=ContentEnd><!--ZJEG_RSS.content.end--></div></td></tr><tr><td>打印本页 关闭窗口</td></tr></table></body></html>");
        yield return Page("UCAP: elements of its own", Markup.Page("<UCAPTITLE>" + lines[0] + "</UCAPTITLE><div class=pages_print><span>【<a>打印</a>】</span> <span>【<a>关闭</a>】</span></div><UCAPCONTENT>" + Markup.Paragraphs([.. lines.Skip(1)]) + "</UCAPCONTENT><div class=editor><span>责任编辑：</span>某某</div><div>扫一扫在手机打开当前页面</div>"));
        yield return Page("Kaipu: table of keys above the article", Markup.Page("<div class=classify><table><tr><td>索引号:</td><td>000014349/2031-00012</td><td>主题分类:</td><td>综合政务</td></tr><tr><td>发布机构:</td><td>云岭省人民政府</td><td>成文日期:</td><td>2031-01-20</td></tr><tr><td>名称:</td><td colspan=3>" + lines[0] + "</td></tr><tr><td>文号:</td><td></td><td>发布日期:</td><td>2031-02-03</td></tr><tr><td>主题词:</td><td>政府工作</td></tr></table></div><h1 class=content-title>" + lines[0] + "</h1><div class=content-date>时间 : 2031-02-03 16:54:07  来源 : 本网 【字体：<a>小</a> <a>中</a> <a>大</a>】</div><div class=article-content>" + Markup.Paragraphs([.. lines.Skip(1)]) + "</div>"));
        yield return Page("Founder: a newspaper's electronic page", "<html><head><title>云岭日报数字报</title></head><body><table><tr><td><table><tr><td>2031年02月03日 星期一</td><td><a href=1>上一期</a> <a href=2>下一期</a></td></tr></table></td></tr><tr><td><div>第01版：要闻</div><table><tr><td><a href=c1>3上一篇</a> <a href=c2>下一篇4</a></td><td><a>放大</a> <a>缩小</a> <a>默认</a></td></tr></table><div id=ozoom><founder-content><!--enpcontent-->"
            + body + "<!--/enpcontent--></founder-content></div><table><tr><td><a href=c1>3上一篇</a></td><td><a href=c2>下一篇4</a></td></tr></table></td></tr></table><div>版权所有 云岭日报社</div></body></html>");
        yield return Page("voice, shares, visitors, error reports", Markup.Page("<div class=tools><span>智能朗读：</span><a>播放</a><a>暂停</a></div><div>【打印本页】</div><div>A+</div><div>分享到：<a>微信</a><a>微博</a><a>QQ空间</a></div>" + body
            + "<p>编辑：某某　审核：某某</p><div>【返回顶部】</div><div>【我要纠错】</div><p>上一条：<a href=1>全省经济工作会议召开</a></p><p>下一条：<a href=2>图解报告</a></p><p>您是第 1234567 位访客</p>"));
        yield return Page("headings that Word gave names", Markup.Page(Markup.Paragraphs(lines, l => l.Length < 40 ? $"<b><a name=\"_Toc{l.Length}\">{Markup.Escape(l)}</a></b>" : Markup.Escape(l))));
        yield return Page("a table of contents that jumps", Markup.Page("<ul class=toc>" + string.Concat(lines.Where(l => l.Length < 30).Select((l, i) => $"<li><a href='#s{i}'>{Markup.Escape(l)}</a></li>")) + "</ul>" + body));
        yield return Page("characters that take no room", Markup.Page(Markup.Paragraphs(lines, l => l.Length < 4 ? Markup.Escape(l) : "\uFEFF" + Markup.Escape(l[..3]) + "\u200B&#8203;&shy;&zwnj;<wbr>" + Markup.Escape(l[3..]))));
        yield return Page("keywords linked to an encyclopedia", Markup.Page(Markup.Paragraphs(lines, l => l.Length < 30 ? Markup.Escape(l) : $"{Markup.Escape(l[..8])}<a href=/baike/1 target=_blank>{Markup.Escape(l[8..14])}</a>{Markup.Escape(l[14..])}")));
        yield return Page("page numbers of a paper copy", Markup.Page(string.Concat(lines.Select((l, i) => Markup.Paragraphs([l]) + (i % 9 == 8 ? $"<p align=center>— {(i / 9) + 1} —</p>" : "")))));
        yield return new("a footer in another encoding", Html, [.. Encoding.UTF8.GetBytes(Markup.Page(body).Replace("</body></html>", "")), .. Gbk.GetBytes("<div class=ft>主办：云岭省人民政府办公厅　承办：云岭省大数据局　网站标识码：0000000001</div></body></html>")], []);
        yield return Page("a feed's CDATA", "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><item><title>" + lines[0] + "</title><description><![CDATA[" + body + "]]></description></item></channel></rss>") with { Type = "application/xml" };
    }

    private static IEnumerable<Exhibit> Hidden(IReadOnlyList<string> lines)
    {
        var body = Markup.Paragraphs(lines);
        var third = lines.Count / 3;
        yield return Page("pages that a script shows one at a time", Markup.Page($"<div id=page1>{Markup.Paragraphs([.. lines.Take(third)])}</div><div id=page2 style='display:none'>{Markup.Paragraphs([.. lines.Skip(third).Take(third)])}</div><div id=page3 style=\"display: none;\">{Markup.Paragraphs([.. lines.Skip(2 * third)])}</div><div><a href='javascript:show(1)'>1</a> <a href='javascript:show(2)'>2</a> <a href='javascript:show(3)'>3</a></div>"));
        yield return Page("hidden until a script shows it", Markup.Page($"<div class=loading>正在加载</div><div id=content style='display:none'>{body}</div>"));
        yield return Page("a hidden copy for reading aloud", Markup.Page($"<div>{body}</div><div id=voice style='display:none'>{body}</div>"));
        yield return Page("a copy for phones", Markup.Page($"<div class=pc>{body}</div><div class=phone>{body}</div>"));
        yield return Page("the value of a hidden field", $"<html><body><form><input type=hidden name=content value=\"{WebUtility.HtmlEncode(body)}\"></form><div id=show></div></body></html>");
    }

    private static IEnumerable<Exhibit> Scripts(IReadOnlyList<string> lines)
    {
        var body = Markup.Paragraphs(lines);
        yield return Script("escape(), as old scripts write it", "document.write(unescape('" + string.Concat(body.Select(c => c > 0x7F ? $"%u{(int)c:X4}" : char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"%{(int)c:X2}")) + "'));");
        yield return Script("encodeURIComponent()", "show(decodeURIComponent(\"" + Uri.EscapeDataString(body) + "\"));");
        yield return Script("Base64", "var c = Base64.decode('" + Convert.ToBase64String(Encoding.UTF8.GetBytes(body)) + "');");
        yield return Script("JSON in a string", "var d = JSON.parse('" + JsonSerializer.Serialize(new { code = 200, data = new { content = body } }).Replace("\\", "\\\\").Replace("'", "\\'") + "');");
        yield return Script("a list of paragraphs", "window.__DATA__=" + JsonSerializer.Serialize(new { list = lines.Select(l => new { type = "p", text = l }) }) + ";");
        yield return new("JSONP", "text/javascript", Encoding.UTF8.GetBytes("jQuery123_456(" + JsonSerializer.Serialize(new { data = new { txt = body } }) + ");"), []);
    }

    private static IEnumerable<Exhibit> Split(IReadOnlyList<string> lines)
    {
        var third = lines.Count / 3;
        string[] parts = [.. new[] { lines.Take(third), lines.Skip(third).Take(third), lines.Skip(2 * third) }.Select(p => Markup.Paragraphs([.. p]))];
        yield return new("split, createPageHTML with a box's name", Html, Utf8(Markup.Page(parts[0] + "<div id=pages></div><script>createPageHTML('pages',3, 0,'t9','shtml',120);</script>")),
            [("t9_1.shtml", Html, Utf8(Markup.Page(parts[1]))), ("t9_2.shtml", Html, Utf8(Markup.Page(parts[2])))]);
        yield return new("split, var countPage", Html, Utf8(Markup.Page(parts[0] + "<script>var currentPage = 0;var countPage = 3;\n document.write(\"<a href='index_1.html'>下一页</a>\");</script>")),
            [("index_1.html", Html, Utf8(Markup.Page(parts[1]))), ("index_2.html", Html, Utf8(Markup.Page(parts[2])))]);
        yield return new("split, numbers only", Html, Utf8(Markup.Page(parts[0] + "<div class=page><span>1</span> <a href='art_2.html'>2</a> <a href='art_3.html'>[3]</a></div>")),
            [("art_2.html", Html, Utf8(Markup.Page(parts[1] + "<div class=page><a href=index.html>1</a> <span>2</span> <a href='art_3.html'>3</a></div>"))), ("art_3.html", Html, Utf8(Markup.Page(parts[2] + "<div class=page><a href=index.html>1</a> <a href='art_2.html'>2</a> <span>3</span></div>")))]);
        yield return new("split, a picture with a title leads on", Html, Utf8(Markup.Page(parts[0] + "<div><a href='p2.html' title='下一页'>&gt;</a></div>")),
            [("p2.html", Html, Utf8(Markup.Page(parts[1] + "<a href='index.html'><img src=a.gif alt=上一页></a><a href='p3.html'><img src=b.gif alt=下一页></a>"))), ("p3.html", Html, Utf8(Markup.Page(parts[2] + "<a href='index.html'>首页</a> 下一页")))]);
        yield return new("split, below a base address", Html, Utf8(Markup.Page(parts[0] + "<a href='b2.html'>下一页&gt;&gt;</a>").Replace("<head>", "<head><base href='deep/'>")),
            [("deep/b2.html", Html, Utf8(Markup.Page(parts[1] + "<a href='b3.html'>下一页</a>"))), ("deep/b3.html", Html, Utf8(Markup.Page(parts[2])))]);
    }

    private static IEnumerable<Exhibit> Files(IReadOnlyList<string> lines)
    {
        var word = WordSpecimen.Write(lines);
        yield return new("a file inside a viewer", Html, Utf8("<html><body><h1>公开</h1><iframe src='pdfjs/viewer.html?file=..%2Ffiles%2Freport.docx'></iframe></body></html>"), [("files/report.docx", "application/octet-stream", word)]);
        yield return new("an embedded file", Html, Utf8("<html><body><h1>公开</h1><embed src='report.docx' width=100%></body></html>"), [("report.docx", "application/octet-stream", word)]);
        yield return new("a notice with the full text as a file", Html, Utf8(Markup.Page(Markup.Paragraphs([.. Enumerable.Range(1, 40).Select(i => $"会议听取了关于报告的说明，代表们在第{i}组审议时认为报告实事求是、重点突出、措施有力。")]) + "<p>附件：<a href='down?id=7'>政府工作报告（全文）.docx</a></p>")), [("down", "application/octet-stream", word)]);
        yield return new("a notice that leads to the full text", Html, Utf8(Markup.Page("<p>2031年省政府工作报告已经大会审议通过，现予公布。</p><p><a href='full.html'>点击查看：政府工作报告（全文）</a></p>")), [("full.html", Html, Utf8(Markup.Page(Markup.Paragraphs(lines))))]);
    }

    private static Exhibit Script(string name, string script) => Page(name, $"<html><head><title>门户</title></head><body><div id=app></div><script>{script}</script></body></html>");

    private static Exhibit Page(string name, string page) => new(name, Html, Utf8(page), []);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
