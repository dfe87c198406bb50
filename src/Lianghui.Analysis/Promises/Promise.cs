using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Text;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Promises;

/// <summary>A pledge of one year beside what the next year's report of the same place says of it.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">Year of the pledge.</param>
/// <param name="What">Indicator code, or the object of a quantified pledge as printed.</param>
/// <param name="Kind"><c>target</c> or <c>pledge</c>.</param>
/// <param name="Pledged">The number, in the unit; null of words.</param>
/// <param name="Reached">The number of the next report; null where it is silent.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Verdict"><c>kept</c>, <c>partly</c> (nine tenths or more of it), <c>missed</c>, <c>silent</c> (the next report does not speak of it), <c>unsure</c> (the match or the words do not allow a verdict).</param>
/// <param name="Score">How alike pledge and review are, 0 to 1; 1 for a target's own indicator.</param>
/// <param name="Pledge">Where the pledge stands.</param>
/// <param name="Review">Where the next report tells of it; null where it is silent.</param>
public sealed record Promise(
    string Place, int Year, string What, string Kind, decimal? Pledged, decimal? Reached, string? Unit, string Verdict, double Score, Evidence Pledge, Evidence? Review);

/// <summary>Matches the targets and quantified pledges of a year with the next year's review of the same place.</summary>
public static class PromiseLedger
{
    /// <summary>The promises of the years in question; a year whose next report is not in the library has none.</summary>
    public static IReadOnlyList<Promise> Of(ILibraryReader library, FactQuery query)
    {
        var reports = library.Reports(query with { Kinds = query.Kinds ?? [Extraction.ReportKinds.Provincial] });
        return [.. reports.SelectMany(r => Of(library, r))];
    }

    private static IEnumerable<Promise> Of(ILibraryReader library, ReportRecord report)
    {
        var later = library.Reports(new FactQuery([report.Key.Place], report.Key.Year + 1, report.Key.Year + 1, [report.Key.Kind]));
        // Of a report that is known by shipped facts alone nothing can be called silent.
        if (later is not [{ Version.Length: > 0 } next, ..] || library.Text(next.Version) is null)
        {
            return [];
        }

        var outturns = library.Outturns(new FactQuery([report.Key.Place], next.Key.Year, next.Key.Year, [report.Key.Kind]))
            .Where(o => o.Value.Period == report.Key.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var targets = library.Targets(new FactQuery([report.Key.Place], report.Key.Year, report.Key.Year, [report.Key.Kind]))
            .Where(t => t.Value.Indicator is not ("other" or "air" or "water") && t.Evidence.Version == report.Version)
            .Select(t => OfTarget(t, outturns));
        return targets.Concat(QuantifiedPledges.Of(library, report, next));
    }

    private static Promise OfTarget(Fact<Target> target, IReadOnlyList<Fact<Outturn>> outturns)
    {
        var t = target.Value;
        var said = outturns.FirstOrDefault(o => o.Value.Indicator == t.Indicator && o.Value.Of == t.Of && Comparable(o.Value, t));
        var reached = said is null ? null : Value(said.Value);
        var pledged = t.NormLow ?? t.NormHigh ?? t.Low ?? t.High;
        // Words (稳定增长) may have been answered in words, which no number shows.
        var verdict = pledged is null ? "unsure" : said is null ? "silent" : reached is null ? "unsure" : Verdict(t, pledged.Value, reached.Value);
        return new Promise(target.Place, target.Year, t.Of is null ? t.Indicator : $"{t.Indicator} ({t.Of})", "target", pledged, reached, t.Unit, verdict, said is null ? 0 : 1, target.Evidence, said?.Evidence);
    }

    private static bool Comparable(Outturn o, Target t) => t.Unit is null || o.Unit == t.Unit || (Value(o) is not null && t.NormLow is not null && o.Of is null);

    private static decimal? Value(Outturn o) => (o.Low ?? o.High) is { } v ? (o.Unit is { } unit ? Extraction.Statements.Norm.Of(o.Indicator, unit, v) : null) ?? v : null;

    // A ceiling (prices, joblessness, 以内) is kept by less; 左右 leaves the slack of its indicator.
    private static string Verdict(Target t, decimal pledged, decimal reached)
    {
        var slack = Slack.Of(t, pledged);
        var ceiling = t.Comparator == "at-most" || t.Indicator is "cpi" or "unemployment";
        return (ceiling ? reached <= (t.NormHigh ?? pledged) + slack : reached >= pledged - slack) ? "kept"
            : !ceiling && pledged > 0 && reached >= pledged * 0.9m ? "partly" : "missed";
    }
}
