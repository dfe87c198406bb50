using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Season;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the overview shows.</summary>
/// <param name="Brief">Targets and tasks of the year.</param>
/// <param name="Radar">Newcomers against the year before; null without texts of both years.</param>
/// <param name="Apart">Who stands apart.</param>
/// <param name="Days">The season day by day; empty where no report names its day.</param>
public sealed record OverviewModel(BriefModel Brief, RadarFinding? Radar, IReadOnlyList<ApartFinding> Apart, IReadOnlyList<SeasonDay> Days);

internal static class OverviewPage
{
    internal static PageResult Build(PageRequest request)
    {
        var radar = RecentRadars.Of(request.Library, request.Year, request.Vs);
        var brief = BriefBuilder.Build(request.Library, request.Year, radar);
        var rows = brief.Places.Select(p => new Row()
            .Add("place", p.Place).Add("year", request.Year).Add("report", p.Report is not null)
            .Add("low", p.Target?.Value.Low).Add("high", p.Target?.Value.High).Add("comparator", p.Target?.Value.Comparator)
            .Add("firstTask", p.Tasks is [var first, ..] ? first.Value.Theme : null)).ToList();
        return new PageResult(
            request.Language.Pick($"Overview of {request.Year}", $"{request.Year}年总览"),
            typeof(OverviewView),
            new OverviewModel(brief, radar.IsComparable ? radar : null, StandsApart.Of(brief), SeasonReplay.Of(request.Library, request.Year)),
            rows,
            ["place", "year", "report", "low", "high", "comparator", "firstTask"]);
    }
}
