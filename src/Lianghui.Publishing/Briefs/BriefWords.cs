using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>Sentences of the brief that every format prints.</summary>
public static class BriefWords
{
    /// <summary>Title.</summary>
    public static string Title(BriefModel model, Language l) =>
        l.Pick($"What the provinces promise for {model.Year}", $"{model.Year}年各省政府工作报告说了什么");

    /// <summary>What it is and out of how many.</summary>
    public static string Lede(BriefModel model, Language l) => l.Pick(
        $"Growth targets with their wording and the ordered tasks of China's provincial government work reports. Targets of {model.WithTarget.Count} and tasks of {model.WithTasks.Count} of 31 provinces.",
        $"各省（区、市）政府工作报告的增长目标及其措辞、重点工作的次序。已得目标{model.WithTarget.Count}个，任务{model.WithTasks.Count}个（共31）。");

    /// <summary>Which themes stand first, second and third, in one sentence; empty without a task list.</summary>
    public static string Order(BriefModel model, Language l)
    {
        var themes = ThemePlaces.Of(model);
        if (themes.Count == 0)
        {
            return "";
        }

        var n = model.WithTasks.Count;
        var top = Enumerable.Range(0, 3).Select(r => themes.MaxBy(t => t.Counts[r].Count)!).Select((t, r) => (Name: Names.Theme(t.Theme, l), t.Counts[r].Count)).ToList();
        return l.Pick(
            $"Most often first is {Lower(top[0].Name)} ({top[0].Count} of {n}), most often second {Lower(top[1].Name)} ({top[1].Count}), most often third {Lower(top[2].Name)} ({top[2].Count}).",
            $"列首位最多的是{top[0].Name}（{n}省中{top[0].Count}省），第二位最多的是{top[1].Name}（{top[1].Count}省），第三位最多的是{top[2].Name}（{top[2].Count}省）。");
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The method card.</summary>
    public static IReadOnlyList<string> Method(BriefModel model, Language l) =>
    [
        l.Pick("A target is this year's value in the target paragraph; 5%, 5%左右 and 5%以上 are three different targets and are never flattened.",
            "目标取自当年主要预期目标段落；5%、5%左右、5%以上是三个不同的目标，从不混同。"),
        l.Pick("Tasks are the first level of the ordered list of major work; a task's theme is the first subject of its heading, or of its first sentence where the heading names none.",
            "任务为重点工作列表的第一层；主题取标题的首个主题，标题无主题时取正文首句。"),
        l.Pick($"Growth reached in {model.Year - 1} is as first announced (facts/tables/README.md names the sources).",
            $"{model.Year - 1}年实际增速为首次公布数（来源见 facts/tables/README.md）。"),
        l.Pick("What is missing is left blank and named; it is never counted as zero.", "缺失一律留空并注明，从不计为零。"),
        l.Pick("Coded by rules, without a language model: ", "由规则编码，不用语言模型：") + model.GeneratedBy,
        .. model.Translations.Any ? new[] { l.Pick($"Quotes marked “machine translation” were put into English by {model.Translations.Model} and checked by nobody; the Chinese beside them is what counts. No number of this brief comes from a translation.", $"标有“machine translation”的译文由{model.Translations.Model}生成，未经核对；以中文原文为准。本文数字均不取自译文。") } : [],
    ];
}
