using Lianghui.Analysis.Claims;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Weights;
using Lianghui.Extraction.Targets;

namespace Lianghui.Publishing.Tables;

/// <summary>Findings as rows with the contract's keys in the contract's order.</summary>
public static class FindingRows
{
    /// <summary>A row of <c>changes</c>.</summary>
    public static Row Of(TargetChange c) => new Row()
        .Add("place", c.Place).Add("indicator", c.Indicator).Add("from", Side(c.From?.Value)).Add("to", Side(c.To?.Value))
        .Add("change", c.Change).Add("wordingChange", c.WordingChange).Add("stretchChange", c.StretchChange)
        .Add("evidenceFrom", c.From is null ? null : Row.Of(c.From.Evidence)).Add("evidenceTo", c.To is null ? null : Row.Of(c.To.Evidence))
        .Mark("provisional", c.From?.IsProvisional == true || c.To?.IsProvisional == true ? true : null);

    /// <summary>A row of <c>estimate</c>.</summary>
    public static Row Of(EstimateFinding f) => new Row()
        .Add("year", f.Year).Add("method", f.Method).Add("value", f.Value).Add("n", f.N).Add("of", f.Of).Add("median", f.Median)
        .Add("inputs", f.Inputs.Select(i => new Row()
            .Add("place", i.Target.Place).Add("low", i.Target.Value.Low).Add("high", i.Target.Value.High).Add("comparator", i.Target.Value.Comparator)
            .Add("point", i.Point).Add("weight", i.Weight).Add("without", i.Without).Add(i.Target.Evidence)).ToList())
        .Mark("provisional", f.Inputs.Where(i => i.Target.IsProvisional).Select(i => i.Target.Place).ToList() is { Count: > 0 } press ? press : null);

    /// <summary>A row of <c>check</c>.</summary>
    public static Row Of(ClaimAnswer a) => new Row()
        .Add("claim", a.Claim).Add("verdict", a.Verdict).Add("rule", a.Rule).Add("value", a.Value)
        .Add("alternatives", a.Alternatives).Add("names", a.Names);

    private static Row? Side(Target? t) => t is null ? null
        : new Row().Add("low", t.Low).Add("high", t.High).Add("comparator", t.Comparator).Add("stretch", t.Stretch);
}
