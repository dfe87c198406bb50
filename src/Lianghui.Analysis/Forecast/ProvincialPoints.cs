using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Forecast;

/// <summary>The provinces' growth targets that were known on a day, as points, with the weights of that day.</summary>
/// <param name="library">A library that shows only what was known.</param>
internal sealed class ProvincialPoints(ILibraryReader library)
{
    private readonly Dictionary<int, IReadOnlyDictionary<string, decimal>> _points = [];
    private readonly Dictionary<int, IReadOnlyDictionary<string, string>> _wording = [];

    /// <summary>Points by place, percent; places whose target has no number are absent.</summary>
    public IReadOnlyDictionary<string, decimal> Of(int year)
    {
        Read(year);
        return _points[year];
    }

    /// <summary>Comparators by place.</summary>
    public IReadOnlyDictionary<string, string> Wording(int year)
    {
        Read(year);
        return _wording[year];
    }

    /// <summary>The weighted mean over some places, percent.</summary>
    /// <param name="year">Year of the targets.</param>
    /// <param name="places">Places that have a target in that year.</param>
    /// <param name="weightYear">Year whose weights count; places without a first-announced level make all weights equal.</param>
    public decimal Mean(int year, IReadOnlyCollection<string> places, int weightYear)
    {
        var weights = Weights(weightYear, places);
        return places.Sum(p => weights[p] * Of(year)[p]) / weights.Values.Sum();
    }

    /// <summary>Weights of some places; all one where a level is missing.</summary>
    public IReadOnlyDictionary<string, decimal> Weights(int year, IReadOnlyCollection<string> places)
    {
        var levels = WeightTable.Of(library, year, Weighting.Gdp).ByPlace;
        return places.All(levels.ContainsKey)
            ? places.ToDictionary(p => p, p => levels[p], StringComparer.Ordinal) : places.ToDictionary(p => p, _ => 1m, StringComparer.Ordinal);
    }

    private void Read(int year)
    {
        if (_points.ContainsKey(year))
        {
            return;
        }

        var numbers = GrowthTargets.Of(library, year).Values.Select(t => (t.Place, Point: Points.Of(t.Value.Low, t.Value.High), t.Value.Comparator)).Where(t => t.Point is not null).ToList();
        _points[year] = numbers.ToDictionary(t => t.Place, t => t.Point!.Value, StringComparer.Ordinal);
        _wording[year] = numbers.ToDictionary(t => t.Place, t => t.Comparator, StringComparer.Ordinal);
    }
}
