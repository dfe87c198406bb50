using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;

namespace Lianghui.Web.Pages;

/// <summary>Data of the dot-and-range chart and the map.</summary>
internal sealed class DotRangeData(BriefModel brief, Language language)
{
    private readonly DotRange _chart = new(brief);

    internal int From => _chart.From;

    internal int To => _chart.To;

    internal decimal Lowest => Values.DefaultIfEmpty(4).Min();

    internal decimal Highest => Values.DefaultIfEmpty(8).Max();

    internal IReadOnlyList<Row> Items => [.. _chart.Rows.Select(p => new Row()
        .Add("name", Names.Place(p.Place, language))
        .Add("low", p.Target!.Value.Low).Add("high", p.Target.Value.High).Add("comparator", p.Target.Value.Comparator)
        .Add("before", p.Previous?.Low ?? p.Previous?.High).Add("outturn", p.Outturn?.Growth)
        .Add("tip", Tip(brief, p, language)).Add("link", Links.Of(language, p.Target)))];

    private IEnumerable<decimal> Values => brief.WithTarget.Select(p => (p.Target!.Value.Low ?? p.Target.Value.High)!.Value);

    internal static string Tip(BriefModel brief, BriefPlace place, Language language)
    {
        var t = place.Target!.Value;
        var tip = $"{Names.Place(place.Place, language)}: {TargetWording.Long(t.Low, t.High, t.Comparator, t.Unit, language)}";
        tip += place.Previous is { } p ? $"; {brief.Year - 1}: {TargetWording.Long(p.Low, p.High, p.Comparator, "%", language)}" : "";
        return place.Outturn?.Growth is { } g
            ? tip + language.Pick($"; reached {TargetWording.Number(g)}%", $"；实绩{TargetWording.Number(g)}%") : tip;
    }
}
