using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Weights;

/// <summary>One province's part in an estimate.</summary>
/// <param name="Target">Its growth target.</param>
/// <param name="Point">The number that stands for it, percent.</param>
/// <param name="Weight">Its weight; null where none is published, and the place then does not count.</param>
/// <param name="Without">The estimate without this place; null where nothing is left.</param>
public sealed record EstimateInput(Fact<Target> Target, decimal Point, decimal? Weight, decimal? Without);

/// <summary>A national estimate from provincial targets: Σ weight × point ÷ Σ weight.</summary>
/// <param name="Year">Target year.</param>
/// <param name="Method">Weights and points in words.</param>
/// <param name="Value">Percent, unrounded; null of no inputs.</param>
/// <param name="Median">Median of the points, unweighted; null of no inputs.</param>
/// <param name="N">Provinces that count.</param>
/// <param name="Of">Provinces in all.</param>
/// <param name="Inputs">The parts, in the official order.</param>
/// <param name="Missing">Provinces without a numeric target or without a weight.</param>
public sealed record EstimateFinding(
    int Year, string Method, decimal? Value, decimal? Median, int N, int Of, IReadOnlyList<EstimateInput> Inputs, IReadOnlyList<string> Missing);

/// <summary>Computes weighted estimates.</summary>
public static class Estimator
{
    /// <summary>The estimate of a year.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">Target year.</param>
    /// <param name="weighting">Weights.</param>
    /// <param name="point">What stands for a range.</param>
    /// <param name="scope">Places, and the day as of which; null for all.</param>
    public static EstimateFinding Compute(
        ILibraryReader library, int year, Weighting weighting = Weighting.Gdp, RangePoint point = RangePoint.Mid, FactQuery? scope = null) =>
        Compute(library, year, WeightTable.Of(library, year, weighting), point, scope);

    /// <summary>The estimate of a year with weights of one's own.</summary>
    /// <param name="library">Where the targets are.</param>
    /// <param name="year">Target year.</param>
    /// <param name="weights">Weights, in any unit.</param>
    /// <param name="point">What stands for a range.</param>
    /// <param name="scope">Places, and the day as of which; null for all.</param>
    public static EstimateFinding Compute(ILibraryReader library, int year, WeightSet weights, RangePoint point = RangePoint.Mid, FactQuery? scope = null)
    {
        var of = scope?.Places is { Count: > 0 } chosen ? chosen.Count : Places.All.Count;
        var parts = GrowthTargets.Of(library, year, scope)
            .Select(t => (Target: t.Value, Point: Points.Of(t.Value.Value.Low, t.Value.Value.High, point)))
            .Where(t => t.Point is not null)
            .Select(t => (t.Target, Point: t.Point!.Value, Weight: weights.ByPlace.TryGetValue(t.Target.Place, out var w) ? w : (decimal?)null))
            .OrderBy(t => Places.Order(t.Target.Place)).ToList();
        var counted = parts.Where(p => p.Weight is not null).ToList();
        var (sum, total) = (counted.Sum(p => p.Weight!.Value * p.Point), counted.Sum(p => p.Weight!.Value));
        var inputs = parts.Select(p => new EstimateInput(p.Target, p.Point, p.Weight,
            p.Weight is { } w && total != w ? (sum - (w * p.Point)) / (total - w) : null)).ToList();
        var missing = (scope?.Places is { Count: > 0 } wanted ? wanted : [.. Places.All.Select(p => p.Code)])
            .Except(counted.Select(p => p.Target.Place), StringComparer.Ordinal).ToList();
        return new EstimateFinding(
            year, $"{weights.Name}; floors at their floor, ceilings at their ceiling, ranges at their {Name(point)}",
            total == 0 ? null : sum / total, Points.Median([.. counted.Select(p => p.Point)]), counted.Count, of, inputs, missing);
    }

    private static string Name(RangePoint point) => point switch { RangePoint.Floor => "floor", RangePoint.Ceiling => "ceiling", _ => "midpoint" };
}
