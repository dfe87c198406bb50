using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Targets;

/// <summary>Which point of a range stands for it; floors count at their floor and ceilings at their ceiling in any case.</summary>
public enum RangePoint
{
    /// <summary>The lower bound.</summary>
    Floor,

    /// <summary>The middle; the default.</summary>
    Mid,

    /// <summary>The upper bound.</summary>
    Ceiling,
}

/// <summary>Turns bounds into one number for comparison and averages.</summary>
public static class Points
{
    /// <summary>The points with their names in findings, the usual one first.</summary>
    internal static IReadOnlyList<(string Name, RangePoint Point)> Rules { get; } =
        [("ranges at their midpoint", RangePoint.Mid), ("ranges at their floor", RangePoint.Floor), ("ranges at their ceiling", RangePoint.Ceiling)];

    /// <summary>The number that stands for the bounds; null where there is none.</summary>
    public static decimal? Of(decimal? low, decimal? high, RangePoint point = RangePoint.Mid) => (low, high) switch
    {
        ({ } l, { } h) when l != h => point switch { RangePoint.Floor => l, RangePoint.Ceiling => h, _ => (l + h) / 2 },
        ({ } l, _) => l,
        (null, { } h) => h,
        _ => null,
    };

    /// <summary>The number that stands for a target, in the indicator's unit where it can be told, else as printed; null of words.</summary>
    public static decimal? Of(Target target, RangePoint point = RangePoint.Mid) => Of(target.NormLow ?? target.Low, target.NormHigh ?? target.High, point);

    /// <summary>The middle value of the numbers (mean of the two in the middle); null of none.</summary>
    public static decimal? Median(IReadOnlyCollection<decimal> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
