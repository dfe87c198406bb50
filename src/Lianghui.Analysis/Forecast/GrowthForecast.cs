using System.Globalization;
using Lianghui.Analysis.Season;
using Lianghui.Corpus;
using Lianghui.Corpus.Forecasts;

namespace Lianghui.Analysis.Forecast;

/// <summary>One year of the back-test of growth.</summary>
/// <param name="Year">Target year.</param>
/// <param name="Saying">What a rule said.</param>
/// <param name="Outcome">The target that came.</param>
public sealed record GrowthTry(int Year, GrowthSaying Saying, NationalTarget Outcome)
{
    /// <summary>Percentage points by which it missed.</summary>
    public decimal Miss => Saying.Point - Outcome.Point;
}

/// <summary>Forecasts the national growth target and tests its rules on the past.</summary>
public static class GrowthForecast
{
    internal const string Question = "growth";
    internal const string WordingQuestion = "growth-wording";
    private const int First = 1998;
    internal const decimal Near = 0.25m;
    internal const string Majority = "provinces-majority";

    /// <summary>What every rule said in every year before one, from what was known on 1 March of that year.</summary>
    /// <param name="known">A library that shows only what was known.</param>
    /// <param name="day">The day as of which outcomes count.</param>
    /// <param name="before">First year that is left out.</param>
    public static IReadOnlyList<GrowthTry> Past(ILibraryReader known, DateOnly day, int before)
    {
        var outcomes = new NationalSeries(known, day);
        return
        [
            .. Enumerable.Range(First, Math.Max(0, before - First)).Where(y => outcomes.Target(y) is not null)
                .SelectMany(y => Say(ForecastDay.View(known, ForecastDay.Usual(y)), y).Select(s => new GrowthTry(y, s, outcomes.Target(y)!))),
        ];
    }

    /// <summary>The records of the rules, in their order.</summary>
    public static IReadOnlyList<PastRecord> Records(IReadOnlyList<GrowthTry> past)
    {
        var baseline = past.Where(t => t.Saying.Rule == GrowthRules.Same).ToDictionary(t => t.Year);
        return [.. GrowthRules.Names.Select(rule => Record(rule, [.. past.Where(t => t.Saying.Rule == rule && baseline.ContainsKey(t.Year))], baseline)), .. Wordings(past)];
    }

    internal static IReadOnlyList<GrowthSaying> Say(KnownLibrary view, int year)
    {
        var (national, provinces) = (new NationalSeries(view, view.Day), new ProvincialPoints(view));
        var sayings = GrowthRules.Of(year, national, provinces);
        return GrowthRules.Majority(year, provinces) is var (comparator, n)
            ? [.. sayings, new GrowthSaying(Majority, 0, comparator, n, string.Create(CultureInfo.InvariantCulture, $"wording of {n} provinces"))] : sayings;
    }

    /// <summary>The statements about growth: every rule, the chosen one first, then the wording.</summary>
    internal static IEnumerable<ForecastItem> Items(KnownLibrary known, int year, IReadOnlyList<GrowthTry> past)
    {
        var records = Records(past).ToDictionary(r => (r.Question, r.Rule));
        var sayings = Say(known, year);
        var numbers = sayings.Where(s => s.Rule != Majority).OrderByDescending(s => records[(Question, s.Rule)].Beats)
            .ThenBy(s => records[(Question, s.Rule)].Beats ? records[(Question, s.Rule)].Error / records[(Question, s.Rule)].BaselineError : 0)
            .ThenBy(s => GrowthRules.Names.ToList().IndexOf(s.Rule)).ToList();
        foreach (var (i, saying) in numbers.Index())
        {
            var (width, coverage) = Interval([.. past.Where(t => t.Saying.Rule == saying.Rule).Select(t => Math.Abs(t.Miss))]);
            yield return Item(Question, saying.Rule, i + 1, saying, records[(Question, saying.Rule)]) with
            {
                Value = saying.Point,
                Low = saying.Point - width,
                High = saying.Point + width,
                Probability = coverage,
            };
        }

        foreach (var item in Wording(sayings, records))
        {
            yield return item;
        }
    }

    // The k-th smallest of n past misses, k = ⌈0.8 (n + 1)⌉, covers the next with k ÷ (n + 1) if years are exchangeable; with fewer than
    // four years it is the widest.
    internal static (decimal? Width, double? Coverage) Interval(IReadOnlyCollection<decimal> misses)
    {
        var k = Math.Min(misses.Count, (int)Math.Ceiling(0.8 * (misses.Count + 1)));
        return misses.Count == 0 ? (null, null) : (misses.Order().ElementAt(k - 1), (double)k / (misses.Count + 1));
    }

    private static IEnumerable<ForecastItem> Wording(IReadOnlyList<GrowthSaying> sayings, Dictionary<(string, string), PastRecord> records)
    {
        var found = sayings.Where(s => s.Comparator is not null).OrderByDescending(s => records[(WordingQuestion, s.Rule)].Beats).ToList();
        return found.Select((s, i) => Item(WordingQuestion, s.Comparator!, i + 1, s, records[(WordingQuestion, s.Rule)]) with
        {
            // One right and one wrong year more, so that a short past is no certainty.
            Probability = records[(WordingQuestion, s.Rule)] is { HitRate: { } rate, N: var n } ? ((rate * n) + 1) / (n + 2) : null,
        });
    }

    private static ForecastItem Item(string question, string item, int rank, GrowthSaying s, PastRecord r) =>
        new(question, item, rank, null, null, null, null, s.Rule, s.Inputs, r.N, r.HitRate, r.Error, r.BaselineError, r.Verdict);

    private static PastRecord Record(string rule, IReadOnlyList<GrowthTry> tries, Dictionary<int, GrowthTry> baseline) => new(
        Question, rule, [.. tries.Select(t => t.Year)], tries.Count, Rate(tries, t => Math.Abs(t.Miss) <= Near), Mean(tries, t => Math.Abs(t.Miss)),
        GrowthRules.Same, Rate(tries, t => Math.Abs(baseline[t.Year].Miss) <= Near), Mean(tries, t => Math.Abs(baseline[t.Year].Miss)));

    private static IEnumerable<PastRecord> Wordings(IReadOnlyList<GrowthTry> past)
    {
        var baseline = past.Where(t => t.Saying.Rule == GrowthRules.Same).ToDictionary(t => t.Year);
        foreach (var rule in new[] { GrowthRules.Same, Majority })
        {
            var tries = past.Where(t => t.Saying.Rule == rule && baseline.ContainsKey(t.Year)).ToList();
            var (right, before) = (Rate(tries, IsRight), Rate(tries, t => IsRight(baseline[t.Year])));
            yield return new PastRecord(WordingQuestion, rule, [.. tries.Select(t => t.Year)], tries.Count, right, 1 - right, GrowthRules.Same, before, 1 - before);
        }
    }

    private static bool IsRight(GrowthTry t) => t.Saying.Comparator == t.Outcome.Comparator;

    private static double? Rate<T>(IReadOnlyCollection<T> items, Func<T, bool> hit) => items.Count == 0 ? null : (double)items.Count(hit) / items.Count;

    private static double? Mean(IReadOnlyCollection<GrowthTry> items, Func<GrowthTry, decimal> value) => items.Count == 0 ? null : (double)items.Average(value);
}
