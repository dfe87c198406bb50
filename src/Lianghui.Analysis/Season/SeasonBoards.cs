using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Season;

/// <summary>Makes the board of a season.</summary>
public static class SeasonBoards
{
    /// <summary>The board of a year, compared with the same places a year before.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="scope">Places, and the day as of which; null for all.</param>
    /// <param name="weighting">Weights of the estimate.</param>
    public static SeasonBoard Of(ILibraryReader library, int year, FactQuery? scope = null, Weighting weighting = Weighting.Gdp) =>
        Of(library, year, Read(library, year, scope ?? FactQuery.All, weighting), scope ?? FactQuery.All);

    /// <summary>Reads what is the same on every day of a season.</summary>
    internal static SeasonGround Read(ILibraryReader library, int year, FactQuery query, Weighting weighting)
    {
        // A day of this season lies after all of the year before, whose published targets carry no day.
        var before = GrowthTargets.Of(library, year - 1, query with { AsOf = null });
        var known = Reports(library, year, query with { AsOf = null });
        var sessions = ((library as ISessionLookup)?.Sessions(year) ?? []).ToDictionary(s => s.Place, StringComparer.Ordinal);
        var weights = WeightTable.Of(library, year, weighting);
        return new SeasonGround(before, known, sessions, weights, weighting == Weighting.Gdp ? weights : WeightTable.Of(library, year, Weighting.Gdp));
    }

    /// <summary>The board of a day.</summary>
    internal static SeasonBoard Of(ILibraryReader library, int year, SeasonGround ground, FactQuery query)
    {
        var targets = GrowthTargets.Of(library, year, query);
        var reports = Reports(library, year, query);
        var codes = query.Places is { Count: > 0 } chosen ? chosen : [.. Places.All.Select(p => p.Code)];
        var places = codes.Select(code => Place(code, reports.GetValueOrDefault(code), ground.Known.GetValueOrDefault(code), targets.GetValueOrDefault(code),
            ground.Before.GetValueOrDefault(code), query, ground.Sessions.GetValueOrDefault(code))).ToList();
        var (same, n) = Before(places, ground.Weights);
        return new SeasonBoard(
            year, query.AsOf, places.Count(p => p.Target is not null), codes.Count, Share(places, ground.Gdp),
            Estimator.Compute(library, year, ground.Weights, RangePoint.Mid, query), same, n, places);
    }

    private static Dictionary<string, ReportRecord> Reports(ILibraryReader library, int year, FactQuery query) =>
        library.Reports(query with { FromYear = year, ToYear = year, Kinds = [Extraction.ReportKinds.Provincial] })
            .GroupBy(r => r.Key.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private static SeasonPlace Place(string code, ReportRecord? report, ReportRecord? known, Fact<Target>? target, Fact<Target>? previous, FactQuery query, SessionDays? session) =>
        new(code, Status(report, known, target, query, session), report, target, previous, Change(Point(previous), Point(target)))
        {
            IsSuperseded = report is not null && known is not null && report.Version.Length > 0 && report.Version != known.Version,
            Session = session ?? ((report ?? known)?.Delivered is { } day ? new SessionDays(code, (report ?? known)!.Key.Year, day, null, "the report") : null),
        };

    private static string? Status(ReportRecord? report, ReportRecord? known, Fact<Target>? target, FactQuery query, SessionDays? session)
    {
        if (report is null)
        {
            // A published table tells of a target without a text.
            return target is not null ? target.IsProvisional ? "press-only" : "delivered"
                : session is not null && query.AsOf is { } on ? on < session.Opens ? "not-convened" : "delivered"
                : known is { Delivered: not null } or { Published: not null } ? "not-convened" : null;
        }

        var textAhead = query.AsOf is { } day && report.Published is { } published && published > day;
        return report.Version.Length == 0 || textAhead ? "delivered"
            : target is null ? "text-out"
            : report.Grade is SourceGrades.Portal or SourceGrades.Official ? "coded-official" : "coded";
    }

    private static string? Change(decimal? from, decimal? to) => from is null || to is null ? null : to > from ? "up" : to < from ? "down" : "flat";

    private static decimal? Point(Fact<Target>? target) => target is null ? null : Points.Of(target.Value.Low, target.Value.High, RangePoint.Mid);

    private static (decimal? Value, int N) Before(IReadOnlyList<SeasonPlace> places, WeightSet weights)
    {
        var parts = places.Where(p => p.Target is not null && Point(p.Previous) is not null && weights.ByPlace.ContainsKey(p.Place))
            .Select(p => (Point: Point(p.Previous)!.Value, Weight: weights.ByPlace[p.Place])).ToList();
        var total = parts.Sum(p => p.Weight);
        return (total == 0 ? null : parts.Sum(p => p.Point * p.Weight) / total, parts.Count);
    }

    private static decimal? Share(IReadOnlyList<SeasonPlace> places, WeightSet levels)
    {
        var total = places.Sum(p => levels.ByPlace.GetValueOrDefault(p.Place));
        return total == 0 ? null : places.Where(p => p.Target is not null).Sum(p => levels.ByPlace.GetValueOrDefault(p.Place)) / total;
    }
}
