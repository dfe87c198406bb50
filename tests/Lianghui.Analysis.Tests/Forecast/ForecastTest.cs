using Lianghui.Analysis.Forecast;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Tests.Forecast;

/// <summary>Forecasts on invented years: no later fact has any part in them, and their numbers follow the stated rules.</summary>
public class ForecastTest
{
    private static readonly Lazy<NationalForecast> Forecast = new(() => Forecaster.Of(ForecastLibrary.Early(), 2032));

    [Fact]
    public void A_later_fact_changes_nothing()
    {
        var later = ForecastLibrary.Later(ForecastLibrary.Early());
        Assert.NotNull(ForecastScorer.Report(later, 2032));
        var again = Forecaster.Of(later, 2032);
        Assert.Equal(Forecast.Value.Items, again.Items);
        Assert.Equal(Forecast.Value.Missing, again.Missing);
        Assert.NotEqual(Forecast.Value.Items, Forecaster.Of(later, 2032, new DateOnly(2032, 3, 2)).Items);
    }

    [Fact]
    public void An_earlier_day_knows_less()
    {
        var before = Forecaster.Of(ForecastLibrary.Early(), 2032, new DateOnly(2031, 12, 4));
        Assert.Contains(before.Missing, m => m.Contains("no readout", StringComparison.Ordinal));
        Assert.DoesNotContain(before.Items, i => i.Inputs.Contains("conference of 2031", StringComparison.Ordinal));
        Assert.Contains(Forecaster.Of(ForecastLibrary.Early(), 2032, new DateOnly(2031, 12, 5)).Items, i => i.Inputs.Contains("conference of 2031", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_question_is_answered_with_its_past()
    {
        Assert.Equal(["growth", "growth-wording", "first-task", "first-three-tasks", "new-term", "new-quoted"], Forecast.Value.Items.Select(i => i.Question).Distinct());
        Assert.All(Forecast.Value.Items.GroupBy(i => (i.Question, i.Rule)), g => Assert.InRange(g.Sum(i => i.Question == "first-task" ? i.Probability ?? 0 : 0), 0, 1.01));
        Assert.All(Forecast.Value.Items.Where(i => i.Question == "growth"), i => Assert.True(i.Low <= i.Value && i.Value <= i.High && i.N > 0));
        Assert.Equal("夜市2032", Assert.Single(Forecast.Value.Items, i => i.Question == "new-quoted").Item);
    }

    [Fact]
    public void The_report_scores_it()
    {
        Assert.Null(ForecastScorer.Score(ForecastLibrary.Early(), 2032, Forecast.Value.Items));
        var scored = ForecastScorer.Score(ForecastLibrary.Later(ForecastLibrary.Early()), 2032, Forecast.Value.Items)!;
        Assert.Equal(Forecast.Value.Items, scored.Select(s => s.Item));
        Assert.All(scored.Where(s => s.Item.Question == "growth"), s => Assert.Equal(("9", (double)(s.Item.Value! - 9), false), (s.Outcome, s.Error!.Value, s.Hit!.Value)));
        var opening = scored.Single(s => s.Item is { Question: "first-task", Item: "opening-up" });
        Assert.Equal("1", opening.Outcome);
        Assert.Equal(Math.Pow(opening.Item.Probability!.Value - 1, 2), opening.Error!.Value, 9);
        Assert.Equal("yes", scored.Single(s => s.Item.Question == "new-quoted").Outcome);
    }

    [Fact]
    public void A_library_of_nothing_forecasts_from_the_table_that_ships()
    {
        var forecast = Forecaster.Of(MemoryLibrary.Empty, 2024);
        Assert.Equal([5m, 5m], forecast.Items.Where(i => i.Question == "growth").Select(i => i.Value!.Value));
        Assert.DoesNotContain(forecast.Items, i => i.Question == "first-task");
        Assert.Equal(3, forecast.Missing.Count);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("0.5", 0.5, 0.5)]
    [InlineData("0 0 0.5", 0.5, 0.75)]
    [InlineData("0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8", 0.7, 0.8)]
    public void The_interval_is_the_past_misses(string misses, double? width, double? coverage)
    {
        var values = misses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => decimal.Parse(m, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(((decimal?)width, coverage), GrowthForecast.Interval(values));
    }

    [Fact]
    public void A_probability_is_the_frequency_of_its_cell_drawn_to_the_prior()
    {
        YearCases Year(int year, params (string Cell, bool? Outcome)[] cases) =>
            new("q", "r", year, 1, 0.25, "", null, [.. cases.Select((c, i) => new Case($"{i}", c.Cell, i, c.Outcome))]);
        var past = new[] { Year(2001, ("y", true), ("n", false)), Year(2002, ("y", true), ("n", false)) };
        Assert.Equal([2.5 / 4, 0.25, 0.5 / 4], CellFrequency.Of(Year(2003, ("n", null), ("y", null), ("other", null)), past).Select(s => s.Probability));
        var (n, cases, hits, brier) = CellFrequency.Score(past, new HashSet<int> { 2002 });
        Assert.Equal((1, 2, 1.0), (n, cases, hits!.Value));
        Assert.Equal((Math.Pow(1 - (1.5 / 3), 2) + Math.Pow(0.5 / 3, 2)) / 2, brier!.Value, 9);
    }
}
