using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Corpus.Watching;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;

namespace Lianghui.Cli.Watching;

/// <summary>
/// What a library holds of a season that was not announced yet. It looks at the library and not at what a round did, so that a kill between adding
/// a text and announcing it loses nothing, and what a person added is told too.
/// </summary>
internal static class ReportNews
{
    private static readonly string[] Kinds = ["new-report", "corrected-report"];

    /// <summary>The announcements that are due.</summary>
    /// <param name="library">The library.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="told">What was announced.</param>
    /// <param name="now">The time.</param>
    /// <param name="silent">Whether this is what was there before the watch began.</param>
    public static IEnumerable<Announcement> Of(ILibraryReader library, int year, IReadOnlyList<Announcement> told, DateTimeOffset now, bool silent)
    {
        var at = WatchTables.Time(now);
        var versions = told.Select(a => (a.Place, a.Year, a.Version)).ToHashSet();
        var places = told.Where(a => a.Year == year && Kinds.Contains(a.Kind)).Select(a => a.Place).ToHashSet(StringComparer.Ordinal);
        var query = new FactQuery(FromYear: year, ToYear: year, Kinds: [ReportKinds.Provincial, ReportKinds.National]);
        var targets = library.Targets(query).Where(t => t.Value is { Indicator: "gdp", Of: null }).ToLookup(t => t.Place, StringComparer.Ordinal);
        foreach (var report in library.Reports(query).Where(r => r.Origin == FactOrigin.Text && !versions.Contains((r.Key.Place, year, r.Version))))
        {
            var kind = places.Contains(report.Key.Place) ? "corrected-report" : "new-report";
            yield return new Announcement(
                Announcement.IdOf("report", report.Key.Place, Year(year), report.Version), at, kind, report.Key.Place, year, report.Version,
                $"{Name(report.Key.Place)} {Year(year)}: {(kind == "new-report" ? "the report is out" : "the report's text has changed")}",
                Detail(report, targets[report.Key.Place].FirstOrDefault()), report.Source, silent);
        }

        foreach (var press in targets.SelectMany(t => t).Where(t => t.Origin == FactOrigin.Press && !versions.Contains((t.Place, year, t.Evidence.Version))))
        {
            yield return new Announcement(
                Announcement.IdOf("press", press.Place, Year(year), press.Evidence.Version), at, "press-account", press.Place, year, press.Evidence.Version,
                $"{Name(press.Place)} {Year(year)}: growth target {press.Value.Wording}, by a press account (provisional)", "", press.Evidence.Source, silent);
        }
    }

    /// <summary>A place for people.</summary>
    public static string Name(string place) => Places.Find(place)?.English ?? (place == "CN" ? "China" : place);

    private static string Detail(ReportRecord report, Fact<Target>? target) => string.Create(CultureInfo.InvariantCulture,
        $"{(target is null ? "no growth target was found" : $"growth target {target.Value.Wording}")}; {report.Chars} characters{(report.Delivered is { } day ? $"; delivered {day:yyyy-MM-dd}" : "")}");

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
