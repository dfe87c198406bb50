using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Uptake;

/// <summary>Central tasks and sentences against the provincial reports of the session that they steer.</summary>
public static class UptakeMatrix
{
    /// <summary>Measures one document against the reports of the year that it steers.</summary>
    /// <param name="library">The library.</param>
    /// <param name="source">The document.</param>
    /// <param name="query">Chooses places and days of knowledge; its years are not used.</param>
    public static UptakeFinding Of(ILibraryReader library, CentralSource source, FactQuery query)
    {
        var year = source.Record.Key.Year;
        var session = query with { FromYear = year, ToYear = year, Kinds = [ReportKinds.Provincial] };
        var all = UptakeReport.Of(library, session with { Places = null });
        var reports = query.Places is { Count: > 0 } places ? [.. all.Where(r => places.Contains(r.Record.Key.Place))] : all;
        var cells = UptakeFinder.Find(source.Units, source.At, reports, all);
        var own = library.Tasks(session).Where(t => t.Value.Level == 1).ToLookup(t => (t.Place, t.Value.Theme), t => t.Value.Rank);
        return new UptakeFinding(
            source, year, [.. reports.Select(r => r.Record.Key.Place).Distinct(StringComparer.Ordinal).OrderBy(Places.Order)],
            [.. source.Tasks.SelectMany(t => Task(t, cells, own))], cells);
    }

    private static IEnumerable<TaskUptake> Task(TaskEntry task, IReadOnlyList<UptakeCell> cells, ILookup<(string Place, string Theme), int> own) => cells
        .Where(c => c.Task == task.Rank).GroupBy(c => c.Place, StringComparer.Ordinal).OrderBy(g => Places.Order(g.Key))
        .Select(g => Of(task, g.Key, [.. g], own[(g.Key, task.Theme)].Select(r => (int?)r).FirstOrDefault()));

    private static TaskUptake Of(TaskEntry task, string place, List<UptakeCell> units, int? ownRank)
    {
        var (verbatim, near) = (units.Count(u => u.Status == "verbatim"), units.Count(u => u.Status == "near"));
        var heading = units.Find(u => u.Heading)?.Status ?? "absent";
        var status = heading == "verbatim" || verbatim >= UptakeRule.TaskVerbatim * units.Count ? "verbatim"
            : heading == "near" || verbatim + near >= UptakeRule.TaskNear * units.Count ? "near" : "absent";
        var best = units.Where(u => u.Evidence is not null).OrderByDescending(u => u.Heading && u.Status == "verbatim").ThenByDescending(u => u.Share + u.Score).FirstOrDefault();
        return new TaskUptake(task, place, status, verbatim, near, units.Count, heading, ownRank, best);
    }
}
