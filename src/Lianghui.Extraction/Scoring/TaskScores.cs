using Lianghui.Extraction.Tasks;

namespace Lianghui.Extraction.Scoring;

/// <summary>Scores tasks of the first level: rank and beginning of the heading, then themes over the tasks found.</summary>
internal static class TaskScores
{
    /// <summary>Scores found tasks and their themes.</summary>
    public static IEnumerable<ScoreRow> Of(
        GoldFolder gold, IReadOnlyDictionary<string, (CodedReport Report, string Text)> coded, HashSet<string> places)
    {
        var rows = gold.Rows("tasks", places);
        var tasks = coded.SelectMany(c => c.Value.Report.Tasks.Where(t => t.Level == 1).Select(t => (Place: c.Key, Task: t)))
            .ToDictionary(t => (t.Place, t.Task.Rank), t => t.Task);
        var found = rows.Select(r => (Row: r, Task: Find(r, tasks))).ToList();
        yield return Found(found, tasks);
        yield return Themes([.. found.Where(f => f.Task is not null).Select(f => (f.Row, f.Task!))]);
        yield return Also([.. found.Where(f => f.Task is not null).Select(f => (f.Row, f.Task!))]);
    }

    private static TaskEntry? Find(IReadOnlyDictionary<string, string> row, Dictionary<(string, int), TaskEntry> tasks) =>
        tasks.TryGetValue((row["place"], (int)GoldFolder.Number(row["rank"])!), out var task)
        && TextKey.SameStart(row["heading"], task.Heading) ? task : null;

    private static ScoreRow Found(
        List<(IReadOnlyDictionary<string, string> Row, TaskEntry? Task)> found, Dictionary<(string Place, int Rank), TaskEntry> tasks)
    {
        var right = found.Where(f => f.Task is not null).Select(f => f.Task!).ToHashSet(ReferenceEqualityComparer.Instance);
        var missing = found.Where(f => f.Task is null).Select(f => $"{f.Row["place"]} − {f.Row["rank"]} {f.Row["heading"]}");
        var extra = tasks.Where(t => !right.Contains(t.Value))
            .Select(t => $"{t.Key.Place} + {t.Key.Rank} {TextKey.Of(t.Value.Heading, 12)}");
        return new ScoreRow("tasks", "rank and heading", right.Count, found.Count, tasks.Count, [.. missing, .. extra]);
    }

    private static ScoreRow Themes(List<(IReadOnlyDictionary<string, string> Row, TaskEntry Task)> found)
    {
        var wrong = found.Where(f => !IsRight(f.Row, f.Task)).Select(f =>
            $"{f.Row["place"]} {f.Row["rank"]} {f.Row["heading"]}: {f.Row["theme"]} ({f.Row["also"]}), coded {f.Task.Theme}").ToList();
        return new ScoreRow("tasks", "theme", found.Count - wrong.Count, found.Count, found.Count, wrong);
    }

    private static bool IsRight(IReadOnlyDictionary<string, string> row, TaskEntry task) =>
        task.Theme == row["theme"]
        || (row["confidence"] == "low" && row["also"].Split(' ').Contains(task.Theme))
        || (task.Theme == "urban-rural" && row["heading"].Contains("城乡融", StringComparison.Ordinal));

    private static ScoreRow Also(List<(IReadOnlyDictionary<string, string> Row, TaskEntry Task)> found) =>
        Answers.Compare(
            "tasks", "also",
            found.SelectMany(f => f.Row["also"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => (f.Row["place"], $"{f.Row["rank"]} {a}"))),
            found.SelectMany(f => f.Task.Also.Select(a => (f.Row["place"], $"{f.Task.Rank} {a}"))));
}
