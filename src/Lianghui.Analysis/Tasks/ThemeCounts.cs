using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Tasks;

/// <summary>Which subjects of a task count.</summary>
public enum CountBy
{
    /// <summary>The first subject only.</summary>
    Theme,

    /// <summary>All subjects of the heading.</summary>
    Heading,

    /// <summary>The heading and the leads below it.</summary>
    Leads,
}

/// <summary>In how many places a theme stands at a rank, and among the first ranks.</summary>
/// <param name="Theme">Code.</param>
/// <param name="Rank">Rank.</param>
/// <param name="Places">Places whose task of that rank has the theme.</param>
/// <param name="WithinPlaces">Places that have it among ranks 1 to <paramref name="Rank"/>.</param>
/// <param name="N">Places with a coded list.</param>
public sealed record ThemeCount(string Theme, int Rank, IReadOnlyList<string> Places, IReadOnlyList<string> WithinPlaces, int N);

/// <summary>Counts themes over ranks; government self-building is left out of ranks unless asked for.</summary>
public static class ThemeCounts
{
    /// <summary>The counts, by theme and rank; ranks at which a theme stands nowhere are left out.</summary>
    public static IReadOnlyList<ThemeCount> Of(IReadOnlyList<Fact<TaskEntry>> tasks, CountBy by, bool government = false)
    {
        var places = tasks.Select(t => t.Place).Distinct(StringComparer.Ordinal).ToList();
        var found = tasks.Where(t => by == CountBy.Leads || t.Value.Level == 1)
            .SelectMany(t => Subjects(t.Value, by).Select(theme => (theme, rank: t.Value.Parent ?? t.Value.Rank, t.Place)))
            .Where(f => government || f.theme != "government").Distinct().ToLookup(f => f.theme, StringComparer.Ordinal);
        return [.. found.SelectMany(theme => theme.Select(f => f.rank).Distinct().Order().Select(rank => new ThemeCount(
            theme.Key,
            rank,
            [.. places.Where(p => theme.Any(f => f.rank == rank && f.Place == p))],
            [.. places.Where(p => theme.Any(f => f.rank <= rank && f.Place == p))],
            places.Count)))];
    }

    /// <summary>Places that have a theme among the first k ranks.</summary>
    public static IReadOnlyList<string> Within(IReadOnlyList<Fact<TaskEntry>> tasks, string theme, int k, CountBy by) =>
        [.. tasks.Where(t => (by == CountBy.Leads || t.Value.Level == 1) && (t.Value.Parent ?? t.Value.Rank) <= k && Subjects(t.Value, by).Contains(theme))
            .Select(t => t.Place).Distinct(StringComparer.Ordinal)];

    /// <summary>Tasks (by leads, leads too) with a theme that exactly one place has; none where fewer than two places are known.</summary>
    public static IReadOnlyList<Fact<TaskEntry>> Unique(IReadOnlyList<Fact<TaskEntry>> tasks, CountBy by)
    {
        if (tasks.Select(t => t.Place).Distinct(StringComparer.Ordinal).Take(2).Count() < 2)
        {
            return [];
        }

        var themes = Of(tasks, by, government: true).GroupBy(c => c.Theme, StringComparer.Ordinal)
            .Where(g => g.SelectMany(c => c.Places).Distinct(StringComparer.Ordinal).Count() == 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. tasks.Where(t => (by == CountBy.Leads || t.Value.Level == 1) && Subjects(t.Value, by).Any(themes.Contains))];
    }

    private static IEnumerable<string> Subjects(TaskEntry task, CountBy by) =>
        by == CountBy.Theme ? [task.Theme] : [task.Theme, .. task.Also];
}
