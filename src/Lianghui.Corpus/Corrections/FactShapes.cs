using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Statements;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Corpus.Corrections;

/// <summary>The kinds of fact that people can correct.</summary>
internal static class FactShapes
{
    private static readonly IReadOnlyList<string> Indicators = Codes("indicators.csv");
    private static readonly IReadOnlyList<string> Comparators = Codes("comparators.csv");
    private static readonly IReadOnlyList<string> Themes = Codes("themes.csv");
    private static readonly IReadOnlyList<string> Roles = [.. Enum.GetValues<SectionRole>().Select(FactCodes.Code)];

    /// <summary>Targets.</summary>
    public static FactShape<Target> Target { get; } = new("target", ["indicator", "of"],
    [
        new("indicator", t => t.Indicator, (t, v) => t with { Indicator = v! }, FieldRule.OneOf(Indicators)),
        new("of", t => t.Of, (t, v) => t with { Of = v }, FieldRule.Text),
        new("low", t => CorrectionText.Of(t.Low), (t, v) => t with { Low = FieldRule.Decimal(v) }, FieldRule.Number),
        new("high", t => CorrectionText.Of(t.High), (t, v) => t with { High = FieldRule.Decimal(v) }, FieldRule.Number),
        new("unit", t => t.Unit, (t, v) => t with { Unit = v }, FieldRule.Text),
        new("normLow", t => CorrectionText.Of(t.NormLow), (t, v) => t with { NormLow = FieldRule.Decimal(v) }, FieldRule.Number),
        new("normHigh", t => CorrectionText.Of(t.NormHigh), (t, v) => t with { NormHigh = FieldRule.Decimal(v) }, FieldRule.Number),
        new("comparator", t => t.Comparator, (t, v) => t with { Comparator = v! }, FieldRule.OneOf(Comparators)),
        new("reference", t => t.Reference, (t, v) => t with { Reference = v }, FieldRule.Text),
        new("stretch", t => t.Stretch, (t, v) => t with { Stretch = v }, FieldRule.Text),
        new("modality", t => t.Modality, (t, v) => t with { Modality = v! }, FieldRule.OneOf("strive", "ensure", "expected")),
        new("basis", t => t.Basis, (t, v) => t with { Basis = v }, FieldRule.Text),
        new("wording", t => t.Wording, (t, v) => t with { Wording = v ?? "" }, null),
        new("section", t => FactCodes.Code(t.Section), (t, v) => t with { Section = FactCodes.Role(v!) }, FieldRule.OneOf(Roles)),
    ],
    span => new Target("gdp", null, null, null, null, null, null, "plain", null, null, "expected", null, "", SectionRole.Targets, span), Normed);

    /// <summary>Growth statements.</summary>
    public static FactShape<GrowthStatement> Growth { get; } = new("growth", ["kind", "period"],
    [
        new("kind", g => FactCodes.Code(g.Kind), (g, v) => g with { Kind = FactCodes.Growth(v!) }, FieldRule.OneOf([.. Enum.GetValues<GrowthKind>().Select(FactCodes.Code)])),
        new("period", g => g.Period, (g, v) => g with { Period = v! }, FieldRule.Period),
        new("low", g => CorrectionText.Of(g.Low), (g, v) => g with { Low = FieldRule.Decimal(v) }, FieldRule.Number),
        new("high", g => CorrectionText.Of(g.High), (g, v) => g with { High = FieldRule.Decimal(v) }, FieldRule.Number),
        new("comparator", g => g.Comparator, (g, v) => g with { Comparator = v! }, FieldRule.OneOf(Comparators)),
        new("measure", g => g.Measure, (g, v) => g with { Measure = v! }, FieldRule.OneOf("real", "nominal")),
    ],
    span => new GrowthStatement(GrowthKind.Target, "", null, null, "plain", "real", span), (g, _) => g);

    /// <summary>Outturns.</summary>
    public static FactShape<Outturn> Outturn { get; } = new("outturn", ["indicator", "of", "period"],
    [
        new("period", o => o.Period, (o, v) => o with { Period = v! }, FieldRule.Period),
        new("indicator", o => o.Indicator, (o, v) => o with { Indicator = v! }, FieldRule.OneOf(Indicators)),
        new("of", o => o.Of, (o, v) => o with { Of = v }, FieldRule.Text),
        new("low", o => CorrectionText.Of(o.Low), (o, v) => o with { Low = FieldRule.Decimal(v) }, FieldRule.Number),
        new("high", o => CorrectionText.Of(o.High), (o, v) => o with { High = FieldRule.Decimal(v) }, FieldRule.Number),
        new("unit", o => o.Unit, (o, v) => o with { Unit = v }, FieldRule.Text),
        new("comparator", o => o.Comparator, (o, v) => o with { Comparator = v! }, FieldRule.OneOf(Comparators)),
        new("estimate", o => o.Estimate ? "true" : "false", (o, v) => o with { Estimate = v == "true" }, FieldRule.OneOf("true", "false")),
        new("measure", o => o.Measure, (o, v) => o with { Measure = v! }, FieldRule.OneOf("real", "nominal", "unknown")),
    ],
    span => new Outturn("", "gdp", null, null, null, null, "plain", false, "unknown", span), (o, _) => o);

