using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Corpus.Forecasts;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Forecast;

/// <summary>Sets a forecast against the national report.</summary>
public static class ForecastScorer
{
    /// <summary>The report that a forecast is scored against; null while the library does not hold it.</summary>
    public static ReportRecord? Report(ILibraryReader library, int year) =>
        library.Reports(new FactQuery(Places: ["CN"], Kinds: [ReportKinds.National], FromYear: year, ToYear: year)).FirstOrDefault(r => library.Text(r.Version) is not null);

    /// <summary>What became of the statements, in their order; null while the library does not hold the report.</summary>
    public static IReadOnlyList<ScoredItem>? Score(ILibraryReader library, int year, IReadOnlyList<ForecastItem> items)
    {
        if (Report(library, year) is not { } report)
        {
            return null;
        }

        var (growth, themes, use) = (new NationalSeries(library, DateOnly.MaxValue).Target(year), AgendaInputs.Outcome(library, year), new TermUse());
        return [.. items.Select(item => item.Question switch
        {
            GrowthForecast.Question => Growth(item, growth),
            GrowthForecast.WordingQuestion => growth is null ? new ScoredItem(item, null, null, null)
                : Choice(item, growth.Comparator, item.Item == growth.Comparator, item.Rank == 1),
            "first-task" => Theme(item, themes, 1),
            "first-three-tasks" => Theme(item, themes, 3),
            "new-term" => YesNo(item, use.Terms(library, report).Contains(item.Item)),
            _ => YesNo(item, use.Text(library, report)!.Contains(item.Item, StringComparison.Ordinal)),
        })];
    }

    private static ScoredItem Growth(ForecastItem item, NationalTarget? came) => came is null ? new ScoredItem(item, null, null, null)
        : new ScoredItem(item, came.Point.ToString("0.##", CultureInfo.InvariantCulture), (double)(item.Value!.Value - came.Point),
            item.Low is null ? null : item.Low <= came.Point && came.Point <= item.High);

    private static ScoredItem Theme(ForecastItem item, IReadOnlyList<string>? themes, int k) => themes is null ? new ScoredItem(item, null, null, null)
        : Choice(item, themes.ToList().IndexOf(item.Item) is >= 0 and var at ? (at + 1).ToString(CultureInfo.InvariantCulture) : "no", themes.Take(k).Contains(item.Item), item.Rank <= k);

    private static ScoredItem YesNo(ForecastItem item, bool came) => Choice(item, came ? "yes" : "no", came, item.Rank <= NewTermRules.Take);

    private static ScoredItem Choice(ForecastItem item, string outcome, bool came, bool named) =>
        new(item, outcome, item.Probability is { } p ? Math.Pow(p - (came ? 1 : 0), 2) : null, named ? came : null);
}
