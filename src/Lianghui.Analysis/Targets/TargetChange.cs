using Lianghui.Corpus;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Targets;

/// <summary>A target of two years side by side; number, wording and stretch are three separate findings.</summary>
/// <param name="Place">Code.</param>
/// <param name="Indicator">Code.</param>
/// <param name="From">The earlier target; null where the earlier report has none.</param>
/// <param name="To">The later target; null where the later report has none.</param>
/// <param name="Change"><c>up</c>, <c>down</c>, <c>flat</c>, <c>new</c>, <c>dropped</c>, <c>to-words</c> or <c>from-words</c>.</param>
/// <param name="WordingChange"><c>none</c>, <c>harder</c>, <c>softer</c>, <c>to-range</c> or <c>from-range</c>.</param>
/// <param name="StretchChange"><c>none</c>, <c>added</c>, <c>removed</c> or <c>changed</c>.</param>
public sealed record TargetChange(
    string Place, string Indicator, Fact<Target>? From, Fact<Target>? To, string Change, string WordingChange, string StretchChange);

/// <summary>Compares the targets of two years.</summary>
public static class TargetChanges
{
    /// <summary>
    /// The changes of all places that have a report in both years; where a year has only a published growth target, only growth is
    /// compared, so that nothing is called new or dropped for want of a text.
    /// </summary>
    public static IReadOnlyList<TargetChange> Between(
        ILibraryReader library, int earlier, int later, FactQuery? scope = null, RangePoint point = RangePoint.Mid)
    {
        var before = Of(library, earlier, scope);
        var after = Of(library, later, scope);
        return [.. after.Keys.Where(before.ContainsKey).SelectMany(place => OfPlace(place, before[place], after[place], point))];
    }

    private static Dictionary<string, (bool Whole, IReadOnlyList<Fact<Target>> Targets)> Of(ILibraryReader library, int year, FactQuery? scope)
    {
        var query = (scope ?? FactQuery.All) with { FromYear = year, ToYear = year, Kinds = [Extraction.ReportKinds.Provincial] };
        var whole = library.Reports(query).Where(r => r.Version.Length > 0).Select(r => r.Key.Place).ToHashSet(StringComparer.Ordinal);
        return library.Targets(query).GroupBy(t => t.Place, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (whole.Contains(g.Key), (IReadOnlyList<Fact<Target>>)[.. g]), StringComparer.Ordinal);
    }

    private static IEnumerable<TargetChange> OfPlace(
        string place, (bool Whole, IReadOnlyList<Fact<Target>> Targets) before, (bool Whole, IReadOnlyList<Fact<Target>> Targets) after, RangePoint point)
    {
        var keys = after.Targets.Concat(before.Targets).Select(Key).Where(k => k.Indicator != "other").Distinct();
        foreach (var key in keys.Where(k => (before.Whole && after.Whole) || k == ("gdp", null)))
        {
            var from = before.Targets.FirstOrDefault(t => Key(t) == key);
            var to = after.Targets.FirstOrDefault(t => Key(t) == key);
            yield return Compare(place, key.Indicator, from, to, point);
        }
    }

    private static (string Indicator, string? Of) Key(Fact<Target> t) => (t.Value.Indicator, t.Value.Of);

    private static TargetChange Compare(string place, string indicator, Fact<Target>? from, Fact<Target>? to, RangePoint point)
    {
        var (a, b) = (Value(from, point), Value(to, point));
        var change = (from, to, a, b) switch
        {
            (null, _, _, _) => "new",
            (_, null, _, _) => "dropped",
            (_, _, null, null) => "flat",
            (_, _, null, _) => "from-words",
            (_, _, _, null) => "to-words",
            _ => b > a ? "up" : b < a ? "down" : "flat",
        };
        return new TargetChange(place, indicator, from, to, change, Wording(from?.Value, to?.Value), Stretch(from?.Value.Stretch, to?.Value.Stretch, from is null || to is null));
    }

    private static decimal? Value(Fact<Target>? fact, RangePoint point) => fact is null ? null
        : Points.Of(fact.Value, point);

    private static string Wording(Target? from, Target? to)
    {
        if (from is null || to is null || from.Comparator == to.Comparator)
        {
            return "none";
        }

        if (to.Comparator == "range" || from.Comparator == "range")
        {
            return to.Comparator == "range" ? "to-range" : "from-range";
        }

        return (Hardness(from.Comparator), Hardness(to.Comparator)) switch
        {
            ({ } x, { } y) when x != y => y > x ? "harder" : "softer",
            _ => "none",
        };
    }

    // How much room the wording leaves: 左右 most, no qualifier less, 以上 and 以内 least; words alone are compared by the change itself.
    private static int? Hardness(string comparator) => comparator switch
    {
        "about" => 0,
        "plain" => 1,
        "at-least" or "at-most" => 2,
        "roughly-in-step" => 10,
        "in-step" => 11,
        "above-reference" => 12,
        _ => null,
    };

    private static string Stretch(string? from, string? to, bool oneSided) => oneSided || from == to ? "none"
        : from is null ? "added" : to is null ? "removed" : "changed";
}
