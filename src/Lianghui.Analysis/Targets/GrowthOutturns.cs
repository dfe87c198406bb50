using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Growth;

namespace Lianghui.Analysis.Targets;

/// <summary>Growth reached in a year, with where it comes from.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">The year itself.</param>
/// <param name="Growth">Real growth in percent.</param>
/// <param name="Source">Table or report.</param>
public sealed record GrowthReached(string Place, int Year, decimal Growth, string Source);

/// <summary>Growth reached, as first announced: imported by the user, else from the published table, else from the review of the next year's report, else final.</summary>
public static class GrowthOutturns
{
    /// <summary>Growth by place.</summary>
    public static IReadOnlyDictionary<string, GrowthReached> Of(ILibraryReader library, int year)
    {
        var imported = library.Imported.Where(v => v.Year == year && v is { Indicator: "gdp", IsLevel: false })
            .Select(v => new GrowthReached(v.Place, year, v.Value, v.Named));
        var found = library.Tables.Outturns.Where(o => o.Year == year && o.Growth is not null)
            .Select(o => new GrowthReached(o.Place, year, o.Growth!.Value, "facts/tables/gdp_outturn_2023_2024.csv (first announced)"));
        var coded = library.Growth(FactQuery.Provincial(year + 1)).Where(g => g.Value.Kind == GrowthKind.Outturn && (g.Value.Low ?? g.Value.High) is not null)
            .Select(g => new GrowthReached(g.Place, year, (g.Value.Low ?? g.Value.High)!.Value, $"{ReportKinds.Provincial} of {year + 1}, review"));
        var final = library.Tables.FinalGrowth.Where(o => o.Year == year && o.Growth is not null)
            .Select(o => new GrowthReached(o.Place, year, o.Growth!.Value, "facts/tables/gdp_growth_index_2000_2023.csv (final)"));
        return imported.Concat(found).Concat(coded).Concat(final).GroupBy(o => o.Place, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }
}
