using System.Text.RegularExpressions;

namespace Lianghui.Extraction.Metadata;

/// <summary>Tells a work report from news, readouts, communiqués and decisions.</summary>
internal static partial class DocumentKind
{
    private static readonly string[] NewsMarks = ["央视网消息", "新华社", "本报讯", "中新网", "人民网", "新华网", "(记者", "通讯员"];
    private static readonly string[] Published = ["播发", "公布。", "全文公布", "全文发布", "摘要"];
    private static readonly string[] Resolutions = ["会议认为", "会议指出", "会议强调", "会议要求", "会议确定", "会议决定"];
    private static readonly string[] Parts = ["工作回顾", "工作安排", "重点工作", "主要任务", "工作任务", "工作思路", "工作部署", "自身建设", "基本总结", "五年的回顾"];

    /// <summary>The kind of a text that is not a work report; null for a work report.</summary>
    public static string? OfOther(string folded, ReportHead head, string? title)
    {
        var start = folded[..Math.Min(folded.Length, 300)];
        if (HanShare(folded) < 0.3)
        {
            return ReportKinds.Article;
        }

        if (IsReport(folded, start, head, title))
        {
            return null;
        }

        return start.Contains("公报", StringComparison.Ordinal) && start.Contains("全体会议", StringComparison.Ordinal) ? ReportKinds.Communique
            : IsReadout(folded, start) ? ReportKinds.Conference
            : IsDecision(start) ? ReportKinds.Decision
            : IsNews(start) ? ReportKinds.Article
            : ReportKinds.Other;
    }

    private static bool IsReport(string folded, string start, ReportHead head, string? title)
    {
        if (IsNews(start) && head.Presentation.Length == 0)
        {
            return false;
        }

        var signs = (head.Presentation.Length > 0 ? 2 : 0)
            + (head.HasSalutation ? 1 : 0)
            + (PlaceVote.Count(folded, "各位代表") >= 3 ? 1 : 0)
            + (title?.Contains("工作报告", StringComparison.Ordinal) == true ? 1 : 0)
            + (Parts.Count(p => folded.Contains(p, StringComparison.Ordinal)) >= 2 ? 1 : 0);
        var told = folded.Contains("在报告中", StringComparison.Ordinal) && PlaceVote.Count(folded, "人民代表大会") >= 1 && folded.Length > 8_000;
        return told || signs >= 2 || (signs == 1 && head.HasSalutation && folded.Length > 3_000)
            || (signs == 1 && HasParts(folded) && folded.Length > 5_000);
    }

    /// <summary>A heading of last year's work and one of this year's.</summary>
    private static bool HasParts(string folded) =>
        folded.Contains("工作回顾", StringComparison.Ordinal) && YearReader.FromHeadings(folded) is not null;

    private static bool IsReadout(string folded, string start) =>
        start.Contains("会议", StringComparison.Ordinal)
        && (start.Contains("举行", StringComparison.Ordinal) || start.Contains("召开", StringComparison.Ordinal))
        && Resolutions.Sum(w => PlaceVote.Count(folded, w)) >= 3
        && !IsConveyance(start);

    /// <summary>News of a body that conveys or studies what another meeting decided, or of how it was received; the meeting that decided names itself as held.</summary>
    private static bool IsConveyance(string start) =>
        Conveys().IsMatch(start) && !Decides().IsMatch(start);

    /// <summary>A line that is a decision's title, or the news that its text follows.</summary>
    private static bool IsDecision(string start) =>
        start.Contains("中共中央关于", StringComparison.Ordinal) && !start.Contains("说明", StringComparison.Ordinal)
        && (start.Split('\n').Any(IsDecisionTitle) || Published.Any(p => start.Contains(p, StringComparison.Ordinal)));

    private static bool IsDecisionTitle(string line) =>
        line.Length <= 60 && line.Contains("中共中央关于", StringComparison.Ordinal)
        && (line.EndsWith("决定", StringComparison.Ordinal) || line.EndsWith("建议", StringComparison.Ordinal) || line.EndsWith("意见", StringComparison.Ordinal));

    private static bool IsNews(string start) =>
        NewsMarks.Any(m => start.AsSpan(0, Math.Min(start.Length, 120)).Contains(m, StringComparison.Ordinal));

    private static double HanShare(string text) =>
        text.Length == 0 ? 0 : text.Count(c => c is >= '\u4E00' and <= '\u9FFF') / (double)text.Length;

    [GeneratedRegex("(?:传达|学习)[^。]{0,80}?精神|精神[^。]{0,40}?(?:反响|表示)", RegexOptions.None, 1000)]
    private static partial Regex Conveys();

    [GeneratedRegex("(?:中央|全国)[\\u4e00-\\u9fff]{1,8}工作会议[^。,]{0,40}?(?:举行|召开)|政治局[^。]{0,30}召开会议", RegexOptions.None, 1000)]
    private static partial Regex Decides();
}
