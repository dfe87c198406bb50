using Lianghui.Analysis.Forecast;
using Lianghui.Corpus.Forecasts;

namespace Lianghui.Publishing.Tables;

/// <summary>Forecasts and their past as rows.</summary>
public static class ForecastRows
{
    /// <summary>Keys of a statement.</summary>
    public static readonly string[] ItemColumns =
        ["year", "asOf", "question", "rank", "item", "value", "low", "high", "probability", "rule", "n", "hitRate", "error", "baselineError", "verdict", "inputs"];

    /// <summary>Keys of a record of the past.</summary>
    public static readonly string[] PastColumns =
        ["question", "rule", "n", "years", "cases", "hitRate", "error", "baseline", "baselineHitRate", "baselineError", "verdict"];

    /// <summary>Keys of a year of the back-test.</summary>
    public static readonly string[] YearColumns = ["year", "question", "rule", "provinces", "said", "came", "named", "hits", "error"];

    /// <summary>Keys of a scored statement.</summary>
    public static readonly string[] ScoreColumns = ["id", "year", "asOf", "made", "question", "rank", "item", "value", "low", "high", "probability", "rule", "outcome", "error", "hit"];

    /// <summary>Keys of a kept forecast.</summary>
    public static readonly string[] KeptColumns = ["id", "year", "asOf", "made", "tool", "items", "scored", "growth", "outcome", "hits", "of", "meanError"];

    /// <summary>A statement.</summary>
    public static Row Of(int year, DateOnly asOf, ForecastItem i) => new Row()
        .Add("year", year).Add("asOf", asOf).Add("question", i.Question).Add("rank", i.Rank).Add("item", i.Item).Add("value", i.Value).Add("low", i.Low).Add("high", i.High)
        .Add("probability", Round(i.Probability)).Add("rule", i.Rule).Add("n", i.N).Add("hitRate", Round(i.HitRate)).Add("error", Round(i.Error)).Add("baselineError", Round(i.BaselineError))
        .Add("verdict", i.Verdict).Add("inputs", i.Inputs);

    /// <summary>A record of the past.</summary>
    public static Row Of(PastRecord r) => new Row()
        .Add("question", r.Question).Add("rule", r.Rule).Add("n", r.N).Add("years", Years(r.Years)).Add("cases", r.Cases).Add("hitRate", Round(r.HitRate)).Add("error", Round(r.Error))
        .Add("baseline", r.Baseline).Add("baselineHitRate", Round(r.BaselineHitRate)).Add("baselineError", Round(r.BaselineError)).Add("verdict", r.Verdict);

    /// <summary>A year of the back-test.</summary>
    public static Row Of(BacktestYear y) => new Row()
        .Add("year", y.Year).Add("question", y.Question).Add("rule", y.Rule).Add("provinces", y.Provinces).Add("said", y.Said).Add("came", y.Came)
        .Add("named", y.Named).Add("hits", y.Hits).Add("error", Round(y.Error));

    /// <summary>What became of a statement.</summary>
    public static Row Of(KeptForecast f, ScoredItem s) => new Row()
        .Add("id", f.Id).Add("year", f.Year).Add("asOf", f.AsOf).Add("made", DateOnly.FromDateTime(f.Made)).Add("question", s.Item.Question).Add("rank", s.Item.Rank).Add("item", s.Item.Item)
        .Add("value", s.Item.Value).Add("low", s.Item.Low).Add("high", s.Item.High).Add("probability", Round(s.Item.Probability)).Add("rule", s.Item.Rule)
        .Add("outcome", s.Outcome).Add("error", Round(s.Error)).Add("hit", s.Hit);

    /// <summary>A kept forecast in one line.</summary>
    public static Row Of(KeptForecast f)
    {
        var (growth, named) = (f.Items.FirstOrDefault(i => i is { Question: "growth", Rank: 1 }), f.Outcomes.Where(o => o.Hit is not null && (o.Item.Question != "growth" || o.Item.Rank == 1)).ToList());
        return new Row()
            .Add("id", f.Id).Add("year", f.Year).Add("asOf", f.AsOf).Add("made", DateOnly.FromDateTime(f.Made)).Add("tool", f.Tool).Add("items", f.Items.Count).Add("scored", f.Outcomes.Count > 0)
            .Add("growth", growth?.Value).Add("outcome", f.Outcomes.FirstOrDefault(o => o.Item is { Question: "growth", Rank: 1 })?.Outcome)
            .Add("hits", f.Outcomes.Count == 0 ? null : named.Count(o => o.Hit == true)).Add("of", f.Outcomes.Count == 0 ? null : named.Count)
            .Add("meanError", Round(f.Outcomes.Where(o => o.Item.Question != "growth" && o.Error is not null).Select(o => o.Error!.Value).DefaultIfEmpty(double.NaN).Average()));
    }

    private static decimal? Round(double? value) => value is { } v && !double.IsNaN(v) ? Math.Round((decimal)v, 4) : null;

    /// <summary>Years in short: 2017, 2019-2025.</summary>
    private static string Years(IReadOnlyList<int> years)
    {
        var runs = new List<(int From, int To)>();
        foreach (var year in years)
        {
            if (runs.Count > 0 && runs[^1].To == year - 1)
            {
                runs[^1] = (runs[^1].From, year);
            }
            else
            {
                runs.Add((year, year));
            }
        }

        return string.Join(", ", runs.Select(r => r.From == r.To ? Text(r.From) : $"{Text(r.From)}-{Text(r.To)}"));
    }

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
