using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Text;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Gaps;

/// <summary>A target beside what the indicator reached in the year before, or in its own year.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">Year of the target.</param>
/// <param name="Indicator">Code.</param>
/// <param name="Target">The target.</param>
/// <param name="Period">Year in which the value was reached.</param>
/// <param name="Reached">The value, in the indicator's own unit.</param>
/// <param name="Estimate">Whether the source calls it expected (预计, 左右); null where it does not say.</param>
/// <param name="Source">Table or report.</param>
/// <param name="Gap">Target minus value, in the indicator's unit (percentage points for growth); null of words.</param>
/// <param name="Verdict"><c>above</c>, <c>equal</c>, <c>below</c> against the year before; <c>met</c> or <c>missed</c> in its own year; <c>unknown</c> of words.</param>
/// <param name="Outturn">The coded statement behind the value; null of a table.</param>
public sealed record TargetGap(
    string Place, int Year, string Indicator, Fact<Target> Target, int Period, decimal Reached, bool? Estimate, string Source, decimal? Gap, string Verdict, Evidence? Outturn);

/// <summary>Sets targets against outturns: those of the year before (is it more than was reached?) or of their own year (was it met?).</summary>
public static class TargetGaps
{
    // A smaller value meets these.
    private static readonly string[] Ceilings = ["cpi", "unemployment"];

    /// <summary>The gaps of a year's targets; places without a target or without an outturn are left out.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">Year of the targets.</param>
    /// <param name="met">Whether to compare with the outturn of the same year (was it met) instead of the year before.</param>
    /// <param name="point">What stands for a range.</param>
    /// <param name="scope">Places; null for all.</param>
    public static IReadOnlyList<TargetGap> Of(ILibraryReader library, int year, bool met = false, RangePoint point = RangePoint.Mid, FactQuery? scope = null)
    {
        var query = (scope ?? FactQuery.All) with { FromYear = year, ToYear = year, Kinds = [Extraction.ReportKinds.Provincial] };
        var period = met ? year : year - 1;
        var reached = Reached(library, period, query.Places);
        return [.. library.Targets(query).Where(t => t.Value.Of is null && t.Value.Indicator != "other")
            .GroupBy(t => (t.Place, t.Value.Indicator)).Select(g => g.First())
            .Where(t => reached.ContainsKey((t.Place, t.Value.Indicator)))
            .Select(t => Compare(t, period, reached[(t.Place, t.Value.Indicator)], met, point))
            .OrderBy(g => Places.Order(g.Place)).ThenBy(g => g.Indicator, StringComparer.Ordinal)];
    }

    private sealed record Value(decimal Number, bool? Estimate, string Source, Evidence? Evidence);

    // What the user imported; growth of GDP as first announced; the others from the review of the next report, growth before level.
    private static Dictionary<(string, string), Value> Reached(ILibraryReader library, int period, IReadOnlyList<string>? places)
    {
        var found = library.Imported.Where(v => v.Year == period && !v.IsLevel).GroupBy(v => (v.Place, v.Indicator))
            .ToDictionary(g => g.Key, g => new Value(g.First().Value, g.First().Estimate, g.First().Named, null));
        foreach (var o in GrowthOutturns.Of(library, period).Values)
        {
            found.TryAdd((o.Place, "gdp"), new Value(o.Growth, null, o.Source, null));
        }

        var query = FactQuery.Provincial(period + 1) with { Places = places };
        foreach (var o in library.Outturns(query).Where(o => o.Value.Of is null && o.Value.Period == period.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            if (Norm(o.Value) is { } value)
            {
                found.TryAdd((o.Place, o.Value.Indicator), new Value(value, o.Value.Estimate, $"{Extraction.ReportKinds.Provincial} of {period + 1}, review", o.Evidence));
            }
        }

        return found;
    }

    private static decimal? Norm(Outturn o) => (o.Low ?? o.High) is { } v && o.Unit is { } unit ? Extraction.Statements.Norm.Of(o.Indicator, unit, v) : null;

    private static TargetGap Compare(Fact<Target> t, int period, Value value, bool met, RangePoint point)
    {
        var aim = Points.Of(t.Value, point);
        var verdict = aim is not { } v ? "unknown" : met ? (Meets(t.Value, v, value.Number) ? "met" : "missed")
            : v > value.Number ? "above" : v < value.Number ? "below" : "equal";
        return new TargetGap(t.Place, t.Year, t.Value.Indicator, t, period, value.Number, value.Estimate, value.Source, aim - value.Number, verdict, value.Evidence);
    }

    // 左右 leaves its slack, for prices and joblessness upwards, for the others downwards; a range is met from its lower end.
    private static bool Meets(Target target, decimal aim, decimal reached)
    {
        var slack = Slack.Of(target, aim);
        return Ceilings.Contains(target.Indicator) || target.Comparator == "at-most"
            ? reached <= (target.NormHigh ?? aim) + slack
            : reached >= (target.NormLow ?? aim) - slack;
    }
}
