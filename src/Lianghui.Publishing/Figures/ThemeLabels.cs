using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Figures;

/// <summary>Names of themes that fit into a table cell.</summary>
public static class ThemeLabels
{
    private static readonly Dictionary<string, (string En, string Zh)> Labels = new(StringComparer.Ordinal)
    {
        ["domestic-demand"] = ("Demand", "内需"),
        ["macro-stability"] = ("Stability", "稳增长"),
        ["industry"] = ("Industry", "产业"),
        ["innovation"] = ("Innovation", "创新"),
        ["reform"] = ("Reform", "改革"),
        ["opening-up"] = ("Opening", "开放"),
        ["regional"] = ("Regions", "区域"),
        ["urban"] = ("Cities", "城镇"),
        ["rural"] = ("Rural", "乡村"),
        ["urban-rural"] = ("Town+country", "城乡"),
        ["ecology"] = ("Ecology", "生态"),
        ["livelihood"] = ("Livelihood", "民生"),
        ["culture"] = ("Culture", "文旅"),
        ["security"] = ("Security", "安全"),
        ["ethnic-border"] = ("Borders", "民族边疆"),
        ["marine"] = ("Marine", "海洋"),
        ["energy"] = ("Energy", "能源"),
        ["digital"] = ("Digital", "数字"),
        ["special-role"] = ("Mission", "使命"),
        ["cross-strait"] = ("Cross-strait", "两岸"),
        ["government"] = ("Government", "政府"),
    };

    /// <summary>The short label of a theme; the code itself for an unknown one.</summary>
    public static string Short(string theme, Language language) =>
        Labels.TryGetValue(theme, out var label) ? language.Pick(label.En, label.Zh) : theme;
}
