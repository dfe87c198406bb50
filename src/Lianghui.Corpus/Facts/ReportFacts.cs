using Lianghui.Extraction;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Corpus.Facts;

/// <summary>One version of a report with its facts, in the order of the text.</summary>
/// <param name="Report">The version's metadata.</param>
/// <param name="Sections">Sections; the evidence of each is its heading or first sentence.</param>
/// <param name="Growth">Growth statements.</param>
/// <param name="Targets">Targets.</param>
/// <param name="Outturns">Outturns.</param>
/// <param name="Tasks">Tasks and leads; the evidence of each is its heading.</param>
/// <param name="Issues">What was not understood.</param>
public sealed record ReportFacts(
    ReportRecord Report,
    IReadOnlyList<Fact<Section>> Sections,
    IReadOnlyList<Fact<GrowthStatement>> Growth,
    IReadOnlyList<Fact<Target>> Targets,
    IReadOnlyList<Fact<Outturn>> Outturns,
    IReadOnlyList<Fact<TaskEntry>> Tasks,
    IReadOnlyList<Issue> Issues)
{
    /// <summary>The facts of a text as it was coded.</summary>
    public static ReportFacts Of(StoredText text, CodedReport coded, string source) =>
        Of(text.Value, Describe(text, coded.Metadata, source), coded);

    /// <summary>The facts of a coded text whose metadata are settled.</summary>
    /// <param name="text">The stored text; empty where it is not at hand, and quotes are then empty too.</param>
    /// <param name="report">The version's metadata.</param>
    /// <param name="coded">What was coded.</param>
    public static ReportFacts Of(string text, ReportRecord report, CodedReport coded)
    {
        var ids = new FactIds(report.Key, report.Version);
        return new ReportFacts(
            report,
            [.. coded.Sections.Select(s => Make(ids.Unique($"section-{s.Order}"), s, s.HeadingSpan))],
            [.. coded.Growth.Select(g => Make(ids.Numbered("growth-" + FactCodes.Code(g.Kind)), g, g.Span))],
            [.. coded.Targets.Select(t => Make(ids.Numbered("target-" + t.Indicator), t, t.Span))],
            [.. coded.Outturns.Select(o => Make(ids.Numbered("outturn-" + o.Indicator), o, o.Span))],
            [.. coded.Tasks.Select(t => Make(ids.Unique(TaskSubject(t)), t, t.HeadingSpan))],
            coded.Issues);

        Fact<T> Make<T>(string id, T value, TextSpan span) => new(id, report.Key, value, new Evidence(
            report.Version, span.Start, span.Length, text.Length == 0 ? "" : span.Of(text), report.Source), report.Origin)
        { Grade = report.Grade };
    }

    /// <summary>A version's metadata from what its text says; an unknown place is "", an unknown year 0.</summary>
    public static ReportRecord Describe(StoredText text, Extraction.Metadata.ReportMetadata metadata, string source) => new(
        new ReportKey(metadata.Place ?? "", metadata.Year ?? 0, metadata.Kind, metadata.Session),
        metadata.Title,
        metadata.Speaker,
        metadata.Office,
        metadata.Delivered,
        metadata.Published,
        text.Value.Length,
        text.Version,
        metadata.Complete,
        metadata.AnnexStart,
        source,
        FactOrigin.Text);

    private static string TaskSubject(TaskEntry task) =>
        task.Parent is { } parent ? $"task-{parent}.{task.Rank}" : $"task-{task.Rank}";
}
