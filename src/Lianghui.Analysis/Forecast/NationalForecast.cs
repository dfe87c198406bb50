using Lianghui.Corpus.Forecasts;

namespace Lianghui.Analysis.Forecast;

/// <summary>A forecast of a year, made from what was known on a day.</summary>
/// <param name="Year">The year of the national report.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Items">The statements, question by question.</param>
/// <param name="Missing">What could not be said, and why.</param>
public sealed record NationalForecast(int Year, DateOnly AsOf, IReadOnlyList<ForecastItem> Items, IReadOnlyList<string> Missing)
{
    /// <summary>The records of all rules in the years before.</summary>
    public IReadOnlyList<PastRecord> Past { get; init; } = [];
}
