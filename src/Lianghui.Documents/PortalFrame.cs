using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Documents;

/// <summary>Takes off what a portal puts around a report: print and font buttons, the path of the page, related links, editors.</summary>
internal static partial class PortalFrame
{
    private const int MostHead = 40;
    private const int MostTail = 60;
    private const int NearTop = 15;
    private const int LongLine = 60;

    /// <summary>The lines of the report with their numbers (from 1), and a note of what was taken off.</summary>
    internal static (IReadOnlyList<(string Line, int Number)> Lines, IReadOnlyList<Issue> Issues) TakeOff(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r')
            .Select((line, i) => (Line: StoredText.Trim(line).ToString(), Number: i + 1)).Where(l => l.Line.Length > 0).ToList();
        var first = First(lines);
        var last = Last(lines, first);
        var issues = new List<Issue>();
        Tell(issues, "portal-head", "before", lines.Take(first).ToList());
        Tell(issues, "portal-tail", "after", lines.Skip(last + 1).ToList());
        // Font and print buttons stand between title and text too.
        var kept = lines[first..(last + 1)].Where((l, i) => i >= NearTop || l.Line.Length > 12 || !Head().IsMatch(l.Line)).ToList();
        Tell(issues, "portal-links", "within", [.. lines[first..(last + 1)].Except(kept)]);
        return (kept, issues);
    }

    // Everything before the last line of page furniture near the top goes, if a long line does not stand before it.
    private static int First(List<(string Line, int Number)> lines)
    {
        var first = 0;
        for (var i = 0; i < Math.Min(MostHead, lines.Count) && lines[i].Line.Length < 60; i++)
        {
            if (IsTitle(lines[i].Line) && i > 0 && Head().IsMatch(lines[i - 1].Line))
            {
                return i;
            }

            if (Head().IsMatch(lines[i].Line))
            {
                first = i + 1;
            }
        }

        return first < lines.Count ? first : 0;
    }

    private static int Last(List<(string Line, int Number)> lines, int first)
    {
        for (var i = Math.Max(first + 5, lines.Count - MostTail); i < lines.Count; i++)
        {
            if (lines[i].Line.Length < 40 && EndsAt(lines[i].Line, lines.Take(i).Skip(MostHead).Select(l => l.Line), lines.Skip(i + 1).Select(l => l.Line)))
            {
                return i - 1;
            }
        }

        return lines.Count - 1;
    }

    /// <summary>Whether a line is the title of a report, spaced out or not; a line that says when and where it was given is not.</summary>
    internal static bool IsTitle(string line) => line.Length < 60 && Title().IsMatch(Bare(line));

