using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Extraction.Targets;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the targets page shows.</summary>
/// <param name="Brief">Growth targets with last year's and the outturn.</param>
/// <param name="Targets">All targets of the year.</param>
/// <param name="Indicators">Indicators that stand in at least one report, most frequent first.</param>
/// <param name="Changes">Changes of growth targets since the year compared with.</param>
public sealed record TargetsModel(
    BriefModel Brief, IReadOnlyList<Fact<Target>> Targets, IReadOnlyList<string> Indicators, IReadOnlyList<TargetChange> Changes);

internal static class TargetsPage
{
    internal static PageResult Build(PageRequest request)
    {
        var indicator = request.Text("indicator");
        var targets = request.Library.Targets(FactQuery.Provincial(request.Year));
        var chosen = targets.Where(t => indicator is null || t.Value.Indicator == indicator).ToList();
        var model = new TargetsModel(
            BriefBuilder.Build(request.Library, request.Year),
            targets,
            [.. targets.Where(t => t.Value.Indicator != "other").GroupBy(t => t.Value.Indicator, StringComparer.Ordinal)
                .OrderByDescending(g => g.Select(t => t.Place).Distinct(StringComparer.Ordinal).Count()).Select(g => g.Key)],
            [.. TargetChanges.Between(request.Library, request.Vs, request.Year).Where(c => c.Indicator == "gdp" && (c.To ?? c.From)?.Value.Of is null)]);
        return new PageResult(
            request.Language.Pick($"Targets of {request.Year}", $"{request.Year}年目标"),
            typeof(TargetsView),
            model,
            [.. chosen.Select(FactRows.Of)],
            ["place", "year", "indicator", "of", "low", "high", "unit", "comparator", "wording"]);
    }

    /// <summary>Chart data: one item a place, highest target first.</summary>
    internal static Row Dots(BriefModel brief, Language language)
    {
        var rows = new DotRangeData(brief, language);
        return new Row().Add("min", rows.From).Add("max", rows.To).Add("items", rows.Items);
    }

    /// <summary>Chart data of the map: full names as the boundary file spells them.</summary>
    internal static Row Map(BriefModel brief, Language language)
    {
        var rows = new DotRangeData(brief, language);
        return new Row().Add("min", rows.Lowest).Add("max", rows.Highest).Add("items", brief.WithTarget.Select(p => new Row()
            .Add("name", Lianghui.Extraction.Codebooks.Places.Find(p.Place)!.Short)
            .Add("value", p.Target!.Value.Low ?? p.Target.Value.High)
            .Add("tip", DotRangeData.Tip(brief, p, language))
            .Add("link", Links.Of(language, p.Target!))).ToList());
    }
}
