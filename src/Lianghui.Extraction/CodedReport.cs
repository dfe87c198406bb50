using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Livelihood;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Extraction;

/// <summary>Everything that was coded in one version of a report.</summary>
/// <param name="Metadata">What the text says of itself.</param>
/// <param name="Sections">Consecutive sections that cover the text.</param>
/// <param name="Growth">Statements of the place's own GDP growth.</param>
/// <param name="Targets">This year's targets.</param>
/// <param name="Outturns">Last year's values.</param>
/// <param name="Tasks">Tasks (level 1) and leads (level 2) in the order of the text.</param>
/// <param name="Issues">What was not understood.</param>
/// <param name="Livelihood">Livelihood projects pledged for the year; null where they were not asked for.</param>
public sealed record CodedReport(
    ReportMetadata Metadata,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<GrowthStatement> Growth,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Outturn> Outturns,
    IReadOnlyList<TaskEntry> Tasks,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<LivelihoodPledge>? Livelihood = null);
