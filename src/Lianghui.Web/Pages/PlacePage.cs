using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the page of a place shows.</summary>
/// <param name="Code">Code; null for the list of places.</param>
/// <param name="Reports">Reports, newest first.</param>
/// <param name="Growth">Growth targets, newest first.</param>
/// <param name="Targets">Targets of the year.</param>
/// <param name="Tasks">Tasks of the year.</param>
/// <param name="Outturns">Growth and level as first announced.</param>
public sealed record PlaceModel(
    string? Code,
    IReadOnlyList<ReportRecord> Reports,
    IReadOnlyList<Fact<Target>> Growth,
    IReadOnlyList<Fact<Target>> Targets,
    IReadOnlyList<Fact<TaskEntry>> Tasks,
    IReadOnlyList<GdpOutturn> Outturns);

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

        var all = new FactQuery(Places: [code]);
        var year = all with { FromYear = request.Year, ToYear = request.Year };
        var model = new PlaceModel(
            code,
            [.. request.Library.Reports(all).OrderByDescending(r => r.Key.Year)],
            [.. request.Library.Targets(all).Where(t => t.Value is { Indicator: "gdp", Of: null }).OrderByDescending(t => t.Year)],
            request.Library.Targets(year),
            request.Library.Tasks(year),
            [.. request.Library.Tables.Outturns.Where(o => o.Place == code).OrderByDescending(o => o.Year)]);
        return new PageResult(
            Names.Place(code, request.Language), typeof(PlaceView), model, [.. model.Targets.Select(FactRows.Of)],
            ["place", "year", "indicator", "low", "high", "comparator"]);
    }
}
