using Lianghui.Corpus;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the tasks page shows.</summary>
/// <param name="Brief">Tasks of the year.</param>
/// <param name="Top">How many first places count (the slider k).</param>
/// <param name="InTop">Themes with the places that have them among the first k: by first subject, and with further subjects.</param>
public sealed record TasksModel(
    BriefModel Brief,
    int Top,
    IReadOnlyList<(string Theme, IReadOnlyList<string> First, IReadOnlyList<string> Heading)> InTop);

internal static class TasksPage
{
    internal static PageResult Build(PageRequest request)
    {
        var brief = BriefBuilder.Build(request.Library, request.Year);
        var top = request.Number("k", 1, 16) ?? 3;
        var tasks = request.Library.Tasks(FactQuery.Provincial(request.Year));
        return new PageResult(
            request.Language.Pick($"Tasks of {request.Year}", $"{request.Year}年重点工作"),
            typeof(TasksView),
            new TasksModel(brief, top, InTop(brief, top)),
            [.. tasks.Select(FactRows.Of)],
            ["place", "year", "level", "rank", "parent", "heading", "theme", "facet", "also", "codedBy"]);
    }

    /// <summary>Chart data: number of places by rank and theme.</summary>
    internal static Row Ranks(BriefModel brief, Language language)
    {
        var ranks = Enumerable.Range(1, brief.Places.SelectMany(p => p.Tasks).Select(t => t.Value.Rank).DefaultIfEmpty(1).Max()).ToList();
        return new Row().Add("ranks", ranks.Select(r => (object)r.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList())
            .Add("series", Names.Themes.Where(t => brief.Places.Any(p => p.Tasks.Any(x => x.Value.Theme == t))).Select(theme => new Row()
                .Add("name", Names.Theme(theme, language)).Add("colour", ThemeColours.Of(theme).Fill)
                .Add("values", ranks.Select(r => Bar(brief, theme, r, language)).ToList())).ToList());
    }

    private static Row Bar(BriefModel brief, string theme, int rank, Language language)
    {
        var places = brief.Places.Where(p => p.Tasks.Any(t => t.Value.Rank == rank && t.Value.Theme == theme)).ToList();
        return new Row().Add("value", places.Count).Add("tip",
            $"{rank}. {Names.Theme(theme, language)}: {places.Count} — {string.Join(", ", places.Select(p => Names.Place(p.Place, language)))}");
    }

    private static IReadOnlyList<(string, IReadOnlyList<string>, IReadOnlyList<string>)> InTop(BriefModel brief, int top) =>
        [.. Names.Themes.Where(t => t != "government").Select(theme => (
                theme,
                (IReadOnlyList<string>)[.. brief.Places.Where(p => p.Tasks.Any(t => t.Value.Rank <= top && t.Value.Theme == theme)).Select(p => p.Place)],
                (IReadOnlyList<string>)[.. brief.Places.Where(p => p.Tasks.Any(t => t.Value.Rank <= top && (t.Value.Theme == theme || t.Value.Also.Contains(theme)))).Select(p => p.Place)]))
            .Where(r => r.Item3.Count > 0).OrderByDescending(r => r.Item2.Count).ThenByDescending(r => r.Item3.Count)];
}
