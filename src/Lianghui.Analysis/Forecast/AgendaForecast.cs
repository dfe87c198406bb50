using Lianghui.Corpus;
using Lianghui.Corpus.Forecasts;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Forecast;

/// <summary>Forecasts the national agenda and tests its rules on the past.</summary>
internal static class AgendaForecast
{
    private static readonly (string Question, IReadOnlyList<string> Rules, IReadOnlyList<string> Baselines)[] Questions =
    [
        ("first-task", AgendaRules.Names, [AgendaRules.Last, AgendaRules.Conference]),
        ("first-three-tasks", AgendaRules.Names, [AgendaRules.Last, AgendaRules.Conference]),
        ("new-term", NewTermRules.Names, [NewTermRules.Base, NewTermRules.Conference]),
        ("new-quoted", [NewTermRules.Conference, NewTermRules.Both], [NewTermRules.Conference]),
    ];

    private const int First = 2014;

    /// <summary>The cases of all years before one, each from what was known on 1 March of it; only years with a readout, so that rules meet the same years.</summary>
    public static IReadOnlyList<YearCases> Past(ILibraryReader known, TermUse use, int before) =>
    [
        .. Enumerable.Range(First, Math.Max(0, before - First)).SelectMany(year =>
            Conferences.Of(known, year) is null || AgendaInputs.Outcome(known, year) is null ? [] : Of(ForecastDay.View(known, ForecastDay.Usual(year)), use, year, known)),
    ];

    /// <summary>The cases of a year.</summary>
    /// <param name="view">What was known.</param>
    /// <param name="use">Terms by text.</param>
    /// <param name="year">The year.</param>
    /// <param name="outcomes">Where the outcome stands; null for a forecast.</param>
    public static IEnumerable<YearCases> Of(ILibraryReader view, TermUse use, int year, ILibraryReader? outcomes)
    {
        var report = outcomes?.Reports(new FactQuery(Places: ["CN"], Kinds: [ReportKinds.National], FromYear: year, ToYear: year)) is [var first, ..] ? first : null;
        if (report is not null)
        {
            // Read where it is visible; a view of 1 March does not show it.
            use.Terms(outcomes!, report);
        }

        var (inputs, terms) = (AgendaInputs.Of(view, year), new NewTermRules(use));
        var order = outcomes is null ? null : AgendaInputs.Outcome(outcomes, year);
        return [.. AgendaRules.Cases(inputs, order, "first-task", 1), .. AgendaRules.Cases(inputs, order, "first-three-tasks", 3), .. terms.Lexicon(view, year, report), .. terms.Quoted(view, year, report)];
    }

    /// <summary>The records of all rules.</summary>
    public static IReadOnlyList<PastRecord> Records(IReadOnlyList<YearCases> past) =>
        [.. Questions.SelectMany(q => q.Rules.Select(rule => Record(q.Question, rule, q.Baselines, past)))];

    /// <summary>The statements about a year: of each question by its chosen rule.</summary>
    public static IEnumerable<ForecastItem> Items(ILibraryReader known, TermUse use, int year, IReadOnlyList<YearCases> past)
    {
        var now = Of(known, use, year, null).ToList();
        var records = Records(past);
        foreach (var (question, rules, baselines) in Questions)
        {
            var mine = now.Where(c => c.Question == question && c.Cases.Count > 0).ToList();
            if (mine.Count > 0)
            {
                var record = Choose([.. records.Where(r => r.Question == question && mine.Exists(m => m.Rule == r.Rule))], baselines);
                foreach (var item in Statements(mine.Find(m => m.Rule == record.Rule)!, past, record))
                {
                    yield return item;
                }
            }
        }
    }

    // A rule that beat both baselines, the best of them; else the better baseline.
    private static PastRecord Choose(IReadOnlyList<PastRecord> records, IReadOnlyList<string> baselines) =>
        records.Where(r => r.Beats).OrderBy(r => r.Error / r.BaselineError).FirstOrDefault()
        ?? records.Where(r => baselines.Contains(r.Rule)).OrderBy(r => r.Error ?? 1).First();

    private static IEnumerable<ForecastItem> Statements(YearCases year, IReadOnlyList<YearCases> past, PastRecord record) =>
        CellFrequency.Of(year, past.Where(p => p.Question == year.Question && p.Rule == year.Rule)).Take(Math.Max(5, year.Take)).Select(s => new ForecastItem(
            year.Question, s.Case.Item, s.Rank, null, null, null, s.Probability, year.Rule, year.Inputs, record.N, record.HitRate, record.Error, record.BaselineError, record.Verdict));

    private static PastRecord Record(string question, string rule, IReadOnlyList<string> baselines, IReadOnlyList<YearCases> past)
    {
        List<YearCases> Years(string r) => [.. past.Where(p => p.Question == question && p.Rule == r && p.Cases.Count > 0)];
        var mine = Years(rule);
        var only = mine.Select(y => y.Year).Where(y => baselines.All(b => Years(b).Exists(p => p.Year == y))).ToHashSet();
        var (_, cases, hits, brier) = CellFrequency.Score(mine, only);
        var best = baselines.Select(b => (Rule: b, Score: CellFrequency.Score(Years(b), only))).OrderBy(b => b.Score.Brier ?? 1).First();
        return new PastRecord(question, rule, [.. only.Order()], cases, hits, brier, best.Rule, best.Score.HitRate, best.Score.Brier);
    }
}
