using Lianghui.Analysis.Headlines;
using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Terms;
using Lianghui.Analysis.Uptake;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>How many places set a target for an indicator.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Numeric">Places with a number.</param>
/// <param name="Words">Places with words alone.</param>
/// <param name="Median">Median of the numbers, where all have the same unit; null otherwise.</param>
/// <param name="Unit">That unit.</param>
/// <param name="Inputs">The targets with their evidence.</param>
public sealed record BriefIndicator(string Indicator, int Numeric, int Words, decimal? Median, string? Unit, IReadOnlyList<HeadlineInput> Inputs);

/// <summary>A term of the lexicon in two years.</summary>
/// <param name="Term">The term.</param>
/// <param name="Now">Its count in the year.</param>
/// <param name="Before">Its count in the year compared with; null without a text of it.</param>
/// <param name="Inputs">The first mention in each report.</param>
public sealed record BriefPhrase(Term Term, TermCount Now, TermCount? Before, IReadOnlyList<HeadlineInput> Inputs);

/// <summary>What a brief shows beside targets and tasks; computed for the brief alone, not for the dashboard's pages.</summary>
/// <param name="Vs">Year compared with.</param>
/// <param name="Changes">Changes of growth targets.</param>
/// <param name="Indicators">Indicators by the number of places that set them.</param>
/// <param name="Phrases">Terms that spread most since the year compared with; the most widespread without its texts.</param>
/// <param name="Radar">Newcomers without a preset list; null without comparable texts.</param>
/// <param name="Apart">Who stands apart.</param>
public sealed record BriefParts(
    int Vs,
    IReadOnlyList<TargetChange> Changes,
    IReadOnlyList<BriefIndicator> Indicators,
    IReadOnlyList<BriefPhrase> Phrases,
    RadarFinding? Radar,
    IReadOnlyList<ApartFinding> Apart)
{
    private const int MostPhrases = 16;

    /// <summary>What the reports take up of the conference that steers the year; null where the library lacks its readout or the reports' texts.</summary>
    public UptakeFinding? Uptake { get; init; }

    /// <summary>Whether phrases were chosen by their spread since the year compared with; else the most widespread of each family.</summary>
    public bool PhrasesCompared => Phrases.Any(p => p.Before is { } before && before.Reports * 3 >= p.Now.Reports);

    /// <summary>Nothing but the year.</summary>
    public static BriefParts None { get; } = new(0, [], [], [], null, []);

    /// <summary>Computes the parts.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="model">The year's targets and tasks.</param>
    /// <param name="radar">The radar of the year against the one compared with.</param>
    public static BriefParts Of(ILibraryReader library, BriefModel model, RadarFinding radar)
    {
        var vs = radar.Previous;
        return new BriefParts(
            vs,
            [.. TargetChanges.Between(library, vs, model.Year).Where(c => c.Indicator == "gdp" && (c.To ?? c.From)?.Value.Of is null)],
            Indicate(library, model.Year),
            Phrase(library, model.Year, vs),
            radar.IsComparable ? radar : null,
            StandsApart.Of(model))
        {
            Uptake = CentralChoice.Find(library, null, model.Year).Select(r => CentralSource.Open(library, r)).OfType<CentralSource>()
                .Select(s => UptakeMatrix.Of(library, s, FactQuery.All)).FirstOrDefault(f => f.Places.Count > 0),
        };
    }

    private static IReadOnlyList<BriefIndicator> Indicate(ILibraryReader library, int year) =>
        [.. library.Targets(FactQuery.Provincial(year)).Where(t => t.Value.Indicator != "other").GroupBy(t => t.Value.Indicator, StringComparer.Ordinal)
            .Select(Indicator).OrderByDescending(i => i.Numeric + i.Words)];

    private static BriefIndicator Indicator(IGrouping<string, Fact<Extraction.Targets.Target>> group)
    {
        var byPlace = group.GroupBy(t => t.Place, StringComparer.Ordinal).Select(g => g.First()).ToList();
        var numeric = byPlace.Where(t => (t.Value.Low ?? t.Value.High) is not null).ToList();
        var units = numeric.Select(t => t.Value.Unit).Distinct(StringComparer.Ordinal).ToList();
        var points = numeric.Select(t => Points.Of(t.Value.Low, t.Value.High)!.Value).ToList();
        return new BriefIndicator(
            group.Key, numeric.Count, byPlace.Count - numeric.Count, units.Count == 1 ? Points.Median(points) : null, units.Count == 1 ? units[0] : null,
            [.. byPlace.OrderBy(t => Places.Order(t.Place)).Select(t => new HeadlineInput(
                t.Place,
                TargetWording.Long(t.Value.Low, t.Value.High, t.Value.Comparator, t.Value.Unit, Language.English),
                TargetWording.Long(t.Value.Low, t.Value.High, t.Value.Comparator, t.Value.Unit, Language.Chinese), [t.Evidence]))]);
    }

    private static IReadOnlyList<BriefPhrase> Phrase(ILibraryReader library, int year, int vs)
    {
        var terms = TermLexicon.Shipped.Terms;
        var now = Count(library, year, terms);
        var before = Count(library, vs, terms);
        var comparable = before.Count > 0 && now.Count > 0 && before.Values.First().Reports * 3 >= now.Values.First().Reports;
        var pairs = now.Values.Where(c => c.Provinces > 0).Select(c => (Now: c, Before: before.GetValueOrDefault(c.Term.Id))).ToList();
        var chosen = comparable
            ? pairs.OrderByDescending(c => Share(c.Now) - Share(c.Before)).ThenByDescending(c => c.Now.Mentions).Take(MostPhrases)
            : pairs.GroupBy(c => c.Now.Term.Family, StringComparer.Ordinal).SelectMany(g => g.OrderByDescending(c => c.Now.Provinces).Take(1)).OrderByDescending(c => c.Now.Provinces).ThenByDescending(c => c.Now.Mentions).Take(MostPhrases);
        return [.. chosen.Select(c => new BriefPhrase(c.Now.Term, c.Now, c.Before, Mentions(library, year, c.Now.Term)))];
    }

    private static double Share(TermCount? count) => count is { Reports: > 0 } ? (double)count.Provinces / count.Reports : 0;

    private static Dictionary<string, TermCount> Count(ILibraryReader library, int year, IReadOnlyList<Term> terms) =>
        TermCounter.Count(library, new TermScope(FactQuery.Provincial(year)), terms).ToDictionary(c => c.Term.Id, StringComparer.Ordinal);

    private static IReadOnlyList<HeadlineInput> Mentions(ILibraryReader library, int year, Term term) =>
        [.. Concordance.Lines(library, new TermScope(FactQuery.Provincial(year)), term).GroupBy(l => l.Report.Key.Place, StringComparer.Ordinal)
            .Select(g => new HeadlineInput(g.Key, $"{g.Count()} ×", $"{g.Count()}次", [g.First().Evidence]))];
}
