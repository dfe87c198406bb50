using Lianghui.Corpus;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Season;

/// <summary>A target that the press told, beside what the report says.</summary>
/// <param name="Press">As the press told it.</param>
/// <param name="Report">As the report, or what else outranks the press, says; null where it does not say it or is not there yet.</param>
/// <param name="Verdict"><c>same</c>, <c>number</c> (the value differs), <c>wording</c> (the qualifier or words differ only), <c>not-in-text</c> or <c>pending</c>.</param>
public sealed record FlashDifference(Fact<Target> Press, Fact<Target>? Report, string Verdict);

/// <summary>The log of what press accounts had otherwise than the reports; accounts stay in the library after the text has replaced them.</summary>
public static class FlashDifferences
{
    /// <summary>Every press target of a query beside the report's, account by account.</summary>
    public static IReadOnlyList<FlashDifference> Of(ILibraryReader library, FactQuery query)
    {
        var press = library.Targets(query with { Press = true, AsOf = null });
        var reports = library.Targets(query with { Press = false }).Where(t => t.Origin != FactOrigin.Press)
            .ToLookup(t => (t.Place, t.Year, t.Report.Kind));
        return [.. press.Select(p => Compare(p, [.. reports[(p.Place, p.Year, p.Report.Kind)]]))];
    }

    private static FlashDifference Compare(Fact<Target> press, IReadOnlyList<Fact<Target>> report)
    {
        var said = report.FirstOrDefault(t => t.Value.Indicator == press.Value.Indicator && t.Value.Of == press.Value.Of);
        // A published table tells of growth alone; what it does not tell is still to come.
        var verdict = said is not null ? Verdict(press.Value, said.Value) : report.Count == 0 || report.All(t => t.Evidence.Version.Length == 0) ? "pending" : "not-in-text";
        return new FlashDifference(press, said, verdict);
    }

    private static string Verdict(Target press, Target report) =>
        (press.NormLow ?? press.Low, press.NormHigh ?? press.High) is var (low, high) && (report.NormLow ?? report.Low, report.NormHigh ?? report.High) is var (itsLow, itsHigh)
        && (low ?? high) != (itsLow ?? itsHigh) || (press.Comparator == "range") != (report.Comparator == "range") ? "number"
        : press.Comparator != report.Comparator || low != itsLow || high != itsHigh ? "wording" : "same";
}
