namespace Lianghui.Corpus.Forecasts;

/// <summary>A forecast that a library keeps.</summary>
/// <param name="Id">First sixteen digits of the SHA-256 of year, day and statements: the same forecast is kept once.</param>
/// <param name="Year">Year of the national report.</param>
/// <param name="AsOf">Day up to which it knew.</param>
/// <param name="Made">Moment at which it was written down (UTC); a forecast made after its report is a hindcast.</param>
/// <param name="Tool">Version of the tool.</param>
/// <param name="Items">The statements.</param>
/// <param name="Outcomes">What became of them; empty until the national report is scored.</param>
/// <param name="Version">SHA-256 of the report that it was scored against; null until then.</param>
public sealed record KeptForecast(
    string Id, int Year, DateOnly AsOf, DateTime Made, string Tool, IReadOnlyList<ForecastItem> Items, IReadOnlyList<ScoredItem> Outcomes, string? Version);
