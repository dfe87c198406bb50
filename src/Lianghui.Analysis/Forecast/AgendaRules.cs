using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Forecast;

/// <summary>What was known of the coming national agenda, as themes in order; government's own work is left out.</summary>
/// <param name="Year">The year.</param>
/// <param name="Conference">Order of the December conference; null without a readout.</param>
/// <param name="Last">Order of the last national report and its year; null without one.</param>
/// <param name="Provinces">Theme orders of the provinces' own lists of the year.</param>
internal sealed record AgendaInputs(int Year, IReadOnlyList<string>? Conference, (int Year, IReadOnlyList<string> Themes)? Last, IReadOnlyList<IReadOnlyList<string>> Provinces)
{
    /// <summary>Reads them from a library that shows only what was known.</summary>
    public static AgendaInputs Of(ILibraryReader view, int year)
    {
        var last = view.Tasks(new FactQuery(Places: ["CN"], Kinds: [ReportKinds.National], ToYear: year - 1)).Where(t => t.Value.Level == 1)
            .GroupBy(t => t.Year).OrderBy(g => g.Key).LastOrDefault();
        var provinces = view.Tasks(FactQuery.Provincial(year)).Where(t => t.Value.Level == 1).GroupBy(t => t.Place, StringComparer.Ordinal);
        return new AgendaInputs(
            year,
            Conferences.Of(view, year) is { Value.Tasks: { Count: > 0 } tasks } ? Themes(tasks) : null,
            last is null ? null : (last.Key, Themes(last.Select(t => t.Value))),
            [.. provinces.Select(p => Themes(p.Select(t => t.Value)))]);
    }

    /// <summary>The national order of a year; null without a report.</summary>
    public static IReadOnlyList<string>? Outcome(ILibraryReader library, int year) =>
        Themes(library.Tasks(new FactQuery(Places: ["CN"], Kinds: [ReportKinds.National], FromYear: year, ToYear: year)).Where(t => t.Value.Level == 1).Select(t => t.Value))
            is { Count: > 0 } themes ? themes : null;

    private static IReadOnlyList<string> Themes(IEnumerable<TaskEntry> tasks) =>
        [.. tasks.OrderBy(t => t.Rank).Select(t => t.Theme).Where(t => t != "government").Distinct(StringComparer.Ordinal)];
}

/// <summary>The rules for what the national report puts first (docs/forecast.md).</summary>
internal static class AgendaRules
{
    /// <summary>The baselines, then the rules that look at more than one list.</summary>
    public static IReadOnlyList<string> Names { get; } = [Last, Conference, "conference-and-last", "conference-last-provinces"];

    /// <summary>Same as last year.</summary>
    public const string Last = "same-as-last-year";

    /// <summary>The conference's order.</summary>
    public const string Conference = "conference-order";

    private const int Absent = 12;
    private static readonly IReadOnlyList<string> Universe = [.. CodebookFiles.Rows("themes.csv").Select(r => r("code")).Where(c => c != "government")];

    /// <summary>The cases of a question for every rule whose inputs are known.</summary>
    /// <param name="inputs">What is known.</param>
    /// <param name="outcome">The national order; null while it is not known.</param>
    /// <param name="question"><c>first-task</c> or <c>first-three-tasks</c>.</param>
    /// <param name="k">How many count as first.</param>
    public static IEnumerable<YearCases> Cases(AgendaInputs inputs, IReadOnlyList<string>? outcome, string question, int k)
    {
        var (conference, last, provinces) = (inputs.Conference, inputs.Last?.Themes, inputs.Provinces);
        var came = outcome?.Take(k).ToHashSet(StringComparer.Ordinal);
        string Name(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        YearCases Make(string rule, string words, Func<string, string> cell, Func<string, double> order) => new(
            question, rule, inputs.Year, k, (double)k / Universe.Count, words, rule == Names[3] ? provinces.Count : null, [.. Universe.Select(t => new Case(t, cell(t), order(t), came?.Contains(t)))]);
        if (last is not null)
        {
            yield return Make(Last, Name($"report of {inputs.Last!.Value.Year}"), t => In(last, t, k), t => Rank(last, t));
        }

        if (conference is not null)
        {
            yield return Make(Conference, Name($"conference of {inputs.Year - 1}"), t => In(conference, t, k), t => Rank(conference, t));
        }

        if (last is null || conference is null)
        {
            yield break;
        }

        yield return Make(Names[2], Name($"conference of {inputs.Year - 1}, report of {inputs.Last!.Value.Year}"),
            t => In(conference, t, k) + In(last, t, k), t => Rank(conference, t) + (0.5 * Rank(last, t)));
        if (provinces.Count > 1)
        {
            yield return Make(Names[3], Name($"conference of {inputs.Year - 1}, report of {inputs.Last.Value.Year}, {provinces.Count} provinces"),
                t => In(conference, t, k) + In(last, t, k) + (Share(provinces, t, k) >= 0.5 ? "y" : "n"),
                t => Rank(conference, t) + (0.5 * Rank(last, t)) + (0.5 * provinces.Average(p => Rank(p, t))));
        }
    }

    private static string In(IReadOnlyList<string> list, string theme, int k) => list.Take(k).Contains(theme) ? "y" : "n";

    private static double Rank(IReadOnlyList<string> list, string theme) => list.ToList().IndexOf(theme) is >= 0 and var at ? at + 1 : Absent;

    private static double Share(IReadOnlyList<IReadOnlyList<string>> lists, string theme, int k) => (double)lists.Count(l => l.Take(k).Contains(theme)) / lists.Count;
}
