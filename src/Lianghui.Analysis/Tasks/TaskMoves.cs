using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Tasks;

/// <summary>Where a theme stood a year before.</summary>
/// <param name="PreviousRank">Rank of the task it is compared with; null where there is none.</param>
/// <param name="Move"><c>same</c>, <c>forward</c>, <c>back</c>, <c>regrouped</c>, <c>new</c>; <c>unknown</c> without a list of the year before.</param>
public sealed record TaskMove(int? PreviousRank, string Move);

/// <summary>Moves of tasks between two years: the k-th task of a theme is compared with the k-th task of that theme.</summary>
public static class TaskMoves
{
    /// <summary>The move of each task of the later list, by its fact's id.</summary>
    /// <param name="later">Tasks and leads of one place and year.</param>
    /// <param name="earlier">Tasks and leads of the same place, of the year to compare with; empty where the library has none.</param>
    public static IReadOnlyDictionary<string, TaskMove> Of(
        IReadOnlyList<Fact<TaskEntry>> later, IReadOnlyList<Fact<TaskEntry>> earlier)
    {
        var moves = new Dictionary<string, TaskMove>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var task in later.Where(t => t.Value.Level == 1).OrderBy(t => t.Value.Rank))
        {
            var k = seen[task.Value.Theme] = seen.GetValueOrDefault(task.Value.Theme) + 1;
            moves[task.Id] = earlier.Count == 0 ? new TaskMove(null, "unknown") : Move(task.Value, k, earlier);
        }

        return moves;
    }

    /// <summary>Themes of the earlier list that the later one names nowhere, neither in a heading nor in a lead.</summary>
    public static IReadOnlyList<string> Gone(IReadOnlyList<Fact<TaskEntry>> later, IReadOnlyList<Fact<TaskEntry>> earlier) =>
        later.Count == 0 ? [] : [.. earlier.Where(t => t.Value.Level == 1).Select(t => t.Value.Theme).Distinct(StringComparer.Ordinal)
            .Where(theme => !later.Any(t => Names(t.Value, theme)))];

    private static TaskMove Move(TaskEntry task, int k, IReadOnlyList<Fact<TaskEntry>> earlier)
    {
        var before = earlier.Where(t => t.Value.Level == 1 && t.Value.Theme == task.Theme).OrderBy(t => t.Value.Rank).Skip(k - 1).FirstOrDefault();
        if (before is not null)
        {
            var rank = before.Value.Rank;
            return new TaskMove(rank, rank == task.Rank ? "same" : task.Rank < rank ? "forward" : "back");
        }

        // The theme was there, but beside another subject or as a lead: it was regrouped and is not new.
        var beside = earlier.FirstOrDefault(t => Names(t.Value, task.Theme));
        return beside is null ? new TaskMove(null, "new") : new TaskMove(beside.Value.Parent ?? beside.Value.Rank, "regrouped");
    }

    private static bool Names(TaskEntry task, string theme) => task.Theme == theme || task.Also.Contains(theme);
}