    /// <summary>Tasks and leads.</summary>
    public static FactShape<TaskEntry> Task { get; } = new("task", ["level"],
    [
        new("level", t => CorrectionText.Of(t.Level), (t, v) => t with { Level = FieldRule.Int(v) ?? 1 }, FieldRule.OneOf("1", "2")),
        new("rank", t => CorrectionText.Of(t.Rank), (t, v) => t with { Rank = FieldRule.Int(v) ?? 1 }, FieldRule.Count),
        new("parent", t => t.Parent is { } p ? CorrectionText.Of(p) : null, (t, v) => t with { Parent = FieldRule.Int(v) }, new("a whole number, or nothing", v => v is null || FieldRule.Int(v) is >= 1)),
        new("heading", t => t.Heading, (t, v) => t with { Heading = v ?? "" }, null),
        new("theme", t => t.Theme, (t, v) => t with { Theme = v! }, FieldRule.OneOf(Themes)),
        new("facet", t => t.Facet, (t, v) => t with { Facet = v }, FieldRule.Text),
        new("also", t => t.Also.Count == 0 ? null : string.Join(' ', t.Also), (t, v) => t with { Also = v?.Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries) ?? [] }, FieldRule.SomeOf(Themes)),
        new("codedBy", t => t.CodedBy, (t, v) => t with { CodedBy = v ?? "heading" }, null),
        new("entryStart", t => CorrectionText.Of(t.Span.Start), (t, v) => t with { Span = t.Span with { Start = FieldRule.Int(v) ?? t.Span.Start } }, null),
        new("entryLength", t => CorrectionText.Of(t.Span.Length), (t, v) => t with { Span = t.Span with { Length = FieldRule.Int(v) ?? t.Span.Length } }, null),
    ],
    span => new TaskEntry(1, 1, null, "", "other", null, [], "heading", [], span, span), (t, _) => t);

    /// <summary>Sections.</summary>
    public static FactShape<Section> Section { get; } = new("section", [],
    [
        new("order", s => CorrectionText.Of(s.Order), (s, v) => s with { Order = FieldRule.Int(v) ?? 1 }, null),
        new("role", s => FactCodes.Code(s.Role), (s, v) => s with { Role = FactCodes.Role(v!) }, FieldRule.OneOf(Roles)),
        new("start", s => CorrectionText.Of(s.Span.Start), (s, v) => s with { Span = s.Span with { Start = FieldRule.Int(v) ?? s.Span.Start } }, null),
        new("length", s => CorrectionText.Of(s.Span.Length), (s, v) => s with { Span = s.Span with { Length = FieldRule.Int(v) ?? s.Span.Length } }, null),
    ],
    span => new Section(1, SectionRole.Opening, span, span), (s, _) => s);

    /// <summary>Why changes of a kind of fact cannot be made; null where they can.</summary>
    public static string? Refusal(string fact, IReadOnlyDictionary<string, string?> changes) => fact switch
    {
        "target" => Target.Refusal(changes),
        "growth" => Growth.Refusal(changes),
        "outturn" => Outturn.Refusal(changes),
        "task" => Task.Refusal(changes),
        _ => Section.Refusal(changes),
    };

    /// <summary>A number that is set carries its value in the indicator's unit with it, unless that is set too.</summary>
    private static Target Normed(Target target, IReadOnlyDictionary<string, string?> changes)
    {
        var moved = changes.ContainsKey("indicator") || changes.ContainsKey("unit");
        return target with
        {
            NormLow = !changes.ContainsKey("normLow") && (moved || changes.ContainsKey("low")) ? Norm.Of(target.Indicator, target.Unit, target.Low) : target.NormLow,
            NormHigh = !changes.ContainsKey("normHigh") && (moved || changes.ContainsKey("high")) ? Norm.Of(target.Indicator, target.Unit, target.High) : target.NormHigh,
        };
    }

    private static List<string> Codes(string file) => [.. CodebookFiles.Rows(file).Select(r => r("code"))];
}
