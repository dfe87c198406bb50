using Lianghui.Publishing.Wording;

namespace Lianghui.Web.Pages;

/// <summary>Names of section roles (codebook §2).</summary>
public static class SectionNames
{
    /// <summary>The name; the code itself for an unknown role.</summary>
    public static string Of(string role, Language l) => role switch
    {
        "opening" => l.Pick("Opening", "开头"),
        "review" => l.Pick("Review", "工作回顾"),
        "outlook" => l.Pick("Outlook", "规划展望"),
        "requirements" => l.Pick("Requirements", "总体要求"),
        "targets" => l.Pick("Targets", "主要目标"),
        "tasks" => l.Pick("Tasks", "重点工作"),
        "livelihood" => l.Pick("Livelihood projects", "民生实事"),
        "government" => l.Pick("Government itself", "政府自身建设"),
        "closing" => l.Pick("Closing", "结尾"),
        "annex" => l.Pick("Annex", "附件"),
        _ => role,
    };
}
