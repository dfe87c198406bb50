using Lianghui.Analysis.Season;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Forecast;

/// <summary>
/// What a forecast may know on its day (docs/forecast.md). Days printed in a text or given with its page come first; without one, a
/// provincial report counts from 1 March of its year, a national report from 1 January of the next year and a conference readout from 31 December
/// before the year it steers. First-announced figures of a year count from 31 January of the next; revised series never do.
/// </summary>
public static class ForecastDay
{
    /// <summary>The usual day of a forecast: 1 March, before the national session of most years begins.</summary>
    public static DateOnly Usual(int year) => new(year, 3, 1);

    /// <summary>The library as a forecast of that day may see it.</summary>
    public static KnownLibrary View(ILibraryReader library, DateOnly day) =>
        new(library, day, r => From(library, r), Tables(library.Tables, day), v => IsAnnounced(v.Year, day));

    /// <summary>Whether a figure of a year, as first announced, was out by a day.</summary>
    public static bool IsAnnounced(int year, DateOnly day) => day >= new DateOnly(year + 1, 1, 31);

    private static DateOnly? From(ILibraryReader library, ReportRecord report) => (report.Delivered ?? report.Published) is { } day
        ? day
        : report.Key.Kind switch
        {
            ReportKinds.Conference => Readout(library, report),
            ReportKinds.Provincial when report.Key.Year > 0 => new DateOnly(report.Key.Year, 3, 1),
            _ when report.Key.Year > 0 => new DateOnly(report.Key.Year + 1, 1, 1),
            _ => null,
        };

    private static DateOnly? Readout(ILibraryReader library, ReportRecord report) =>
        Conferences.Read(library, report) is { } readout ? readout.Ended ?? new DateOnly(readout.Year - 1, 12, 31)
        : report.Key.Year > 0 ? new DateOnly(report.Key.Year - 1, 12, 31) : null;

    private static FactTables Tables(FactTables all, DateOnly day) => all with
    {
        Outturns = [.. all.Outturns.Where(o => IsAnnounced(o.Year, day))],
        Levels = [],
        FinalGrowth = [],
        Targets = [.. all.Targets.Where(t => Usual(t.Year) <= day)],
    };
}
