using System.Data.Common;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Corpus.Sql;

/// <summary>Table <c>sections</c>: the evidence is the heading, the section's own span stands beside it.</summary>
internal sealed class SectionTable : FactTable<Section>
{
    public override string Name => "sections";

    protected override IReadOnlyList<string> Own => ["number", "role", "section_start", "section_length"];

    protected override Section Read(DbDataReader row, TextSpan span, string quote, int i) => new(
        row.GetInt32(i), FactCodes.Role(row.GetString(i + 1)), new TextSpan(row.GetInt32(i + 2), row.GetInt32(i + 3)), span);

    protected override IEnumerable<object?> Values(Section value) =>
        [value.Order, FactCodes.Code(value.Role), value.Span.Start, value.Span.Length];
}

/// <summary>Table <c>growth</c>.</summary>
internal sealed class GrowthTable : FactTable<GrowthStatement>
{
    public override string Name => "growth";

    protected override IReadOnlyList<string> Own => ["kind", "period", "low", "high", "comparator", "measure"];

    protected override GrowthStatement Read(DbDataReader row, TextSpan span, string quote, int i) => new(
        FactCodes.Growth(row.GetString(i)), row.GetString(i + 1), row.Number(i + 2), row.Number(i + 3), row.GetString(i + 4),
        row.GetString(i + 5), span);

    protected override IEnumerable<object?> Values(GrowthStatement value) =>
        [FactCodes.Code(value.Kind), value.Period, value.Low, value.High, value.Comparator, value.Measure];
}

/// <summary>Table <c>targets</c>.</summary>
internal sealed class TargetTable : FactTable<Target>
{
    public override string Name => "targets";

    protected override IReadOnlyList<string> Own =>
    [
        "indicator", "of", "low", "high", "unit", "norm_low", "norm_high", "comparator", "reference", "stretch", "modality", "basis",
        "wording", "section",
    ];

    protected override Target Read(DbDataReader row, TextSpan span, string quote, int i) => new(
        row.GetString(i), row.Text(i + 1), row.Number(i + 2), row.Number(i + 3), row.Text(i + 4), row.Number(i + 5), row.Number(i + 6),
        row.GetString(i + 7), row.Text(i + 8), row.Text(i + 9), row.GetString(i + 10), row.Text(i + 11), row.GetString(i + 12),
        FactCodes.Role(row.GetString(i + 13)), span);

    protected override IEnumerable<object?> Values(Target value) =>
    [
        value.Indicator, value.Of, value.Low, value.High, value.Unit, value.NormLow, value.NormHigh, value.Comparator,
        value.Reference, value.Stretch, value.Modality, value.Basis, value.Wording, FactCodes.Code(value.Section),
    ];
}

/// <summary>Table <c>outturns</c>.</summary>
internal sealed class OutturnTable : FactTable<Outturn>
{
    public override string Name => "outturns";

    protected override IReadOnlyList<string> Own =>
        ["period", "indicator", "of", "low", "high", "unit", "comparator", "estimate", "measure"];

    protected override Outturn Read(DbDataReader row, TextSpan span, string quote, int i) => new(
        row.GetString(i), row.GetString(i + 1), row.Text(i + 2), row.Number(i + 3), row.Number(i + 4), row.Text(i + 5),
        row.GetString(i + 6), row.Flag(i + 7), row.GetString(i + 8), span);

    protected override IEnumerable<object?> Values(Outturn value) =>
    [
        value.Period, value.Indicator, value.Of, value.Low, value.High, value.Unit, value.Comparator, value.Estimate, value.Measure,
    ];
}

/// <summary>Table <c>tasks</c>: the evidence is the heading, the span of the whole entry stands beside it; reasons have a table of their own.</summary>
internal sealed class TaskTable : FactTable<TaskEntry>
{
    public override string Name => "tasks";

    protected override IReadOnlyList<string> Own =>
        ["level", "rank", "parent", "heading", "theme", "facet", "also", "coded_by", "entry_start", "entry_length"];

    protected override TaskEntry Read(DbDataReader row, TextSpan span, string quote, int i) => new(
        row.GetInt32(i), row.GetInt32(i + 1), row.Int(i + 2), row.GetString(i + 3), row.GetString(i + 4), row.Text(i + 5),
        row.GetString(i + 6).Split(' ', StringSplitOptions.RemoveEmptyEntries), row.GetString(i + 7), [], span,
        new TextSpan(row.GetInt32(i + 8), row.GetInt32(i + 9)));

    protected override IEnumerable<object?> Values(TaskEntry value) =>
    [
        value.Level, value.Rank, value.Parent, value.Heading, value.Theme, value.Facet, string.Join(' ', value.Also), value.CodedBy,
        value.Span.Start, value.Span.Length,
    ];
}
