using Lianghui.Analysis.Forecast;
using Lianghui.Analysis.Headlines;
using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>Gathers what a brief of one year shows.</summary>
public static class BriefBuilder
{
    /// <summary>Builds the model from a library; places without a report are kept and say so.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="radar">The radar against the year before where it was computed already; null to compute it.</param>
    public static BriefModel Build(ILibraryReader library, int year, RadarFinding? radar = null)
    {
        var query = FactQuery.Provincial(year);
        var reports = library.Reports(query).ToLookup(r => r.Key.Place, StringComparer.Ordinal);
        var targets = library.Targets(query).Where(t => t.Value is { Indicator: "gdp", Of: null })
            .ToLookup(t => t.Place, StringComparer.Ordinal);
        var tasks = library.Tasks(query).Where(t => t.Value.Level == 1).ToLookup(t => t.Place, StringComparer.Ordinal);
        var before = library.Targets(FactQuery.Provincial(year - 1)).Where(t => t.Value is { Indicator: "gdp", Of: null })
            .ToLookup(t => t.Place, StringComparer.Ordinal);
        var reached = GrowthOutturns.Of(library, year - 1);
        var places = Places.All.Select(p => new BriefPlace(
            p.Code,
            reports[p.Code].FirstOrDefault(),
            targets[p.Code].FirstOrDefault(),
            Previous(library, before[p.Code].FirstOrDefault(), p.Code, year - 1),
            reached.TryGetValue(p.Code, out var growth) ? new GdpOutturn(p.Code, year - 1, growth.Growth, null) : null,
            [.. tasks[p.Code].OrderBy(t => t.Value.Rank)]));
        return new BriefModel(year, [.. places], HeadlineMaker.Make(library, year, radar), $"rules {ReportCoder.RulesVersion}");
    }

    /// <summary>Builds the whole brief, with changes, indicators, phrases, newcomers and who stands apart.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="vs">Year to compare with; null for the year before.</param>
    public static BriefModel Whole(ILibraryReader library, int year, int? vs = null)
    {
        var radar = PhraseRadar.Compute(library, year, vs ?? year - 1);
        var model = Build(library, year, radar);
        return model with
        {
            Headlines = ForecastHeadline.Of(library, year) is { } forecast ? [.. model.Headlines, forecast with { ChineseArithmetic = RulePhrases.In(forecast.ChineseArithmetic, Language.Chinese) }] : model.Headlines,
            Parts = BriefParts.Of(library, model, radar),
        };
    }

    private static PublishedGdpTarget? Previous(ILibraryReader library, Fact<Target>? coded, string place, int year) => coded is null
        ? library.Tables.Targets.FirstOrDefault(t => t.Place == place && t.Year == year)
        : new PublishedGdpTarget(place, year, coded.Value.Low, coded.Value.High, coded.Value.Comparator, coded.Value.Wording, "coded");
}
