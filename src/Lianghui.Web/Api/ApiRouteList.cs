using Lianghui.Analysis.Claims;
using Lianghui.Analysis.Headlines;
using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Terms;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Pages;

namespace Lianghui.Web.Api;

/// <summary>All routes below <c>/api/v1/</c>.</summary>
public static class ApiRouteList
{
    private static readonly ApiParameter Place = new("place", "code, 广东, 广东省 or Guangdong; several with commas");
    private static readonly ApiParameter Year = new("year", "2025 or 2024..2026; default: the newest year of the library");
    private static readonly ApiParameter Group = new("group", "group of places, such as yangtze-delta");
    private static readonly ApiParameter Kind = new("kind", "kind of document, such as provincial-report");
    private static readonly ApiParameter AsOf = new("asOf", "only what had been delivered by this day (ISO date)");
    private static readonly ApiParameter Term = new("term", "a word (literal) or @id of the lexicon", Required: true);
    private static readonly ApiParameter[] Common = [Place, Year, Group, Kind, AsOf];

    /// <summary>The routes, in the order of the documentation.</summary>
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new("reports", "What is in the library.", Common,
            ["place", "year", "kind", "title", "speaker", "session", "delivered", "published", "chars", "version", "complete"],
            q => [.. q.Library.Reports(q.Facts(newest: false)).Select(FactRows.Of)]),
        new("sections", "The sections of reports with their roles.", Common,
            ["place", "year", "order", "role", "heading", "start", "length", "evidence"],
            q => [.. q.Library.Sections(q.Facts()).Select(f => FactRows.Of(f, f.Evidence.Quote))]),
        new("growth", "Statements of the place's own GDP growth, four kinds kept apart.", Common,
            ["place", "year", "kind", "period", "low", "high", "comparator", "measure", "evidence"],
            q => [.. q.Library.Growth(q.Facts()).Select(FactRows.Of)]),
        new("targets", "This year's targets with value and wording.", [.. Common, new("indicator", "code of an indicator, such as gdp")],
            ["place", "year", "indicator", "of", "low", "high", "unit", "normLow", "normHigh", "comparator", "reference", "stretch", "modality", "basis", "wording", "section", "evidence"],
            q => [.. q.Library.Targets(q.Facts()).Where(f => Is(q, "indicator", f.Value.Indicator)).Select(FactRows.Of)]),
        new("outturns", "Last year's values from the review.", [.. Common, new("indicator", "code of an indicator")],
            ["place", "year", "period", "indicator", "of", "low", "high", "unit", "comparator", "estimate", "evidence"],
            q => [.. q.Library.Outturns(q.Facts()).Where(f => Is(q, "indicator", f.Value.Indicator)).Select(FactRows.Of)]),
        new("tasks", "Ordered tasks with themes; level 2 adds the leads.", [.. Common, new("level", "1 (default) or 2"), new("theme", "code of a theme")],
            ["place", "year", "level", "rank", "parent", "heading", "theme", "facet", "also", "codedBy", "evidence"],
            q => [.. q.Library.Tasks(q.Facts()).Where(f => f.Value.Level <= (q.Number("level", 1, 2) ?? 1) && Is(q, "theme", f.Value.Theme)).Select(FactRows.Of)]),
        new("terms", "Counts of a word or a term of the lexicon by year and place.", [Term, Place, new("year", "2025 or 2024..2026; default: all years"), Group],
            [.. TermRows.CountColumns],
            q => [.. TermCounter.Count(q.Library, Scope(q), [Resolve(q)]).Select(c => TermRows.Of(c))]),
        new("quotes", "Concordance lines of a word.", [Term, Place, Year, Group],
            ["place", "year", "section", "left", "match", "right", "evidence"],
            q => [.. Concordance.Lines(q.Library, new TermScope(q.Facts()), Resolve(q)).Select(TermRows.Of)]),
        new("radar", "New, rising, falling and vanished phrases between two years.", [Year, new("vs", "year to compare with; default: the year before"), Place, Group],
            ["phrase", "provinces", "previousProvinces", "mentions", "previousMentions", "move"],
            Radar),
        .. WordRoutes.Of(Term, Place, Year, Group),
        new("changes", "Changes of targets between two years.", [Year, new("vs", "year to compare with; default: the year before"), Place, Group, new("indicator", "code of an indicator")],
            ["place", "indicator", "from", "to", "change", "wordingChange", "stretchChange", "evidenceFrom", "evidenceTo"],
            Changes),
        new("estimate", "The national estimate from provincial targets.", [Year, new("weights", "gdp (default), contribution or none"), new("point", "floor, mid (default) or ceiling"), AsOf],
            ["year", "method", "value", "n", "of", "median", "inputs"],
            q => [FindingRows.Of(Estimator.Compute(q.Library, q.Facts().ToYear ?? throw new BadQueryException("The library is empty; give 'year'."), q.Choice("weights", Weighting.Gdp), q.Choice("point", RangePoint.Mid), q.Facts()))]),
        new("findings", "Computed sentences of a year, one row for each place behind them.", [Year],
            ["finding", "year", "english", "chinese", "rule", "place", "words", "evidence"],
            Findings),
        .. OutcomeRoutes.Of(Common),
        .. NewsRoutes.Of(Common),
        new("check", "A published claim against the library.", [new("claim", "a sentence in English or Chinese", Required: true)],
            ["claim", "verdict", "rule", "value", "alternatives", "names"],
            q => [FindingRows.Of(ClaimChecker.Check(q.Library, q.Required("claim")))]),
        new("corrections", "What people say of coded facts, and what became of it (POST adds an opinion).", [Place, new("year", "2025 or 2024..2026; default: all years"), Group], CorrectionRows.Columns,
            q => [.. ((q.Library as ICorrectedLibrary)?.Corrections(q.Facts(newest: false)) ?? []).Select(CorrectionRows.Of)]),
        new("places", "The 31 provinces.", [], ["place", "adcode", "short", "full", "en", "kind", "region"],
            _ => [.. Places.All.Select(p => new Row().Add("place", p.Code).Add("adcode", p.Adcode).Add("short", p.Short)
                .Add("full", p.Full).Add("en", p.English).Add("kind", p.Kind).Add("region", p.Region))]),
        new("groups", "Groups of places.", [], ["group", "en", "zh", "places"],
            _ => [.. Places.Groups.Select(g => new Row().Add("group", g.Code).Add("en", g.English).Add("zh", g.Chinese).Add("places", g.Places))]),
    ];

    private static IReadOnlyList<Row> Findings(ApiQuery q)
    {
        var year = q.Facts().ToYear ?? throw new BadQueryException("The library is empty; give 'year'.");
        return [.. HeadlineMaker.Make(q.Library, year).SelectMany(h => h.Inputs.Select(i => new Row().Add("finding", h.Key).Add("year", year).Add("english", h.English).Add("chinese", h.Chinese)
            .Add("rule", h.Arithmetic).Add("place", i.Place).Add("words", i.English).Add(i.Evidence.Count > 0 ? i.Evidence[0] : null)))];
    }

    private static bool Is(ApiQuery query, string key, string value) => query.Text(key) is not { } wanted || wanted == value;

    private static TermScope Scope(ApiQuery q) => new(q.Facts(newest: false));

    /// <summary>The term that a query names.</summary>
    internal static Term Resolve(ApiQuery query)
    {
        try
        {
            return TermLexicon.Shipped.Resolve(query.Required("term"));
        }
        catch (ArgumentException error)
        {
            throw new BadQueryException(error.Message);
        }
    }

    private static IReadOnlyList<Row> Changes(ApiQuery q)
    {
        var facts = q.Facts();
        var year = facts.ToYear ?? throw new BadQueryException("The library is empty; give 'year'.");
        return [.. TargetChanges.Between(q.Library, q.Number("vs", 1949, 2200) ?? year - 1, year, facts with { FromYear = null, ToYear = null })
            .Where(c => Is(q, "indicator", c.Indicator)).Select(FindingRows.Of)];
    }

    private static IReadOnlyList<Row> Radar(ApiQuery q)
    {
        var facts = q.Facts();
        var year = facts.ToYear ?? throw new BadQueryException("The library is empty; give 'year'.");
        var finding = PhraseRadar.Compute(
            q.Library, year, q.Number("vs", 1949, 2200) ?? year - 1, scope: new TermScope(facts with { FromYear = null, ToYear = null }));
        return [.. finding.Phrases.Select(p => new Row().Add("phrase", p.Phrase).Add("provinces", p.Provinces)
            .Add("previousProvinces", p.PreviousProvinces).Add("mentions", p.Mentions)
            .Add("previousMentions", p.PreviousMentions).Add("move", p.Move.ToString().ToLowerInvariant()))];
    }
}
