using Lianghui.Corpus;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Statements;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Publishing.Tables;

/// <summary>Facts as rows with the contract's keys in the contract's order.</summary>
public static class FactRows
{
    /// <summary>A row of <c>reports</c>.</summary>
    public static Row Of(ReportRecord r) => new Row()
        .Add("place", r.Key.Place).Add("year", r.Key.Year).Add("kind", r.Key.Kind).Add("title", r.Title)
        .Add("speaker", r.Speaker).Add("session", r.Key.Session).Add("delivered", r.Delivered).Add("published", r.Published)
        .Add("chars", r.Chars).Add("version", r.Version).Add("complete", r.Complete).Graded(r.Grade);

    /// <summary>The evidence of a report: its title in the text, or the first paragraph where the title is not printed in one piece.</summary>
    public static Evidence TitleEvidence(ILibraryReader library, ReportRecord report)
    {
        var text = library.Text(report.Version);
        if (text is null)
        {
            return new Evidence(report.Version, 0, 0, "", report.Source);
        }

        var start = report.Title is { Length: > 0 } title ? text.IndexOf(title, StringComparison.Ordinal) : -1;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var span = start >= 0 ? new TextSpan(start, report.Title!.Length) : new TextSpan(0, end < 0 ? text.Length : end);
        return new Evidence(report.Version, span.Start, span.Length, span.Of(text), report.Source);
    }

    /// <summary>A row of <c>sections</c>.</summary>
    public static Row Of(Fact<Section> f, string? heading) => new Row { Id = f.Id }
        .Add("place", f.Place).Add("year", f.Year).Add("order", f.Value.Order).Add("role", Code(f.Value.Role))
        .Add("heading", heading).Add("start", f.Value.Span.Start).Add("length", f.Value.Span.Length).Add(f.Evidence).Marked(f);

    /// <summary>A row of <c>growth</c>.</summary>
    public static Row Of(Fact<GrowthStatement> f) => new Row { Id = f.Id }
        .Add("place", f.Place).Add("year", f.Year).Add("kind", Code(f.Value.Kind)).Add("period", f.Value.Period)
        .Add("low", f.Value.Low).Add("high", f.Value.High).Add("comparator", f.Value.Comparator)
        .Add("measure", f.Value.Measure).Add(f.Evidence).Marked(f);

    /// <summary>A row of <c>targets</c>.</summary>
    public static Row Of(Fact<Target> f) => new Row { Id = f.Id }
        .Add("place", f.Place).Add("year", f.Year).Add("indicator", f.Value.Indicator).Add("of", f.Value.Of)
        .Add("low", f.Value.Low).Add("high", f.Value.High).Add("unit", f.Value.Unit)
        .Add("normLow", f.Value.NormLow).Add("normHigh", f.Value.NormHigh).Add("comparator", f.Value.Comparator)
        .Add("reference", f.Value.Reference).Add("stretch", f.Value.Stretch).Add("modality", f.Value.Modality)
        .Add("basis", f.Value.Basis).Add("wording", f.Value.Wording).Add("section", Code(f.Value.Section)).Add(f.Evidence).Marked(f);

    /// <summary>A row of <c>outturns</c>.</summary>
    public static Row Of(Fact<Outturn> f) => new Row { Id = f.Id }
        .Add("place", f.Place).Add("year", f.Year).Add("period", f.Value.Period).Add("indicator", f.Value.Indicator)
        .Add("of", f.Value.Of).Add("low", f.Value.Low).Add("high", f.Value.High).Add("unit", f.Value.Unit)
        .Add("comparator", f.Value.Comparator).Add("estimate", f.Value.Estimate).Add(f.Evidence).Marked(f);

    /// <summary>A row of <c>outturns</c> with how the value is measured: <c>measure</c> (real, nominal, unknown) and <c>basis</c> (comparable for 同口径).</summary>
    public static Row Measured(Fact<Outturn> f) => Of(f).Add("measure", f.Value.Measure).Add("basis", ComparableBasis.Of(f.Evidence?.Quote));

    /// <summary>A row of <c>tasks</c>.</summary>
    public static Row Of(Fact<TaskEntry> f) => new Row { Id = f.Id }
        .Add("place", f.Place).Add("year", f.Year).Add("level", f.Value.Level).Add("rank", f.Value.Rank)
        .Add("parent", f.Value.Parent).Add("heading", f.Value.Heading).Add("theme", f.Value.Theme)
        .Add("facet", f.Value.Facet).Add("also", f.Value.Also).Add("codedBy", f.Value.CodedBy).Add(f.Evidence).Marked(f);

    /// <summary>Code of a role as the contract spells it.</summary>
    public static string Code(SectionRole role) => role.ToString().ToLowerInvariant();

    /// <summary>Code of a kind of growth statement.</summary>
    public static string Code(GrowthKind kind) => kind switch
    {
        GrowthKind.PastPlanAverage => "past-plan-average",
        GrowthKind.NextPlanTarget => "next-plan-target",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
