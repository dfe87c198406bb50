using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Web.Pages;

/// <summary>What a place's report has in common with one document of the centre.</summary>
/// <param name="Document">The document.</param>
/// <param name="Same">Sentences that both hold, character by character.</param>
/// <param name="Near">Sentences that share at least half of their character pairs without being the same.</param>
/// <param name="Closest">The closest of them, those with most characters first; the same sentences before the rest.</param>
public sealed record CentreDocument(ReportRecord Document, int Same, int Near, IReadOnlyList<SentencePair> Closest);

/// <summary>What a place shares with the centre: sentences with its documents, themes with the national list of tasks.</summary>
/// <param name="Documents">National reports and readouts of the year and the year before whose texts are in the library.</param>
/// <param name="Tasks">Tasks of the national report of the year; empty where the library has none.</param>
public sealed record SharedWithCentre(IReadOnlyList<CentreDocument> Documents, IReadOnlyList<Fact<TaskEntry>> Tasks)
{
    private const int MostDocuments = 4;
    private const int MostPairs = 6;
    private const int LeastLength = 14;
    private static readonly string[] Kinds = [ReportKinds.National, ReportKinds.Conference, ReportKinds.Communique];

    internal static SharedWithCentre Of(ILibraryReader library, string place, int year, ReportRecord? report)
    {
        var own = report is null || place == "CN" ? null : library.Text(report.Version);
        var tasks = library.Tasks(new FactQuery(["CN"], year, year, [ReportKinds.National])).Where(t => t.Value.Level == 1).ToList();
        return new SharedWithCentre(own is null ? [] : [.. Near(library, year, report!).Select(d => Compare(own, d, library.Text(d.Version)))], place == "CN" ? [] : tasks);
    }

    private static IEnumerable<ReportRecord> Near(ILibraryReader library, int year, ReportRecord report) =>
        library.Reports(new FactQuery(["CN"], Kinds: Kinds)).Where(r => IsNear(r, year, report.Delivered ?? report.Published) && library.Text(r.Version) is not null)
            .OrderByDescending(r => r.Delivered ?? r.Published ?? new DateOnly(Math.Clamp(r.Key.Year, 1, 9999), 3, 5)).Take(MostDocuments);

    // A provincial report follows the conference of the December before and the national report of the March before.
    private static bool IsNear(ReportRecord r, int year, DateOnly? delivered)
    {
        var day = r.Delivered ?? r.Published;
        return r.Key.Kind == ReportKinds.National ? r.Key.Year == year || r.Key.Year == year - 1
            : day is null ? r.Key.Year == year - 1 : day.Value.Year == year - 1 || (day.Value.Year == year && day <= (delivered ?? new DateOnly(year, 2, 28)));
    }

    private static CentreDocument Compare(string own, ReportRecord document, string? text)
    {
        var pairs = SentencePairs.Of(own, text).Where(p => p.Left!.Length >= LeastLength).ToList();
        return new CentreDocument(document, pairs.Count(p => p.IsSame), pairs.Count(p => !p.IsSame),
            [.. pairs.OrderByDescending(p => p.IsSame).ThenByDescending(p => p.Likeness * Math.Min(p.Left!.Length, 80)).Take(MostPairs)]);
    }
}
