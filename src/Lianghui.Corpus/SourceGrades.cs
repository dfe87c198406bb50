using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Corpus;

/// <summary>How near a source stands to the report itself; the best first. What is not known has no grade.</summary>
public static class SourceGrades
{
    /// <summary>The full text on the place's own portal or in its gazette.</summary>
    public const string Portal = "portal";

    /// <summary>Another official text: a department's, the people's congress's, an excerpt.</summary>
    public const string Official = "official";

    /// <summary>State media.</summary>
    public const string StateMedia = "state-media";

    /// <summary>Other press.</summary>
    public const string Press = "press";

    /// <summary>A table or account made from others.</summary>
    public const string Secondary = "secondary";

    private static readonly (string Part, string Match, string Grade)[] Table =
        [.. CodebookFiles.Rows("source-grades.csv").Select(r => (r("part"), r("match"), r("grade")))];

    /// <summary>All grades, the best first.</summary>
    public static IReadOnlyList<string> All { get; } = [Portal, Official, StateMedia, Press, Secondary];

    /// <summary>The grade that address, publisher and kind give; null where they tell nothing.</summary>
    /// <param name="address">Address or file.</param>
    /// <param name="publisher">Source line of the page; null without one.</param>
    /// <param name="kind">Kind of document.</param>
    /// <param name="complete">Whether it is the whole report.</param>
    public static string? Of(string? address, string? publisher, string kind, bool complete)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.IdnHost : null;
        return OfHost(host, kind, complete) ?? OfPublisher(publisher) ?? (kind == ReportKinds.Article ? Press : null);
    }

    internal static string? Of(ReportRecord report) => report.Origin switch
    {
        FactOrigin.Press => Of(report.Source, null, ReportKinds.Article, false) is { } grade && grade != Portal ? grade : Official,
        _ when report.Version.Length == 0 => Secondary,
        _ => Of(report.Source, null, report.Key.Kind, report.Complete),
    };

    private static string? OfHost(string? host, string kind, bool complete)
    {
        if (host is null)
        {
            return null;
        }

        var known = Table.Where(t => t.Part == "host" && IsUnder(host, t.Match)).OrderByDescending(t => t.Match.Length).Select(t => t.Grade).FirstOrDefault();
        return known ?? (!host.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase) ? null : IsPortal(host) && complete && VersionRules.IsReport(kind) ? Portal : Official);
    }

    // A government's own portal is www.NAME.gov.cn; departments stand one label deeper.
    private static bool IsPortal(string host) => host.Split('.') is [_, "gov", "cn"] or ["www", _, "gov", "cn"];

    private static bool IsUnder(string host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');

    private static string? OfPublisher(string? publisher) => publisher is null ? null
        : Table.Where(t => t.Part == "publisher" && publisher.Contains(t.Match, StringComparison.Ordinal)).Select(t => t.Grade).FirstOrDefault();
}
