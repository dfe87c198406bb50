using Lianghui.Analysis.Promises;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the page of a place shows.</summary>
/// <param name="Code">Code.</param>
/// <param name="Reports">Reports, newest first.</param>
/// <param name="Growth">Growth targets, newest first.</param>
/// <param name="Reached">Growth reached, by year.</param>
/// <param name="Targets">Targets of the year.</param>
/// <param name="Tasks">Tasks and leads of the year.</param>
/// <param name="Moves">Moves of the tasks since the year before, by fact.</param>
/// <param name="Changes">Changes of targets since the year before.</param>
/// <param name="Centre">Targets of the nation in the year.</param>
/// <param name="OwnWords">Phrases that this place uses more than the others.</param>
/// <param name="People">Speakers of its reports and officials at its meetings.</param>
/// <param name="Shared">What it shares with the centre.</param>
/// <param name="Promises">Pledges of the year before beside this year's review; empty where one of the two texts is missing.</param>
public sealed record PlaceModel(
    string Code,
    IReadOnlyList<ReportRecord> Reports,
    IReadOnlyList<Fact<Target>> Growth,
    IReadOnlyDictionary<int, decimal> Reached,
    IReadOnlyList<Fact<Target>> Targets,
    IReadOnlyList<Fact<TaskEntry>> Tasks,
    IReadOnlyDictionary<string, TaskMove> Moves,
    IReadOnlyList<TargetChange> Changes,
    IReadOnlyList<Fact<Target>> Centre,
    IReadOnlyList<OwnWord> OwnWords,
    PlacePeople People,
    SharedWithCentre Shared,
    IReadOnlyList<Promise> Promises);

internal static class PlacePage
{
    internal static PageResult? Build(PageRequest request, string? name)
    {
        if (name is null)
        {
            return new PageResult(
                request.Language.Pick("Places", "地区"), typeof(PlacesView), request,
                [.. Places.All.Select(p => new Row().Add("place", p.Code).Add("short", p.Short).Add("full", p.Full).Add("en", p.English).Add("adcode", p.Adcode).Add("kind", p.Kind).Add("region", p.Region))],
                ["place"]);
        }

        var code = Places.Find(name)?.Code ?? (name is "CN" ? "CN" : name.Length == 6 && name.All(char.IsAsciiDigit) ? name : null);
        if (code is null)
        {
            return null;
        }

        var model = Model(request, code);
        return new PageResult(
            Names.Place(code, request.Language), typeof(PlaceView), model, [.. model.Targets.Select(FactRows.Of)],
            ["place", "year", "indicator", "low", "high", "comparator"]);
    }

    private static PlaceModel Model(PageRequest request, string code)
    {
        var (library, all) = (request.Library, new FactQuery(Places: [code]));
        var year = all with { FromYear = request.Year, ToYear = request.Year };
        var before = all with { FromYear = request.Vs, ToYear = request.Vs };
        var tasks = library.Tasks(year);
        var reports = library.Reports(all).OrderByDescending(r => r.Key.Year).ToList();
        return new PlaceModel(
            code,
            reports,
            [.. library.Targets(all).Where(t => t.Value is { Indicator: "gdp", Of: null }).OrderByDescending(t => t.Year)],
            Reached(library, code, reports),
            library.Targets(year),
            tasks,
            TaskMoves.Of(tasks, library.Tasks(before)),
            [.. TargetChanges.Between(library, request.Vs, request.Year, all).Where(c => c.Change != "flat" || c.WordingChange != "none")],
            [.. library.Targets(year with { Places = ["CN"] })],
            OwnWordFinder.Of(library, code, request.Year),
            PlacePeople.Of(library, code, reports),
            SharedWithCentre.Of(library, code, request.Year, reports.FirstOrDefault(r => r.Key.Year == request.Year)),
            Promises(library, code, request.Year - 1));
    }

    // Growth is told by the table of years, which also knows what was announced outside the report.
    private static IReadOnlyList<Promise> Promises(ILibraryReader library, string code, int year) =>
        [.. PromiseLedger.Of(library, new FactQuery([code], year, year)).Where(p => p is not { What: "gdp", Verdict: "silent" })];

    private static Dictionary<int, decimal> Reached(ILibraryReader library, string code, IEnumerable<ReportRecord> reports) => reports
        .Select(r => r.Key.Year).Distinct()
        .Select(y => (Year: y, Growth: GrowthOutturns.Of(library, y).TryGetValue(code, out var g) ? g.Growth : (decimal?)null))
        .Where(g => g.Growth is not null).ToDictionary(g => g.Year, g => g.Growth!.Value);
}
