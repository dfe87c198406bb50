using System.Globalization;

namespace Lianghui.Analysis.Forecast;

/// <summary>What a rule says of the national growth target of a year.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Point">Percent.</param>
/// <param name="Comparator">The wording that the rule gives; null where it says nothing of it.</param>
/// <param name="Provinces">Provinces that count in it; 0 where it needs none.</param>
/// <param name="Inputs">The numbers that went in, in words.</param>
public sealed record GrowthSaying(string Rule, decimal Point, string? Comparator, int Provinces, string Inputs);

/// <summary>The rules for the national growth target; each is one line of arithmetic (docs/forecast.md).</summary>
internal static class GrowthRules
{
    /// <summary>The baseline.</summary>
    public const string Same = "same-as-last-year";

    /// <summary>One province alone is no sample of the nation.</summary>
    private const int Fewest = 2;

    /// <summary>Names in the order in which they are listed.</summary>
    public static IReadOnlyList<string> Names { get; } = [Same, "outturn-half", "provinces-change", "provinces-margin"];

    /// <summary>What each rule says; a rule whose inputs are not known says nothing.</summary>
    public static IReadOnlyList<GrowthSaying> Of(int year, NationalSeries national, ProvincialPoints provinces) =>
    [
        .. new[] { Last(year, national), Outturn(year, national), Change(year, national, provinces), Margin(year, national, provinces) }.OfType<GrowthSaying>(),
    ];

    /// <summary>The wording that most of the provinces' weight bears; null where there are fewer than two.</summary>
    public static (string Comparator, int N)? Majority(int year, ProvincialPoints provinces)
    {
        var wording = provinces.Wording(year);
        var weights = provinces.Weights(year, [.. wording.Keys]);
        return wording.Count < 2 ? null : (wording.GroupBy(w => w.Value, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(w => weights[w.Key])).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key, wording.Count);
    }

    private static GrowthSaying? Last(int year, NationalSeries national) => national.Last(year) is { } last
        ? new GrowthSaying(Same, last.Point, last.Comparator, 0, Text($"target of {last.Year}: {last.Point:0.##}")) : null;

    // Growth reached last year, rounded down to half a point.
    private static GrowthSaying? Outturn(int year, NationalSeries national) => national.Outturn(year - 1) is { } reached
        ? new GrowthSaying("outturn-half", Math.Floor(reached * 2) / 2, null, 0, Text($"growth of {year - 1}: {reached:0.##}")) : null;

    // Last target plus the change of the mean of those provinces that have a target in both years, to the nearest half point.
    private static GrowthSaying? Change(int year, NationalSeries national, ProvincialPoints provinces)
    {
        var same = provinces.Of(year).Keys.Where(provinces.Of(year - 1).ContainsKey).Order(StringComparer.Ordinal).ToList();
        if (same.Count < Fewest || national.Last(year) is not { } last)
        {
            return null;
        }

        var (now, before) = (provinces.Mean(year, same, year), provinces.Mean(year - 1, same, year));
        return new GrowthSaying("provinces-change", Half(last.Point + now - before), null, same.Count,
            Text($"target of {last.Year}: {last.Point:0.##}; mean of {same.Count} provinces {before:0.00} then {now:0.00}"));
    }

    // The provinces' mean less what the same provinces stood above the nation in earlier years, to the nearest half point.
    private static GrowthSaying? Margin(int year, NationalSeries national, ProvincialPoints provinces)
    {
        var places = provinces.Of(year).Keys.Order(StringComparer.Ordinal).ToList();
        var margins = places.Count < Fewest ? [] : Enumerable.Range(year - 15, 15)
            .Where(y => national.Target(y) is not null && places.All(provinces.Of(y).ContainsKey))
            .Select(y => provinces.Mean(y, places, y) - national.Target(y)!.Point).ToList();
        return margins.Count == 0 ? null : new GrowthSaying("provinces-margin", Half(provinces.Mean(year, places, year) - margins.Average()), null, places.Count,
            Text($"mean of {places.Count} provinces {provinces.Mean(year, places, year):0.00}, above the nation by {margins.Average():0.00} in {margins.Count} earlier years"));
    }

    private static decimal Half(decimal value) => Math.Round(value * 2, MidpointRounding.AwayFromZero) / 2;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
