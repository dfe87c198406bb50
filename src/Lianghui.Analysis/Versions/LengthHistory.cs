using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Analysis.Versions;

/// <summary>
/// Whether a report is about as long as its place's others: a part or a summary that looks whole is shorter, a report with another text
/// stuck to it is longer. Computed when it is asked for, so that it does not depend on the order in which texts were added.
/// </summary>
public static class LengthHistory
{
    private const int Nearest = 5;
    private const double Shortest = 0.55;
    private const double Longest = 1.8;

    /// <summary>Median length in characters of the place's whole reports of the nearest five other years; null if the library has none.</summary>
    /// <param name="reports">Current reports of any places and years.</param>
    /// <param name="report">The report.</param>
    public static int? Usual(IEnumerable<ReportRecord> reports, ReportRecord report)
    {
        var near = reports
            .Where(r => r.Complete && r.Key.Place == report.Key.Place && r.Key.Kind == report.Key.Kind && r.Key.Year > 0 && r.Key.Year != report.Key.Year)
            .OrderBy(r => Math.Abs(r.Key.Year - report.Key.Year)).ThenBy(r => r.Key.Year).Take(Nearest).Select(r => r.Chars).Order().ToList();
        return near.Count == 0 ? null : (near[(near.Count - 1) / 2] + near[near.Count / 2]) / 2;
    }

    /// <summary>An issue for a report that is far shorter or longer than its place's others; null if it is not, or if there are none.</summary>
    public static Issue? Check(IEnumerable<ReportRecord> reports, ReportRecord report) =>
        VersionRules.IsReport(report.Key.Kind) && report.Key.Place.Length > 0 && Usual(reports, report) is { } usual && (double)report.Chars / usual is var ratio and (< Shortest or > Longest)
            ? new Issue("length-history", string.Create(CultureInfo.InvariantCulture,
                $"The text has {report.Chars} characters, {ratio:0.0} times the usual {usual} of the place's other years; it may be {(ratio < 1 ? "a part or a summary" : "more than the report")}."))
            : null;
}
