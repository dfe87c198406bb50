using Lianghui.Extraction;

namespace Lianghui.Corpus;

/// <summary>Which texts are versions of one report, and which of them is current.</summary>
public static class VersionRules
{
    /// <summary>
    /// What tells two reports of one place, year and kind apart: the numbers of congress and session, however the line is
    /// spelled. Documents that are not held in a session are told apart by day, else title, else text. Empty where unknown.
    /// </summary>
    public static string SessionKey(ReportRecord report)
    {
        if (IsReport(report.Key.Kind) && report.Key.Place.Length > 0 && report.Key.Year > 0)
        {
            return SessionKey(report.Key.Session);
        }

        // The session that an article names is the one it tells of, not one that it was held in.
        return (report.Key.Kind == ReportKinds.Article ? null : report.Key.Session)
            ?? report.Delivered?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            ?? (report.Key.Year > 0 ? report.Title : null)
            ?? report.Version;
    }

    /// <summary>The numbers of congress and session of a session's line, such as <c>十四届三次</c>; the line itself where it has none.</summary>
    public static string SessionKey(string? session)
    {
        return NumberBefore(session, '届') is { Length: > 0 } congress && NumberBefore(session, '次') is { Length: > 0 } meeting
            ? $"{congress}届{meeting}次"
            : session ?? "";
    }

    /// <summary>Whether a kind is a government's work report.</summary>
    public static bool IsReport(string kind) =>
        kind is ReportKinds.Provincial or ReportKinds.National or ReportKinds.City or ReportKinds.District;

    /// <summary>Whether a text comes from a government's own site.</summary>
    public static bool IsOfficial(string? address) =>
        address is not null && address.Contains(".gov.cn", StringComparison.OrdinalIgnoreCase);

    /// <summary>Orders versions of one report, the one to show first: a whole text, an official one, the longer one.</summary>
    public static IOrderedEnumerable<T> BestFirst<T>(this IEnumerable<T> versions, Func<T, ReportRecord> report) =>
        versions.OrderByDescending(_ => 0).ThenBest(report);

    private static IOrderedEnumerable<T> ThenBest<T>(this IOrderedEnumerable<T> versions, Func<T, ReportRecord> report) => versions
        .ThenByDescending(v => report(v).Complete)
        .ThenByDescending(v => IsOfficial(report(v).Source))
        .ThenByDescending(v => report(v).Chars);

    /// <summary>
    /// The versions that lists show: texts hide shipped facts of their place, year and kind; a coded report hides the published
    /// table's row; any of them hides a press account, of which the newest is shown; of several versions of one report the current one.
    /// </summary>
    public static IEnumerable<T> Visible<T>(IEnumerable<T> versions, Func<T, ReportRecord> report) => versions
        .GroupBy(v => (report(v).Key.Place, report(v).Key.Year, report(v).Key.Kind))
        .SelectMany(group => group.GroupBy(v => Rank(report(v))).MinBy(g => g.Key)!.ToList() is var best
            ? BySession(best, report).Select(g => g.OrderByDescending(v => report(v).Origin == FactOrigin.Press ? report(v).Published : null).ThenBest(report).First())
            : []);

    /// <summary>
    /// Groups versions of one place, year and kind into reports; an unknown session joins the only known one. Cities and districts may
    /// meet twice in a year, so a whole report of theirs without a session stands alone.
    /// </summary>
    private static IEnumerable<IEnumerable<T>> BySession<T>(List<T> versions, Func<T, ReportRecord> report)
    {
        var groups = versions.GroupBy(v => SessionKey(report(v)), StringComparer.Ordinal).ToList();
        return groups.Count == 2 && groups.Find(g => g.Key.Length == 0) is { } unknown && unknown.All(v => MayJoin(report(v)))
            ? [versions]
            : groups;
    }

    private static bool MayJoin(ReportRecord report) =>
        report.Key.Kind is ReportKinds.Provincial or ReportKinds.National || !report.Complete;

    private static int Rank(ReportRecord report) =>
        report.Origin == FactOrigin.Press ? 3 : report.Origin != FactOrigin.Shipped ? 0 : report.Version.Length > 0 ? 1 : 2;

    /// <summary>The numeral that stands before a counting word; empty where there is none.</summary>
    private static string NumberBefore(string? text, char word)
    {
        var end = text?.IndexOf(word, StringComparison.Ordinal) ?? -1;
        var start = end;
        while (start > 0 && "0123456789一二三四五六七八九十百".Contains(text![start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        return end < 0 ? "" : text![start..end];
    }
}
