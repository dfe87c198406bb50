using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>Finds the ordered tasks and their leads, codebook §4 (docs/extractors/tasks.md).</summary>
public static class TaskReader
{
    private const int Fewest = 5;
    private const int Most = 16;

    /// <summary>Reads them from a stored text: each task is followed by its leads.</summary>
    public static IReadOnlyList<TaskEntry> Read(StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, List<Issue> issues)
    {
        if (metadata.Kind is not (ReportKinds.Provincial or ReportKinds.National or ReportKinds.City or ReportKinds.District))
        {
            return [];
        }

        var outline = Outline.Of(text, metadata.AnnexStart, metadata.Year);
        var list = TaskListFinder.Find(outline, TargetParagraphFinder.Find(outline));
        var entries = new List<LeadReader.Entry>();
        for (var i = 0; i < (list?.Entries.Count ?? 0); i++)
        {
            var (first, end) = (list!.Entries[i], i + 1 < list.Entries.Count ? list.Entries[i + 1] : list.End);
            end = BodyEnd(outline, first, end, sections);
            var heading = EntryHeading.Of(outline, first);
            var span = TextSpan.Between(outline.Blocks[first].Span.Start, outline.Blocks[end - 1].Span.End);
            var coded = ThemeCoder.Code(text, heading, BodySentence.After(outline, first, end, heading));
            entries.Add(new LeadReader.Entry(Entry(1, i + 1, null, text, heading, span, coded), first, end));
        }

        Check(text, list, issues);
        return [.. LeadReader.WithLeads(outline, entries)];
    }

    internal static TaskEntry Entry(int level, int rank, int? parent, StoredText text, TextSpan heading, TextSpan span, CodedTheme coded) =>
        new(level, rank, parent, heading.Of(text.Value).Replace("\n", "", StringComparison.Ordinal), coded.Theme, coded.Facet, coded.Also, coded.CodedBy, coded.Reasons, heading, span);

    /// <summary>An entry ends where a section of another role begins, or where the speaker turns to the deputies after the last one.</summary>
    private static int BodyEnd(Outline outline, int first, int end, IReadOnlyList<Section> sections)
    {
        var start = outline.Blocks[first].Span.Start;
        var after = sections.FirstOrDefault(s => s.Span.Start > start && Ends(s.Role));
        for (var i = first + 1; i < end && after is not null; i++)
        {
            if (outline.Blocks[i].Span.Start >= after.Span.Start)
            {
                return i;
            }
        }

        return end;
    }

    private static bool Ends(SectionRole role) =>
        role is SectionRole.Livelihood or SectionRole.Government or SectionRole.Closing or SectionRole.Annex or SectionRole.Outlook;

    private static void Check(StoredText text, TaskList? list, List<Issue> issues)
    {
        if (list is null)
        {
            issues.Add(new Issue("no-tasks", "No ordered list of this year's major work was found."));
            return;
        }

        if (list.OfPlan)
        {
            issues.Add(new Issue("tasks-of-plan", "The report lists no work of this year; the entries are those of the coming term.", IssueLevel.Note));
        }

        if (list.Entries.Count is < Fewest or > Most)
        {
            issues.Add(new Issue("tasks-count", $"The list of major work has {list.Entries.Count} entries; 5 to 16 are expected."));
        }

        foreach (var number in list.Skipped)
        {
            issues.Add(new Issue("list-skips", $"The list of major work leaves out number {number}."));
        }
    }
}
