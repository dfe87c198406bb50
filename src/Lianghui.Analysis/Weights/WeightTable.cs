using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Weights;

/// <summary>Makes the weights of a target year.</summary>
public static class WeightTable
{
    private const int FarthestBack = 8;

    /// <summary>The weights.</summary>
    /// <param name="library">Where levels and outturns are.</param>
    /// <param name="year">Target year.</param>
    /// <param name="weighting">Which weights.</param>
    public static WeightSet Of(ILibraryReader library, int year, Weighting weighting) => weighting switch
    {
        Weighting.None => new WeightSet("equal weights", Places.All.ToDictionary(p => p.Code, _ => 1m, StringComparer.Ordinal)),
        Weighting.Gdp => Levels(library, year - 1) is var (levels, from, series)
            ? new WeightSet($"GDP of {from} ({series})", levels) : Empty("GDP"),
        _ => Contributions(library, year),
    };

    private static WeightSet Contributions(ILibraryReader library, int year)
    {
        if (Levels(library, year - 2) is not var (levels, from, series))
        {
            return Empty("contribution to growth");
        }

        var (growth, grown) = Growth(library, year - 1);
        return new WeightSet(
            $"contribution to growth: GDP of {from} ({series}) × growth of {grown}",
            levels.Where(l => growth.ContainsKey(l.Key)).ToDictionary(l => l.Key, l => l.Value * growth[l.Key].Growth, StringComparer.Ordinal));
    }

    private static (IReadOnlyDictionary<string, GrowthReached> Growth, int Year) Growth(ILibraryReader library, int year)
    {
        for (var y = year; y > year - FarthestBack; y--)
        {
            var growth = GrowthOutturns.Of(library, y);
            if (growth.Count >= Places.All.Count / 2 || (growth.Count > 0 && y == year))
            {
                return (growth, y);
            }
        }

        return (new Dictionary<string, GrowthReached>(StringComparer.Ordinal), year);
    }

    // First-announced levels where they exist, of the year or the latest before it; else the revised series of that year. What the user
    // imported goes before both; a year that only he has counts if he has half of the places, so that one value never stands for the nation.
    private static (IReadOnlyDictionary<string, decimal> Levels, int Year, string Series)? Levels(ILibraryReader library, int year)
    {
        for (var y = year; y > year - FarthestBack; y--)
        {
            var imported = library.Imported.Where(v => v.Year == y && v.IsLevel && v.Place != "CN").DistinctBy(v => v.Place).ToList();
            if (Published(library, y) is not var (levels, series))
            {
                (levels, series) = (new Dictionary<string, decimal>(StringComparer.Ordinal), "");
            }

            if (levels.Count > 0 || imported.Count >= Places.All.Count / 2)
            {
                imported.ForEach(v => levels[v.Place] = v.Value);
                var named = imported.Select(v => $"imported: {v.Source}").Distinct(StringComparer.Ordinal).Select(n => $"{n}, {imported.Count} places");
                return (levels, y, string.Join("; ", new[] { series }.Where(_ => levels.Count > imported.Count).Concat(named)));
            }
        }

        return null;
    }

    private static (Dictionary<string, decimal> Levels, string Series)? Published(ILibraryReader library, int year)
    {
        var first = library.Tables.Outturns.Where(o => o.Year == year && o.Level is not null)
            .ToDictionary(o => o.Place, o => o.Level!.Value, StringComparer.Ordinal);
        if (first.Count > 0)
        {
            return (first, "first announced");
        }

        var revised = library.Tables.Levels.Where(l => l.Year == year).GroupBy(l => l.Place, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Level, StringComparer.Ordinal);
        return revised.Count > 0 ? (revised, "revised series") : null;
    }

    private static WeightSet Empty(string name) => new($"{name}: no levels are published here", new Dictionary<string, decimal>(StringComparer.Ordinal));
}
