using System.Globalization;
using Lianghui.Analysis.Season;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Corrections;

/// <summary>A count or value both ways.</summary>
/// <param name="Year">Year of the reports.</param>
/// <param name="Finding">What is counted, such as <c>targets</c>, <c>estimate-gdp</c>, <c>up</c>, <c>first:innovation</c>.</param>
/// <param name="Coded">As coded; to six digits; null where it is not known.</param>
/// <param name="Corrected">With what people say; null where it is not known.</param>
public sealed record EffectRow(int Year, string Finding, decimal? Coded, decimal? Corrected);

/// <summary>What corrections do to the counts of a year: both stay to be seen.</summary>
public static class CorrectionEffect
{
    /// <summary>The year's counts both ways, those that agree too.</summary>
    /// <param name="library">The library, with its corrections.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="scope">Places; null for all.</param>
    public static IReadOnlyList<EffectRow> Of(ILibraryReader library, int year, FactQuery? scope = null)
    {
        var query = (scope ?? FactQuery.All) with { FromYear = year, ToYear = year };
        var coded = Counts((library as Corpus.Corrections.ICorrectedLibrary)?.Uncorrected ?? library, year, query);
        var corrected = Counts(library, year, query);
        return [.. coded.Keys.Union(corrected.Keys, StringComparer.Ordinal).Select(k => new EffectRow(year, k, Rounded(Value(coded, k)), Rounded(Value(corrected, k))))];
    }

    private static Dictionary<string, decimal?> Counts(ILibraryReader library, int year, FactQuery query)
    {
        var board = SeasonBoards.Of(library, year, query);
        var tasks = library.Tasks(query with { Kinds = [ReportKinds.Provincial] });
        var counts = new Dictionary<string, decimal?>(StringComparer.Ordinal)
        {
            ["targets"] = library.Targets(query).Count,
            ["growth"] = library.Growth(query).Count,
            ["outturns"] = library.Outturns(query).Count,
            ["tasks"] = tasks.Count(t => t.Value.Level == 1),
            ["up"] = board.Count("up"),
            ["down"] = board.Count("down"),
            ["flat"] = board.Count("flat"),
            ["median"] = board.Estimate.Median,
        };
        foreach (var weighting in Enum.GetValues<Weighting>())
        {
            counts["estimate-" + weighting.ToString().ToLower(CultureInfo.InvariantCulture)] = Estimator.Compute(library, year, weighting, RangePoint.Mid, query).Value;
        }

        foreach (var theme in ThemeCounts.Of(tasks, CountBy.Theme).Where(t => t.Rank == 1))
        {
            counts["first:" + theme.Theme] = theme.Places.Count;
        }

        return counts;
    }

    private static decimal? Rounded(decimal? value) => value is { } v ? decimal.Round(v, 6) : null;

    // A theme that stands first nowhere counts 0; an estimate that cannot be made stays unknown.
    private static decimal? Value(Dictionary<string, decimal?> counts, string key) =>
        counts.TryGetValue(key, out var value) ? value : key.StartsWith("first:", StringComparison.Ordinal) ? 0 : null;
}
