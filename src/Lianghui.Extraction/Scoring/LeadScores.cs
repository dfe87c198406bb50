using Lianghui.Extraction.Tasks;

namespace Lianghui.Extraction.Scoring;

/// <summary>Scores leads: found are those that begin at the same character under the same task; themes over the leads found.</summary>
internal static class LeadScores
{
    /// <summary>Scores the leads of the reports that the list has.</summary>
    public static IEnumerable<ScoreRow> Of(
        GoldFolder gold, string table, IReadOnlyDictionary<string, (CodedReport Report, string Text)> coded, HashSet<string> places)
    {
        var rows = gold.Rows(table, places);
        var listed = rows.Select(r => r["place"]).ToHashSet(StringComparer.Ordinal);
        var leads = coded.Where(c => listed.Contains(c.Key))
            .SelectMany(c => c.Value.Report.Tasks.Where(t => t.Level == 2).Select(t => (Place: c.Key, Task: t))).ToList();
        yield return Answers.Compare(
            table, "task and start",
            rows.Select(r => (r["place"], $"{r["task_rank"]} {r["start"]}")),
            leads.Select(l => (l.Place, $"{l.Task.Parent} {l.Task.HeadingSpan.Start}")));
        yield return Themes(table, rows, leads.DistinctBy(l => (l.Place, l.Task.HeadingSpan.Start)).ToDictionary(l => (l.Place, l.Task.HeadingSpan.Start), l => l.Task));
    }

    private static ScoreRow Themes(
        string table, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Dictionary<(string, int), TaskEntry> leads)
    {
        var found = rows.Where(r => leads.ContainsKey(Key(r))).ToList();
        var wrong = found.Where(r => !IsRight(r, leads[Key(r)])).Select(r =>
            $"{r["place"]} {r["task_rank"]}.{r["lead_rank"]} {TextKey.Of(leads[Key(r)].Heading, 20)}: {r["theme"]} ({r["also"]}), coded {leads[Key(r)].Theme}").ToList();
        return new ScoreRow(table, "theme", found.Count - wrong.Count, found.Count, found.Count, wrong);
    }

    private static (string, int) Key(IReadOnlyDictionary<string, string> row) => (row["place"], (int)GoldFolder.Number(row["start"])!);

    private static bool IsRight(IReadOnlyDictionary<string, string> row, TaskEntry lead) =>
        lead.Theme == row["theme"] || (row["confidence"] == "low" && row["also"].Split(' ').Contains(lead.Theme));
}
