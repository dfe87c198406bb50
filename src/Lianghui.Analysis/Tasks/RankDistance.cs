using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Tasks;

/// <summary>How far two orders of tasks are apart.</summary>
/// <param name="Common">Themes that both lists have.</param>
/// <param name="Discordant">Pairs of common themes that stand in the other order.</param>
/// <param name="Distance">Kendall's distance, discordant pairs by all pairs, 0 (the same order) to 1 (reversed); null with fewer than two common themes.</param>
/// <param name="Only">Themes of the first list alone.</param>
/// <param name="OtherOnly">Themes of the second list alone.</param>
/// <remarks>Kendall, "A New Measure of Rank Correlation", Biometrika 30 (1938): τ = 1 − 2 × distance.</remarks>
public sealed record RankDistance(IReadOnlyList<string> Common, int Discordant, double? Distance, IReadOnlyList<string> Only, IReadOnlyList<string> OtherOnly)
{
    /// <summary>The distance between two lists of tasks; each theme counts at its first task, government self-building is left out.</summary>
    public static RankDistance Between(IEnumerable<Fact<TaskEntry>> first, IEnumerable<Fact<TaskEntry>> second)
    {
        var (a, b) = (First(first), First(second));
        var common = a.Keys.Where(b.ContainsKey).OrderBy(t => a[t]).ToList();
        var discordant = 0;
        for (var i = 0; i < common.Count; i++)
        {
            for (var j = i + 1; j < common.Count; j++)
            {
                discordant += b[common[i]] > b[common[j]] ? 1 : 0;
            }
        }

        var pairs = common.Count * (common.Count - 1) / 2;
        return new RankDistance(common, discordant, pairs == 0 ? null : (double)discordant / pairs,
            [.. a.Keys.Except(common, StringComparer.Ordinal)], [.. b.Keys.Except(common, StringComparer.Ordinal)]);
    }

    private static Dictionary<string, int> First(IEnumerable<Fact<TaskEntry>> tasks) => tasks
        .Where(t => t.Value.Level == 1 && t.Value.Theme != "government").GroupBy(t => t.Value.Theme, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Min(t => t.Value.Rank), StringComparer.Ordinal);
}
