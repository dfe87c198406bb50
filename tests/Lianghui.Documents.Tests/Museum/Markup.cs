using System.Net;

namespace Lianghui.Documents.Tests.Museum;

/// <summary>Writes markup as portals write it, around the lines of a report.</summary>
internal static class Markup
{
    /// <summary>A line as text of a page.</summary>
    public static string Escape(string line) => line.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\u00A0", "&nbsp;");

    /// <summary>A paragraph for each line.</summary>
    public static string Paragraphs(IReadOnlyList<string> lines, Func<string, string>? write = null) =>
        string.Concat(lines.Select(l => $"<p style=\"text-indent: 2em\">　　{(write ?? Escape)(l)}</p>\n"));

    /// <summary>A page with a little around the article.</summary>
    public static string Page(string article, string above = "") =>
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>公开 - 某某省人民政府门户网站</title></head><body><div class=top><a href=/>首页</a> <a href=/x>政务公开</a></div>"
        + $"<div class=main>{above}<div id=zoom>{article}</div></div><div class=foot><p>主办：某某省人民政府办公厅</p><p>网站地图</p></div></body></html>";

    /// <summary>A page with everything that portals put around an article.</summary>
    public static string FullPage(IReadOnlyList<string> lines) =>
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=utf-8'><meta name=PubDate content='2031-02-03 09:12'><meta name=ContentSource content=云岭日报><title>门户</title></head><body>"
        + "<ul class=nav><li><a href=/>首页</a><li><a>政务公开</a><li><a>互动交流</a></ul><div>您当前的位置：<a>首页</a> &gt; <a>政府工作报告</a></div>"
        + $"<div class=article><div>发布时间：2031-02-03 09:12　来源：云岭日报　浏览次数：<span>1024</span></div><div>【字体：<a>大</a> <a>中</a> <a>小</a>】</div><div>打印</div><div>分享到：</div><div class=TRS_Editor>{Paragraphs(lines)}</div>"
        + "<p>（责任编辑：某某）</p><p>扫一扫在手机打开当前页</p><p><a>打印</a> <a>关闭窗口</a></p><div>相关链接</div><ul><li><a href=1>解读报告</a><li><a href=2>图解报告</a></ul></div><footer>版权所有</footer></body></html>";

    /// <summary>A page of nested tables, with fonts that are not closed.</summary>
    public static string OldPage(IReadOnlyList<string> lines) =>
        "<HTML><HEAD><META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=utf-8'></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760><TR><TD><A HREF=/>首页</A><TD><A HREF=/b>返回</A></TR></TABLE><CENTER><TABLE><TR><TD VALIGN=top><TABLE><TR><TD>"
        + string.Concat(lines.Select(l => $"<P><FONT SIZE=3>&nbsp;&nbsp;&nbsp; {Escape(l)}\r\n")) + "</TD></TR></TABLE></TD></TR></TABLE></CENTER></BODY></HTML>";

    /// <summary>How many lines stand before the salutation.</summary>
    public static int Head(IReadOnlyList<string> lines) => lines.TakeWhile(l => !l.StartsWith("各位", StringComparison.Ordinal)).Count();

    /// <summary>The lines in runs that begin at a heading.</summary>
    public static IEnumerable<IReadOnlyList<string>> Sections(IReadOnlyList<string> lines)
    {
        var run = new List<string>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && line.Length > 1 && line[1] == '、')
            {
                yield return run;
                run = [];
            }

            run.Add(line);
        }

        yield return run;
    }

    /// <summary>A line that the source breaks every twenty characters, between Chinese characters only.</summary>
    public static string Wrapped(string line) => string.Concat(line.Select((c, i) =>
        Escape(c.ToString()) + (i % 20 == 19 && c > '\u3000' && i + 1 < line.Length && line[i + 1] > '\u3000' ? "\r\n    " : "")));

    /// <summary>A line with its digits and percent signs in full width.</summary>
    public static string Wide(string line) => string.Concat(line.Select(c => c is >= '0' and <= '9' or '%' ? (char)(c + 0xFEE0) : c));

    /// <summary>Markup as a string of a script.</summary>
    public static string Escaped(string text) => string.Concat(text.Select((c, i) => c switch
    {
        '"' or '\\' or '/' => "\\" + c,
        '\n' => "\\n",
        _ when c > 0x7F && i % 3 == 0 => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    }));
}
