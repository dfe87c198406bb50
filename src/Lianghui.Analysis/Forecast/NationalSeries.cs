using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction;
using Lianghui.Extraction.Growth;
using Lianghui.Text;

namespace Lianghui.Analysis.Forecast;

/// <summary>A national growth target.</summary>
/// <param name="Year">Target year.</param>
/// <param name="Point">The number that stands for it: the middle of a range, a floor at its floor; percent.</param>
/// <param name="Comparator">Its wording as a code.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record NationalTarget(int Year, decimal Point, string Comparator, Evidence Evidence);

/// <summary>The nation's targets and outturns that were known on a day: targets from the texts of the library, else
/// from the table that ships; outturns as the user imported them, else from that table, else from the texts.</summary>
public sealed class NationalSeries
{
    private readonly SortedDictionary<int, NationalTarget> _targets = [];
    private readonly Dictionary<int, decimal> _outturns = [];

    /// <summary>Reads them.</summary>
    /// <param name="library">A library that shows only what was known.</param>
    /// <param name="day">The day; a target of the shipped table is known from 15 March of its year, an outturn from 31 January of the next.</param>
    public NationalSeries(ILibraryReader library, DateOnly day)
    {
        foreach (var row in NationalGrowth.Shipped)
        {
            if (row.Target is { } at && Points.Of(row.Low, row.High) is { } point && new DateOnly(row.Year, 3, 15) <= day)
            {
                _targets[row.Year] = new NationalTarget(row.Year, point, row.Comparator!, at);
            }

            if (row.Outturn is { } reached && ForecastDay.IsAnnounced(row.Year, day))
            {
                _outturns[row.Year] = reached;
            }
        }

        foreach (var value in library.Imported.Where(v => v is { Place: "CN", Indicator: "gdp", IsLevel: false }).Reverse())
        {
            _outturns[value.Year] = value.Value;
        }

        AddTexts(library);
    }

    /// <summary>The target of a year; null where none is known.</summary>
    public NationalTarget? Target(int year) => _targets.GetValueOrDefault(year);

    /// <summary>The last target before a year; null where none is known.</summary>
    public NationalTarget? Last(int year) => _targets.Values.LastOrDefault(t => t.Year < year);

    /// <summary>Growth reached in a year as first announced; null where it is not known.</summary>
    public decimal? Outturn(int year) => _outturns.TryGetValue(year, out var value) ? value : null;

    private void AddTexts(ILibraryReader library)
    {
        var query = new FactQuery(Places: ["CN"], Kinds: [ReportKinds.National]);
        foreach (var target in library.Targets(query).Where(t => t.Value is { Indicator: "gdp", Of: null }).Reverse())
        {
            if (Points.Of(target.Value.Low, target.Value.High) is { } point)
            {
                _targets[target.Year] = new NationalTarget(target.Year, point, target.Value.Comparator, target.Evidence);
            }
        }

        foreach (var growth in library.Growth(query).Where(g => g.Value.Kind == GrowthKind.Outturn && g.Value.Low is not null).Reverse())
        {
            _outturns.TryAdd(growth.Year - 1, growth.Value.Low!.Value);
        }
    }
}
