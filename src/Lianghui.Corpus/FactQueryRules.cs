using Lianghui.Extraction.Codebooks;

namespace Lianghui.Corpus;

/// <summary>What a query asks of a report, for stores that filter in memory.</summary>
public static class FactQueryRules
{
    /// <summary>Whether the query asks for this report.</summary>
    public static bool Matches(this FactQuery query, ReportRecord report) =>
        (query.Version is not { } version || report.Version.StartsWith(version, StringComparison.Ordinal))
        && (query.Places is not { Count: > 0 } places || places.Contains(report.Key.Place))
        && (query.Kinds is not { Count: > 0 } kinds || kinds.Contains(report.Key.Kind))
        && (query.FromYear ?? int.MinValue) <= report.Key.Year
        && report.Key.Year <= (query.ToYear ?? int.MaxValue)
        && (query.AsOf is not { } day || IsOutBy(report, day, query.AsOfPublished));

    /// <summary>
    /// Whether a report had been delivered (or published) by a day. A report that names neither day counts once its year is over.
    /// </summary>
    public static bool IsOutBy(ReportRecord report, DateOnly day, bool published)
    {
        var known = published ? report.Published : report.Delivered ?? report.Published;
        return known is { } date ? date <= day : report.Key.Year < day.Year;
    }

    /// <summary>Reports in the order of every list: year, place in the official order, kind, session, version.</summary>
    public static IOrderedEnumerable<T> InOrder<T>(this IEnumerable<T> items, Func<T, ReportRecord> report) => items
        .OrderBy(i => report(i).Key.Year)
        .ThenBy(i => Places.Order(report(i).Key.Place))
        .ThenBy(i => report(i).Key.Place, StringComparer.Ordinal)
        .ThenBy(i => report(i).Key.Kind, StringComparer.Ordinal)
        .ThenBy(i => report(i).Delivered)
        .ThenBy(i => report(i).Version, StringComparer.Ordinal);
}
