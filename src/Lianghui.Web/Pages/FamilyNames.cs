using Lianghui.Publishing.Wording;

namespace Lianghui.Web.Pages;

/// <summary>Names of the lexicon's families.</summary>
public static class FamilyNames
{
    private static readonly Dictionary<string, (string En, string Zh)> Names = new(StringComparer.Ordinal)
    {
        ["cross-strait"] = ("Cross-strait", "两岸"),
        ["culture"] = ("Culture", "文化"),
        ["digital"] = ("Digital economy", "数字经济"),
        ["ethnic-border"] = ("Ethnic unity and borders", "民族与边疆"),
        ["governance-style"] = ("Style of government", "政府作风"),
        ["green"] = ("Green transition", "绿色转型"),
        ["growth-demand"] = ("Growth and demand", "增长与内需"),
        ["industry"] = ("Industry", "产业"),
        ["innovation-future-industries"] = ("Innovation and future industries", "创新与未来产业"),
        ["livelihood"] = ("Livelihood", "民生"),
        ["marine"] = ("Marine economy", "海洋"),
        ["opening-up-high-level"] = ("High-level opening up", "高水平对外开放"),
        ["opening-up-institutional"] = ("Institutional opening up", "制度型开放"),
        ["opening-up-trade"] = ("Trade and investment", "外贸外资"),
        ["reform"] = ("Reform", "改革"),
        ["regional"] = ("Regions", "区域"),
        ["rural"] = ("Countryside", "乡村"),
        ["security"] = ("Security", "安全"),
        ["social-stability"] = ("Social stability", "社会稳定"),
        ["technology"] = ("Technology", "科技"),
        ["urban"] = ("Cities", "城市"),
    };

    /// <summary>The name; of a family without one, its code in words.</summary>
    public static string Of(string family, Language l) => Names.TryGetValue(family, out var name)
        ? l.Pick(name.En, name.Zh) : char.ToUpperInvariant(family[0]) + family[1..].Replace('-', ' ');
}
