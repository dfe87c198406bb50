using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Sections;

/// <summary>Cuts a report into its consecutive sections, codebook §2 (docs/extractors/sections.md).</summary>
public static class SectionSplitter
{
    /// <summary>Reads them from a stored text; they cover it from the first character to the last.</summary>
    public static IReadOnlyList<Section> Split(StoredText text, ReportMetadata metadata, List<Issue> issues)
    {
        if (text.Value.Length == 0)
        {
            return [];
        }

        var outline = Outline.Of(text, metadata.AnnexStart, metadata.Year);
        var target = TargetParagraphFinder.Find(outline);
        var tasks = TaskListFinder.Find(outline, target);
        var sections = SectionHeadings.Of(outline, SectionPlan.Of(outline, target, tasks));
        Check(metadata, sections, target, issues);
        return sections;
    }

    private static void Check(ReportMetadata metadata, IReadOnlyList<Section> sections, TargetParagraph? target, List<Issue> issues)
    {
        if (metadata.Kind is not (ReportKinds.Provincial or ReportKinds.City or ReportKinds.District or ReportKinds.National))
        {
            return;
        }

        if (target is null)
        {
            issues.Add(new Issue("no-target-paragraph", "No paragraph announces this year's main expected targets with numbers.", IssueLevel.Note));
        }

        if (!sections.Any(s => s.Role == SectionRole.Review))
        {
            issues.Add(new Issue("no-review", "The text has no review of last year; it may have been cut off at its beginning.", IssueLevel.Note));
        }
    }
}
