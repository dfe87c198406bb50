using System.Globalization;
using Lianghui.Text;

namespace Lianghui.Corpus.Facts;

/// <summary>The nation's growth target of a year, and growth reached as the next national report repeats it.</summary>
/// <param name="Year">The year itself.</param>
/// <param name="Low">Percent; null where no number is stated (2020) or the text does not bear it out.</param>
/// <param name="High">Percent; null for a floor.</param>
/// <param name="Comparator">Code of <c>comparators.csv</c>; null without a number.</param>
/// <param name="Target">Where the target stands; null without one.</param>
/// <param name="Outturn">Real growth in percent as first announced; null where the next report does not state it.</param>
/// <param name="Reached">Where the outturn stands; null without one.</param>
public sealed record NationalGrowthYear(int Year, decimal? Low, decimal? High, string? Comparator, Evidence? Target, decimal? Outturn, Evidence? Reached);

/// <summary>The table <c>facts/tables/national_growth.csv</c>: read in the State Council's reports, with the place of each number.</summary>
public static class NationalGrowth
{
    private static readonly Lazy<IReadOnlyList<NationalGrowthYear>> Loaded = new(() => [.. FactFiles.Rows("tables/national_growth.csv").Select(Read)]);

    /// <summary>The years in order.</summary>
    public static IReadOnlyList<NationalGrowthYear> Shipped => Loaded.Value;

    private static NationalGrowthYear Read(Func<string, string> row) => new(
        int.Parse(row("year"), CultureInfo.InvariantCulture), Number(row("low")), Number(row("high")), row("comparator") is { Length: > 0 } comparator ? comparator : null,
        At(row, "target", 0), Number(row("outturn")), At(row, "outturn", 1));

    private static Evidence? At(Func<string, string> row, string column, int later) => row(column + "_version") is { Length: > 0 } version
        ? new Evidence(version, Int(row(column + "_start")), Int(row(column + "_length")), "",
            $"State Council's work report of {Int(row("year")) + later} (facts/tables/national_growth.csv)")
        : null;

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
