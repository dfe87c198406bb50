using Lianghui.Analysis.Uptake;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>The brief's paragraph and table on what provinces take up of the centre.</summary>
internal static class UptakeTable
{
    internal static BriefTable Of(BriefModel model, Language l)
    {
        var f = model.Parts.Uptake;
        return new BriefTable(
            l.Pick("From the centre", "承接中央"),
            l.Pick($"The tasks of the Central Economic Work Conference of {f?.Source.Day:yyyy-MM-dd} in the reports of {model.Year} (n = {f?.Places.Count}): word for word, reworded, absent (neither close wording nor its measures found)", $"{f?.Source.Day:yyyy年M月d日}中央经济工作会议任务在{model.Year}年报告中的承接（n = {f?.Places.Count}）：逐字、改写、未见（未找到相近表述或举措）"),
            [l.Pick("Rank", "次序"), l.Pick("Task", "任务"), l.Pick("Theme", "主题"), l.Pick("Verbatim", "逐字"), l.Pick("Near", "改写"), l.Pick("Absent", "未见"), l.Pick("Absent, with an own task on the theme", "未见而有同主题任务")],
            f is null ? [] : [.. f.Tasks.GroupBy(t => t.Task.Rank).Select(g => (IReadOnlyList<BriefCell>)
            [
                BriefCell.Of(g.Key), new BriefCell(g.First().Task.Heading), new BriefCell(Names.Theme(g.First().Task.Theme, l)), BriefCell.Of(Count(g, "verbatim")), BriefCell.Of(Count(g, "near")), BriefCell.Of(Count(g, "absent")),
                BriefCell.Of(g.Count(t => t.Status == "absent" && t.OwnRank is not null)),
            ])],
            BriefTables.Source(model, l) + l.Pick($"; rule: {UptakeRule.Words}", "；规则见 docs/cli/uptake.md"));
    }

    /// <summary>One sentence: the task most taken up and the one least; null without a finding.</summary>
    internal static string? Sentence(BriefModel model, Language l)
    {
        if (model.Parts.Uptake is not { Tasks.Count: > 0 } f)
        {
            return null;
        }

        var tasks = f.Tasks.GroupBy(t => t.Task.Rank).Select(g => (Task: g.First().Task, Absent: Count(g, "absent"), Verbatim: Count(g, "verbatim"))).ToList();
        var (most, least) = (tasks.MaxBy(t => t.Verbatim), tasks.MaxBy(t => t.Absent));
        return l.Pick(
            $"Of the conference's {tasks.Count} tasks, the one on {Theme(most.Task.Theme, l)} (rank {most.Task.Rank}) is taken up word for word by most, {most.Verbatim} of {f.Places.Count}; the one on {Theme(least.Task.Theme, l)} (rank {least.Task.Rank}) is absent in {least.Absent}, by wording and measures.",
            $"会议{tasks.Count}项任务中，逐字承接最多的是第{most.Task.Rank}项（{Theme(most.Task.Theme, l)}），{f.Places.Count}省中{most.Verbatim}省；第{least.Task.Rank}项（{Theme(least.Task.Theme, l)}）在{least.Absent}省未见相近表述或举措。");
    }

    private static int Count(IEnumerable<TaskUptake> tasks, string status) => tasks.Count(t => t.Status == status);

    private static string Theme(string theme, Language l) => l.IsChinese ? Names.Theme(theme, l) : Names.Theme(theme, l).ToLowerInvariant();
}
