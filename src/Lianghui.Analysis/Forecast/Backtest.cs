using System.Globalization;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Forecast;

/// <summary>What a rule said about one year, and what came.</summary>
/// <param name="Year">The year.</param>
/// <param name="Question">The question.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Provinces">Provinces that count in it; null where the rule needs none.</param>
/// <param name="Said">Growth in percent, a comparator, or themes in order; null for terms, of which only counts are told.</param>
/// <param name="Came">The same of the outcome.</param>
/// <param name="Named">Items that were named first.</param>
/// <param name="Hits">Those that came true.</param>
/// <param name="Error">Signed miss in points, or the Brier score of the year.</param>
public sealed record BacktestYear(int Year, string Question, string Rule, int? Provinces, string? Said, string? Came, int Named, int Hits, double Error);

/// <summary>The back-test year by year, behind the records of <see cref="Forecaster.Past"/>.</summary>
public static class Backtest
{
    /// <summary>All years whose outcome the library knows.</summary>
    public static IReadOnlyList<BacktestYear> ByYear(ILibraryReader library)
    {
        var held = new HeldLibrary(library);
        var before = Forecaster.FirstUnknown(held);
        var past = AgendaForecast.Past(held, new TermUse(), before);
        return [.. GrowthForecast.Past(held, DateOnly.MaxValue, before).Select(Growth), .. past.Where(p => p.Cases.Count > 0).Select(p => Agenda(p, past, AgendaInputs.Outcome(held, p.Year)))];
    }

    private static BacktestYear Growth(GrowthTry t)
    {
        var (wording, provinces) = (t.Saying.Rule == GrowthForecast.Majority, t.Saying.Provinces > 0 ? t.Saying.Provinces : (int?)null);
        return wording
            ? new BacktestYear(t.Year, GrowthForecast.WordingQuestion, t.Saying.Rule, provinces, t.Saying.Comparator, t.Outcome.Comparator, 1, t.Saying.Comparator == t.Outcome.Comparator ? 1 : 0, t.Saying.Comparator == t.Outcome.Comparator ? 0 : 1)
            : new BacktestYear(t.Year, GrowthForecast.Question, t.Saying.Rule, provinces, Number(t.Saying.Point), Number(t.Outcome.Point), 1, Math.Abs(t.Miss) <= GrowthForecast.Near ? 1 : 0, (double)t.Miss);
    }

    private static BacktestYear Agenda(YearCases year, IReadOnlyList<YearCases> past, IReadOnlyList<string>? order)
    {
        var said = CellFrequency.Of(year, past.Where(p => p.Question == year.Question && p.Rule == year.Rule && p.Year < year.Year));
        var (first, tasks) = (said.Take(year.Take).ToList(), year.Question.EndsWith("task", StringComparison.Ordinal) || year.Question.EndsWith("tasks", StringComparison.Ordinal));
        return new BacktestYear(
            year.Year, year.Question, year.Rule, year.Provinces, tasks ? string.Join(' ', first.Select(s => s.Case.Item)) : null, tasks ? string.Join(' ', order!.Take(year.Take)) : null,
            first.Count, first.Count(s => s.Case.Outcome == true), said.Average(s => Math.Pow(s.Probability - (s.Case.Outcome == true ? 1 : 0), 2)));
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
