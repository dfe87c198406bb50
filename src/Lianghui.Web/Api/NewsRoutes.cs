using Lianghui.Analysis.Articles;
using Lianghui.Analysis.Commitments;
using Lianghui.Analysis.Lint;
using Lianghui.Analysis.Meetings;
using Lianghui.Analysis.Uptake;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Pages;

namespace Lianghui.Web.Api;

/// <summary>Routes of the news and of what provinces take up of the centre.</summary>
internal static class NewsRoutes
{
    private static readonly ApiParameter From = new("from", "year of the Central Economic Work Conference, or a central document's version; default: the newest whose session is in the library");

    /// <summary>The routes.</summary>
    /// <param name="common">Parameters that every route takes.</param>
    internal static IReadOnlyList<ApiRoute> Of(IReadOnlyList<ApiParameter> common) =>
    [
        new("uptake", "What provincial reports take up of a central document, task by task: verbatim, near or absent.", [.. common, From, new("task", "rank of a task")], UptakeRows.CellColumns,
            q => [.. Findings(q).SelectMany(f => f.Tasks.Where(t => q.Number("task", 1, 99) is not { } rank || rank == t.Task.Rank).Select(t => UptakeRows.Cell(f, t)))]),
        new("formulae", "A central document's formulae: how many provinces have them, which document had them first.", [.. common, From], UptakeRows.FormulaColumns,
            q => [.. Sources(q).SelectMany(s => FormulaUptake.Of(q.Library, s, q.Facts(newest: false)).Select(f => UptakeRows.Formula(s, f)))]),
        new("meetings", "Meetings that articles tell of.", common, NewsRows.MeetingColumns, q => [.. MeetingList.Of(q.Library, q.Facts(newest: false)).Select(NewsRows.Of)]),
        new("statements", "What articles state of places and years, and whose words they are.", common, NewsRows.StatementColumns, q => [.. StatementList.Of(q.Library, q.Facts(newest: false)).Select(NewsRows.Of)]),
        new("commitments", "What governments undertake: how much, by when.", common, NewsRows.CommitmentColumns, q => [.. CommitmentLedger.Of(q.Library, q.Facts()).Select(NewsRows.Of)]),
        new("lint", "What texts say that can hardly be meant.", common, NewsRows.LintColumns, q => [.. LintList.Of(q.Library, q.Facts(newest: false)).Select(NewsRows.Of)]),
    ];

    private static IEnumerable<UptakeFinding> Findings(ApiQuery q) => Sources(q).Select(s => UptakeMatrix.Of(q.Library, s, q.Facts(newest: false)));

    private static IEnumerable<CentralSource> Sources(ApiQuery q) => CentralChoice.Find(q.Library, q.Text("from"), q.Facts(newest: false).FromYear)
        .Select(r => CentralSource.Open(q.Library, r)).OfType<CentralSource>();
}
