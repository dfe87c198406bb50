namespace Lianghui.Analysis.Promises;

/// <summary>
/// How alike two objects are: twice the shared pairs of characters by all pairs (Dice 1945, Ecology 26). Objects whose grades differ (省级 and
/// 国家级, 高技术 and 先进制造业) are alike by half at most: they may be counted apart.
/// </summary>
internal static class Likeness
{
    private static readonly string[] Grades =
    [
        "国家级", "省级", "市级", "县级", "国家", "全国", "高新技术", "高技术", "先进制造", "专精特新", "小巨人", "规上", "规模以上", "农村", "城镇", "城市", "新能源", "跨境", "民营", "外资", "公办", "普惠",
    ];

    internal static double Of(string first, string second)
    {
        var alike = Pairwise(first, second);
        return Grades.Any(g => first.Contains(g, StringComparison.Ordinal) != second.Contains(g, StringComparison.Ordinal)) ? alike / 2 : alike;
    }

    private static double Pairwise(string first, string second)
    {
        var (a, b) = (Pairs(ReviewClauses.Bare(first)), Pairs(ReviewClauses.Bare(second)));
        if (a.Count == 0 || b.Count == 0)
        {
            return 0;
        }

        var shared = a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key)));
        return 2.0 * shared / (a.Values.Sum() + b.Values.Sum());
    }

    private static Dictionary<string, int> Pairs(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1))
        .GroupBy(i => text.Substring(i, 2), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