    /// <summary>Whether two titles are one, spaces apart: one may lack the year or the place.</summary>
    internal static bool IsSameTitle(string one, string other) => Bare(one) is var a && Bare(other) is var b
        && (a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal));

    /// <summary>Whether a line near the top belongs to the portal.</summary>
    internal static bool IsHead(string line) => Head().IsMatch(line) || Dated().IsMatch(line);

    /// <summary>Whether a line begins what a portal puts below an article.</summary>
    internal static bool IsTail(string line) => Tail().IsMatch(line);

    /// <summary>
    /// Whether an article ends before a line. Words that reports use too, as in the bodies named under each project of an annex, end it only
    /// where no text follows, and where they were not used before.
    /// </summary>
    internal static bool EndsAt(string line, IEnumerable<string> before, IEnumerable<string> after) => Tail().IsMatch(line)
        && (!Doubtful().IsMatch(line) || !(after.Any(l => l.Length >= LongLine && l.Contains('。', StringComparison.Ordinal)) || (line.Length > 4 && before.Any(l => l.StartsWith(line[..4], StringComparison.Ordinal)))));

    private static string Bare(string line) => line.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);

    private static void Tell(List<Issue> issues, string code, string where, List<(string Line, int Number)> taken)
    {
        if (taken.Count > 0)
        {
            var words = string.Join(" ", taken.Take(6).Select(l => l.Line.Length > 20 ? l.Line[..20] + "…" : l.Line));
            issues.Add(new Issue(code, $"{taken.Count} lines of the page {where} the report were taken off: {words}", IssueLevel.Note));
        }
    }

    [GeneratedRegex("^(?!关于|.*\\d日|.*(?:作|的|会议上|会上)政府工作报告)[^。，；]{0,24}?政府工作报告(?:$|[（(【\\[—―_|-]|全文|文本|摘)", RegexOptions.None, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("^(?:[(（]?来源|收藏|分享|主办|地址|作者|记者|审核|附件|文件下载|联系我们|.*备案号)", RegexOptions.None, 1000)]
    private static partial Regex Doubtful();

    [GeneratedRegex("^(?:(?:发布|发文|更新|成文)(?:时间|日期|机构|单位)|日期|时间|作者|(?:信息|文章|稿件)?来源|浏览|点击|访问量|阅读|责任编辑|编辑|索引号|文号|标题|主题分类)\\s*[:：].*$|^20\\d{2}\\s*[-/年.]\\s*\\d{1,2}\\s*[-/月.]\\s*\\d{1,2}日?\\s*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*.*$|^20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}\\s*(?:来源.*)?$|^(?:听(?:语音|全文|新闻)|朗读|无障碍(?:浏览)?|长者模式|打印|保存|复制链接|收藏本(?:页|站)|.{0,6}二维码.{0,12}|用手机(?:扫|看).*|[AaＡ][+＋-]?|T[T|｜]?|[|｜/·\\s]+|【?(?:我要)?(?:纠错|评论)】?|x|×|(?:[【\\[(（]?(?:打印|关闭|收藏|分享|纠错)(?:本页|窗口|文章)?[】\\])）]?[\\s|/]*)+|(?:智能|语音|在线)(?:朗读|播报).*|播放|暂停|停止|收听|正在加载.{0,3}|分享到?[:：].{0,30}|(?:简体|繁体|无障碍|长者)(?:版|模式)?|[（(]?(?:主题词|关键词|文件编号|公开方式|公开范围|生成日期|效力状态|体裁分类|名称|文号|发文字号|主题分类|索引号|发布机构|成文日期|发布日期)[）)]?(?:\\s*[:：].{0,40})?)$", RegexOptions.None, 1000)]
    private static partial Regex Dated();

    [GeneratedRegex("^(?:下载|打印(?:本页)?|全屏|收藏|分享(?:到)?[:：]?|关闭(?:窗口)?|【?字(?:号|体)[:：]?.{0,12}|加大|还原|减小|[】【|>]+|大|中|小|您?的?(?:当前)?位置[:：]?.*|首页.*|>>?.*|.*要闻|返回.*|微信|微博|扫一扫.*|字号.*|浏览次数.*|阅读(?:次数|量)?[:：]?\\d*|.{0,8}(?:首页|导航|频道).*)$", RegexOptions.None, 1000)]
    private static partial Regex Head();

    [GeneratedRegex("^(?:相关(?:报道|链接|新闻|阅读|附件|稿件|文章).*|[(（]?来源[:：].*|[(（【\\[]?(?:责任)?编辑[:：].*|[(（]?责编[:：].*|收藏|打印(?:本页)?|关闭(?:窗口|本页)?|分享(?:到)?.*|上一[篇条].*|下一[篇条].*|扫一扫.*|.{0,4}点击图片进入专题.*|【?(?:打印|关闭|字体).*|版权(?:所有|声明).*|主办[:：单].*|网站(?:标识码|地图).*|.*备案号?.*|附件下载.*|原标题.*|浏览次数.*|.{0,6}二维码.{0,12}|用手机(?:扫|看).*|文件下载.*|我要纠错.*|网站声明.*|联系我们.*|地址[:：].*|.{0,3}ICP备.*|.{0,3}公网安备.*|政府网站标识码.*|尾页|上一页.*|下一页.*|作者[:：].*|记者[:：].*|终审[:：].*|审核[:：].*|您是第.*访客.*|【?返回(?:顶部|列表|首页)】?|【我要纠错】.*|\\d?上一[篇条期]\\d?|下一[篇条期]\\d?|(?:推荐|延伸|热点)(?:阅读|新闻))$", RegexOptions.None, 1000)]
    private static partial Regex Tail();
}
