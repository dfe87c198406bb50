using System.Globalization;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Extraction.Scoring;

/// <summary>Scores what a report says of itself, measure by measure.</summary>
internal static class ReportScores
{
    private static readonly string[] Measures = ["place", "year", "speaker", "delivered", "session", "tasks", "annex"];

    /// <summary>One row for each measure.</summary>
    public static IEnumerable<ScoreRow> Of(
        GoldFolder gold, IReadOnlyDictionary<string, (CodedReport Report, string Text)> coded, HashSet<string> places)
    {
        var rows = gold.Rows("reports", places);
        return Measures.Select(measure => Answers.Compare(
            "reports", measure,
            rows.Select(r => (r["place"], Expected(r, measure))),
            rows.Select(r => (r["place"], Coded(coded[r["place"]].Report, measure)))));
    }

    private static string Expected(IReadOnlyDictionary<string, string> row, string measure) => measure switch
    {
        "place" => row["place"],
        "year" => row["year"],
        "speaker" => row["speaker"],
        "delivered" => row["delivered_date"],
        "session" => WithoutPlace(row["session"], row["place"]),
        "tasks" => row["n_tasks"],
        _ => row["annex"],
    };

    private static string Coded(CodedReport report, string measure) => measure switch
    {
        "place" => report.Metadata.Place ?? "",
        "year" => report.Metadata.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        "speaker" => report.Metadata.Speaker ?? "",
        "delivered" => report.Metadata.Delivered?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        "session" => WithoutPlace(report.Metadata.Session ?? "", report.Metadata.Place),
        "tasks" => report.Tasks.Count(t => t.Level == 1).ToString(CultureInfo.InvariantCulture),
        _ => report.Metadata.AnnexStart is null ? "no" : "yes",
    };

    private static string WithoutPlace(string session, string? place) =>
        place is not null && Places.Find(place) is { } found ? session.Replace(found.Full, "", StringComparison.Ordinal) : session;
}
