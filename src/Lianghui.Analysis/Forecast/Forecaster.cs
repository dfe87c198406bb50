using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Forecast;

/// <summary>Makes forecasts of the national report and tells how such forecasts did before.</summary>
public static class Forecaster
{
    /// <summary>The forecast of a year from what was known on a day; nothing that became known later has any part in it.</summary>
    /// <param name="library">The library.</param>
    /// <param name="year">Year of the national report.</param>
    /// <param name="day">The day; null for 1 March of the year.</param>
    public static NationalForecast Of(ILibraryReader library, int year, DateOnly? day = null)
    {
        var known = ForecastDay.View(new HeldLibrary(library), day ?? ForecastDay.Usual(year));
        var use = new TermUse();
        var (growth, agenda) = (GrowthForecast.Past(known, known.Day, year), AgendaForecast.Past(known, use, year));
        return new NationalForecast(
            year, known.Day, [.. GrowthForecast.Items(known, year, growth), .. AgendaForecast.Items(known, use, year, agenda)], [.. Missing(known, year)])
        {
            Past = [.. GrowthForecast.Records(growth), .. AgendaForecast.Records(agenda)],
        };
    }

    /// <summary>The records of all rules over the years whose outcome the library knows.</summary>
    /// <param name="library">The library.</param>
    /// <param name="before">First year that is left out; null for none.</param>
    public static IReadOnlyList<PastRecord> Past(ILibraryReader library, int? before = null)
    {
        var held = new HeldLibrary(library);
        var last = before ?? FirstUnknown(held);
        return [.. GrowthForecast.Records(GrowthForecast.Past(held, DateOnly.MaxValue, last)), .. AgendaForecast.Records(AgendaForecast.Past(held, new TermUse(), last))];
    }

    /// <summary>The first year of which no national report is known.</summary>
    internal static int FirstUnknown(ILibraryReader library) =>
        Math.Max(library.Reports(new FactQuery(Kinds: [ReportKinds.National])).Max(r => (int?)r.Key.Year) ?? 0, Corpus.Facts.NationalGrowth.Shipped[^1].Year) + 1;

    private static IEnumerable<string> Missing(ILibraryReader known, int year)
    {
        if (new NationalSeries(known, ((Season.KnownLibrary)known).Day).Outturn(year - 1) is null)
        {
            yield return Text($"National growth of {year - 1} is not known here, so the rule outturn-half says nothing; import it with: lianghui facts import FILE (place CN, indicator gdp).");
        }

        var inputs = AgendaInputs.Of(known, year);
        if (inputs.Conference is null)
        {
            yield return Text($"The library has no readout of the conference of December {year - 1}; add it with: lianghui add FILE.");
        }

        if (inputs.Last is null || inputs.Last.Value.Year < year - 1)
        {
            yield return Text($"The library has no national report of {year - 1}; add it with: lianghui add FILE.");
        }

        var targets = Targets.GrowthTargets.Of(known, year).Count;
        if (targets < 31)
        {
            yield return Text($"Growth targets of {targets} of 31 provinces were known; complete sets exist for 2024 and 2025 only.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
