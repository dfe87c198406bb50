using System.Globalization;
using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the tasks page shows.</summary>
/// <param name="Brief">Tasks of the year.</param>
/// <param name="Top">How many first places count (the slider k).</param>
/// <param name="By">Counting rule: <c>theme</c>, <c>heading</c> or <c>leads</c>.</param>
/// <param name="InTop">Themes with the places that have them among the first k.</param>
/// <param name="Moves">Themes of two years; null without lists of the year compared with.</param>
/// <param name="Theme">A theme whose tasks are listed; null for none.</param>
/// <param name="Rank">Only tasks of this rank are listed.</param>
/// <param name="Listed">The listed tasks.</param>
public sealed record TasksModel(
    BriefModel Brief,
    int Top,
    string By,
    IReadOnlyList<(string Theme, IReadOnlyList<string> Places)> InTop,
    ThemeMoves? Moves,
    string? Theme,
    int? Rank,
    IReadOnlyList<Fact<TaskEntry>> Listed);

internal static class TasksPage
{
    internal static PageResult Build(PageRequest request)
    {
        var brief = BriefBuilder.Build(request.Library, request.Year);
        var top = request.Number("k", 1, 16) ?? 3;
        var by = request.Choice("by", "theme", "heading", "leads");
        var tasks = request.Library.Tasks(FactQuery.Provincial(request.Year));
        var (theme, rank) = (request.Text("theme"), request.Number("rank", 1, 30));
        if (theme is not null && !Names.Themes.Contains(theme))
        {
            throw new BadQueryException($"There is no theme '{theme}'. Themes: {string.Join(", ", Names.Themes)}.");
        }

        var listed = theme is null ? [] : tasks.Where(t => t.Value.Level == 1 && t.Value.Theme == theme && (rank is null || t.Value.Rank == rank)).ToList();
        return new PageResult(
            request.Language.Pick($"Tasks of {request.Year}", $"{request.Year}年重点工作"),
            typeof(TasksView),
            new TasksModel(brief, top, by, InTop(tasks, top, by), ThemeMoves.Of(request.Library, request.Vs, request.Year), theme, rank, listed),
            [.. (theme is null ? tasks : listed).Select(FactRows.Of)],
            ["place", "year", "level", "rank", "parent", "heading", "theme", "facet", "also", "codedBy"]);
    }

    /// <summary>Chart data: number of places by rank and theme.</summary>
    internal static Row Ranks(BriefModel brief, Language language)
    {
        var ranks = Enumerable.Range(1, brief.Places.SelectMany(p => p.Tasks).Select(t => t.Value.Rank).DefaultIfEmpty(1).Max()).ToList();
        return new Row().Add("ranks", ranks.Select(r => (object)r.ToString(CultureInfo.InvariantCulture)).ToList())
            .Add("series", Names.Themes.Where(t => brief.Places.Any(p => p.Tasks.Any(x => x.Value.Theme == t))).Select(theme => new Row()
                .Add("name", ThemeLabels.Short(theme, language)).Add("colour", ThemeColours.Of(theme).Fill)
                .Add("values", ranks.Select(r => Bar(brief, theme, r, language)).ToList())).ToList());
    }

    /// <summary>Chart data of the slope between two years.</summary>
    internal static Row Bump(ThemeMoves moves, Language language) => new Row()
        .Add("years", new List<object> { moves.From.ToString(CultureInfo.InvariantCulture), moves.To.ToString(CultureInfo.InvariantCulture) })
        .Add("min", 0).Add("max", moves.Rows.Count + 1)
        .Add("series", moves.Rows.Select(r => new Row()
            .Add("name", Names.Theme(r.Theme, language)).Add("colour", ThemeColours.Of(r.Theme).Fill)
            .Add("left", $"{ThemeLabels.Short(r.Theme, language)} {r.Before}/{moves.FromN}").Add("right", $"{r.After}/{moves.ToN} {ThemeLabels.Short(r.Theme, language)}")
            .Add("tip", $"{Names.Theme(r.Theme, language)}: {moves.From} {r.Before}/{moves.FromN}, {moves.To} {r.After}/{moves.ToN}")
            .Add("values", new List<object?> { r.RankBefore, r.RankAfter })).ToList());

    private static Row Bar(BriefModel brief, string theme, int rank, Language language)
    {
        var places = brief.Places.Where(p => p.Tasks.Any(t => t.Value.Rank == rank && t.Value.Theme == theme)).ToList();
        return new Row().Add("value", places.Count).Add("link", places.Count == 0 ? null : Links.Theme(language, theme, brief.Year, rank)).Add("tip",
            $"{rank}. {Names.Theme(theme, language)}: {places.Count} — {string.Join(language.Pick(", ", "、"), places.Select(p => Names.Place(p.Place, language)))}");
    }

    private static IReadOnlyList<(string, IReadOnlyList<string>)> InTop(IReadOnlyList<Fact<TaskEntry>> tasks, int top, string by)
    {
        var rule = by switch { "heading" => CountBy.Heading, "leads" => CountBy.Leads, _ => CountBy.Theme };
        return [.. Names.Themes.Where(t => t != "government").Select(theme => (theme, ThemeCounts.Within(tasks, theme, top, rule)))
            .Where(r => r.Item2.Count > 0).OrderByDescending(r => r.Item2.Count)];
    }
}
