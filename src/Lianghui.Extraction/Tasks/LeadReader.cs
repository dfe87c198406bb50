using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>Reads the leads of the tasks, codebook §4.</summary>
internal static class LeadReader
{
    private const double FewForEach = 1.2;

    /// <summary>An entry of the list with its blocks.</summary>
    /// <param name="Task">The task.</param>
    /// <param name="First">Block that opens it.</param>
    /// <param name="End">Index after its last block.</param>
    public readonly record struct Entry(TaskEntry Task, int First, int End);

    /// <summary>Each task followed by its leads.</summary>
    public static IEnumerable<TaskEntry> WithLeads(Outline outline, IReadOnlyList<Entry> entries)
    {
        var opening = OfParagraphs(outline, entries);
        var inside = entries.Count > 0 && opening.Sum(l => l.Count) < FewForEach * entries.Count;
        for (var i = 0; i < entries.Count; i++)
        {
            var leads = opening[i].Count > 0 && !inside ? opening[i] : Otherwise(outline, entries[i], opening[i], inside);
            yield return entries[i].Task;
            foreach (var lead in Coded(outline, entries[i].Task, leads))
            {
                yield return lead;
            }
        }
    }

    /// <summary>
    /// Leads at the beginning of paragraphs; where a report sets them on lines of their own, those alone, so that a short
    /// sentence that opens the paragraph below is none.
    /// </summary>
    private static List<IReadOnlyList<TextSpan>> OfParagraphs(Outline outline, IReadOnlyList<Entry> entries)
    {
        var opening = entries.Select(e => LeadFinder.Opening(outline, e.First, e.End, e.Task.HeadingSpan)).ToList();
        var lines = entries.Select(e => LeadFinder.Lines(outline, e.First, e.End, e.Task.HeadingSpan)).ToList();
        var own = lines.Sum(l => l.Count);
        return own >= FewForEach * entries.Count && own * 4 >= opening.Sum(l => l.Count) * 3 ? lines : opening;
    }

    private static IReadOnlyList<TextSpan> Otherwise(Outline outline, Entry entry, IReadOnlyList<TextSpan> opening, bool inside)
    {
        var runs = LeadFinder.Runs(outline, entry.First, entry.End, entry.Task.HeadingSpan);
        return runs.Count > 0 && opening.Count == 0 ? runs
            : inside ? [.. opening.Union(LeadFinder.Inside(outline, entry.First, entry.End, entry.Task.HeadingSpan)).Order()]
            : opening;
    }

    private static IEnumerable<TaskEntry> Coded(Outline outline, TaskEntry task, IReadOnlyList<TextSpan> leads)
    {
        for (var i = 0; i < leads.Count; i++)
        {
            var end = i + 1 < leads.Count ? leads[i + 1].Start : task.Span.End;
            var span = TextSpan.Between(leads[i].Start, Math.Max(leads[i].End, Trimmed(outline.Text.Value, end)));
            var coded = ThemeCoder.Code(outline.Text, leads[i], BodySentence.After(outline.Text.Folded, leads[i], span.End), task.Theme);
            yield return TaskReader.Entry(2, i + 1, task.Rank, outline.Text, leads[i], span, coded);
        }
    }

    private static int Trimmed(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
