using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Targets;

/// <summary>The growth targets of a year, one for each province that states one.</summary>
public static class GrowthTargets
{
    /// <summary>The targets by place.</summary>
    public static IReadOnlyDictionary<string, Fact<Target>> Of(ILibraryReader library, int year, FactQuery? scope = null)
    {
        var query = (scope ?? FactQuery.All) with { FromYear = year, ToYear = year, Kinds = [ReportKinds.Provincial] };
        return library.Targets(query).Where(t => t.Value is { Indicator: "gdp", Of: null })
            .GroupBy(t => t.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }
}
