namespace Lianghui.Extraction.Sections;

/// <summary>What the headings of parts say, in the words of reports since 1954.</summary>
internal static class HeadingWords
{
    private static readonly string[] Review =
        ["回顾", "成就", "成绩", "总结", "基本情况", "完成情况", "工作情况", "执行情况", "发展情况", "胜利", "全面完成", "的工作和", "以来的工作"];

    private static readonly string[] ThisYear =
    [
        "工作安排", "工作任务", "主要任务", "重点工作", "重点任务", "总体要求", "目标任务", "工作思路", "工作部署", "工作计划", "主要工作", "主要目标",
        "预期目标", "总体部署", "工作重点", "开局工作", "工作打算", "工作建议", "发展目标", "奋斗目标", "工作总体", "基本任务", "目标和任务", "工作举措",
        "总体思路", "工作目标", "任务和措施", "目标与任务", "思路和任务", "任务与措施", "指导思想",
    ];

    private static readonly string[] Lists = ["重点工作", "工作安排", "重点任务", "主要任务", "工作任务", "工作重点", "主要工作", "工作部署", "工作举措"];

    private static readonly string[] Plan =
        ["今后五年", "未来五年", "今后几年", "未来几年", "今后一个时期", "新一届政府", "五年规划", "五年计划", "规划纲要", "本届政府任期"];

    private static readonly string[] Government =
    [
        "自身建设", "政府建设", "服务型政府", "法治政府", "人民满意", "政府治理", "政府职能", "政府现代化", "从严治政", "效能政府", "廉洁政府", "政府效能",
        "政府系统", "政府服务", "满意政府", "廉政建设", "人民政府建设", "现代政府", "阳光政府", "治理效能和服务", "政府工作水平", "政府履职", "行政效能",
    ];

    private static readonly string[] Closing = ["结束语", "结语"];
    private static readonly string[] Periods = ["年", "时期", "届", "政府", "期间", "以来"];

    /// <summary>What was done.</summary>
    public static bool IsReview(ReadOnlySpan<char> heading) => Any(heading, Review);

    /// <summary>This year's requirements, targets and tasks.</summary>
    public static bool IsThisYear(ReadOnlySpan<char> heading) => Any(heading, ThisYear);

    /// <summary>A heading over a list of tasks.</summary>
    public static bool IsTaskList(ReadOnlySpan<char> heading) => Any(heading, Lists);

    /// <summary>The government's own building.</summary>
    public static bool IsGovernment(ReadOnlySpan<char> heading) => Any(heading, Government);

    /// <summary>The next plan or the coming term.</summary>
    public static bool IsPlan(ReadOnlySpan<char> heading) =>
        Any(heading, Plan) || IsFiveYearPlan(heading);

    /// <summary>The end.</summary>
    public static bool IsClosing(ReadOnlySpan<char> heading) => heading.Length < 8 && Any(heading, Closing);

    /// <summary>A heading of a part without a number: it names a period and what of it.</summary>
    public static bool IsPart(ReadOnlySpan<char> heading) =>
        IsClosing(heading) || IsUnnumberedGovernment(heading)
        || (Any(heading, Periods) && (Any(heading, Review) || Any(heading, ThisYear)))
        || (Any(heading, Plan) && heading.Length <= 20);

    /// <summary>十五五时期, 第十五个五年规划.</summary>
    private static bool IsFiveYearPlan(ReadOnlySpan<char> heading)
    {
        var at = heading.IndexOf('五');
        for (var from = 0; at >= 0; from += at + 1, at = heading[from..].IndexOf('五'))
        {
            var five = from + at;
            var before = five > 0 ? heading[five - 1] : ' ';
            var after = five + 1 < heading.Length ? heading[five + 1] : ' ';
            if (after is '”' or '"' or '’' && before is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnnumberedGovernment(ReadOnlySpan<char> heading) =>
        heading.Length <= 24 && (heading.Contains("自身建设", StringComparison.Ordinal) || heading.Contains("政府建设", StringComparison.Ordinal));

    private static bool Any(ReadOnlySpan<char> heading, string[] words)
    {
        foreach (var word in words)
        {
            if (heading.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
