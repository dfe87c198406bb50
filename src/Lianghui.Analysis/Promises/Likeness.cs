namespace Lianghui.Analysis.Promises;

/// <summary>How alike two objects are: twice the shared pairs of characters by all pairs (Dice 1945, Ecology 26).</summary>
internal static class Likeness
{
    internal static double Of(string first, string second)
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
