using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Statements;
using Lianghui.Text;

namespace Lianghui.Extraction.Targets;

/// <summary>Finds this year's targets, codebook §3.</summary>
public static class TargetReader
{
    /// <summary>Reads the targets of the target paragraph and those that stand only in the tasks.</summary>
    public static IReadOnlyList<Target> Read(
        StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, List<Issue> issues)
    {
        var folded = Folding.Fold(text.Value);
        var targets = new List<Target>();
        foreach (var span in sections.Where(s => s.Role == SectionRole.Targets).SelectMany(s => TargetList.Find(folded, s.Span)))
        {
            // Words alone about a narrowed indicator (提高经济增长质量) set nothing.
            foreach (var statement in StatementReader.Read(folded, span).Where(s => s.Prefix.Length == 0 || s.Comparator != "qualitative"))
            {
                Add(targets, ToTarget(text.Value, folded, statement, SectionRole.Targets));
            }
        }

        AddGrowthInWords(targets, text.Value, folded, sections);
        foreach (var statement in TaskTargets.Find(folded, sections, targets))
        {
            Add(targets, ToTarget(text.Value, folded, statement, SectionRole.Tasks));
        }

        Check(targets, metadata, folded, sections, issues);
        return targets;
    }

    private static void AddGrowthInWords(List<Target> targets, string text, string folded, IReadOnlyList<Section> sections)
    {
        if (targets.Exists(t => t is { Indicator: "gdp" }))
        {
            return;
        }

        var words = sections.Where(s => s.Role == SectionRole.Targets).SelectMany(s => TargetList.Find(folded, s.Span)).Take(2)
            .Select(s => GrowthInWords.Stated(folded, s)).FirstOrDefault(s => s is not null);
        if (words is { } span)
        {
            targets.Insert(0, new Target("gdp", null, null, null, null, null, null, "qualitative", null, null, "expected", null, span.Of(text), SectionRole.Targets, span));
        }
    }

    // Comments repeat targets: the first statement of an indicator is the target.
    private static void Add(List<Target> targets, Target target)
    {
        var known = targets.Exists(t => t.Indicator == target.Indicator && t.Of == target.Of && !AddsNumber(t, target)
            && (t.Indicator is not ("air" or "water" or "other") || t.Span == target.Span || t.Low is not null || t.High is not null || target.Section == SectionRole.Targets && t.Wording == target.Wording));
        if (!known)
        {
            targets.Add(target);
        }
    }

    // 完成国家下达任务 in the list and the number in the tasks are two rows.
    private static bool AddsNumber(Target known, Target target) =>
        target.Section == SectionRole.Tasks && known.Section == SectionRole.Targets && (known.Low ?? known.High) is null && (target.Low ?? target.High) is not null;

    internal static Target ToTarget(string text, string folded, Statement s, SectionRole section)
    {
        var measured = s.Indicator is "air" or "water";
        var narrowed = s.Prefix.Length > 0 && s.Indicator != "other" && !measured;
        var clause = folded.AsSpan(s.Clause.Span.Start, s.Clause.Span.Length);
        var level = s.Unit is "亿元" or "万亿元" or "亿美元" or "万元" && s.Indicator is not "productivity";
        var indicator = narrowed ? "other" : s.Indicator;
        return new Target(
            indicator,
            narrowed ? s.Prefix + folded.Substring(s.Span.Start, Math.Min(s.Span.Length, 12)).Split('增', '达')[0] : level ? "level" : measured ? s.Prefix + s.Of : s.Of,
            s.Low,
            s.High,
            s.Unit,
            Norm.Of(indicator, s.Unit, s.Low),
            Norm.Of(indicator, s.Unit, s.High),
            s.Comparator,
            s.Reference,
            s.Stretch,
            Modality(clause, s),
            ComparableBasis.Of(clause),
            s.ValueSpan.Of(text),
            section,
            s.Span);
    }

    private static string Modality(ReadOnlySpan<char> clause, Statement s)
    {
        var before = clause[..Math.Clamp(s.ValueSpan.Start - s.Clause.Span.Start, 0, clause.Length)];
        return before.Contains("确保", StringComparison.Ordinal) ? "ensure"
            : before.Contains("力争", StringComparison.Ordinal) || before.Contains("争取", StringComparison.Ordinal) ? "strive" : "expected";
    }

    private static void Check(List<Target> targets, ReportMetadata metadata, string folded, IReadOnlyList<Section> sections, List<Issue> issues)
    {
        if (metadata.Kind is not (ReportKinds.Provincial or ReportKinds.National) || targets.Exists(t => t is { Indicator: "gdp", Of: null } && (t.Low ?? t.High) is not null))
        {
            return;
        }

        if (GrowthInWords.Withheld(folded) is { } said)
        {
            issues.Add(new Issue("gdp-target-withheld", "The report says that it sets no target for growth.", IssueLevel.Note, said));
        }
        else if (metadata.Kind == ReportKinds.Provincial && !targets.Exists(t => t is { Indicator: "gdp", Of: null }))
        {
            var section = sections.FirstOrDefault(s => s.Role == SectionRole.Targets);
            issues.Add(new Issue(
                "no-gdp-target", "No GDP growth target was found; a provincial report states exactly one. Read the target paragraph.",
                IssueLevel.Warning, section?.Span));
        }
    }
}
