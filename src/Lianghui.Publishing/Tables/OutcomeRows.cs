using Lianghui.Analysis.Disagreements;
using Lianghui.Analysis.Gaps;
using Lianghui.Analysis.Groups;
using Lianghui.Analysis.Matrix;
using Lianghui.Analysis.Milestones;
using Lianghui.Analysis.Promises;
using Lianghui.Text;

namespace Lianghui.Publishing.Tables;

/// <summary>Findings that set facts against other facts, as rows.</summary>
public static class OutcomeRows
{
    /// <summary>A row of <c>gaps</c>.</summary>
    public static Row Of(TargetGap g) => new Row { Id = g.Target.Id }
        .Add("place", g.Place).Add("year", g.Year).Add("indicator", g.Indicator).Add("low", g.Target.Value.Low).Add("high", g.Target.Value.High)
        .Add("comparator", g.Target.Value.Comparator).Add("period", g.Period).Add("reached", g.Reached).Add("estimate", g.Estimate).Add("source", g.Source)
        .Add("gap", g.Gap).Add("verdict", g.Verdict).Add(g.Target.Evidence).Add("evidenceReached", Side(g.Outturn));

    /// <summary>A row of <c>matrix</c>.</summary>
    public static Row Of(MatrixCell c) => new Row { Id = c.Target?.Id }
        .Add("place", c.Place).Add("year", c.Year).Add("indicator", c.Indicator).Add("status", c.Status).Add("new", c.New)
        .Add("low", c.Target?.Value.Low).Add("high", c.Target?.Value.High).Add("comparator", c.Target?.Value.Comparator).Add("reference", c.Target?.Value.Reference)
        .Add("wording", c.Target?.Value.Wording).Add(c.Target?.Evidence);

    /// <summary>A row of <c>contrast</c>.</summary>
    public static Row Of(Contrast c, int year, string group) => new Row()
        .Add("year", year).Add("group", group).Add("finding", c.Finding).Add("in", c.In.Count).Add("of", c.Group).Add("share", c.GroupShare)
        .Add("restIn", c.Out.Count).Add("restOf", c.Rest).Add("restShare", c.RestShare).Add("toReverse", c.ToReverse).Add("names", c.In).Add("restNames", c.Out);

    /// <summary>A row of <c>promises</c>.</summary>
    public static Row Of(Promise p) => new Row()
        .Add("place", p.Place).Add("year", p.Year).Add("what", p.What).Add("kind", p.Kind).Add("pledged", p.Pledged).Add("reached", p.Reached).Add("unit", p.Unit)
        .Add("verdict", p.Verdict).Add("score", p.Score).Add(p.Pledge).Add("evidenceReview", Side(p.Review));

    /// <summary>A row of <c>milestones</c>.</summary>
    public static Row Of(Milestone m) => new Row()
        .Add("place", m.Place).Add("year", m.Year).Add("kind", m.Kind).Add("statement", m.Statement).Add("value", m.Value)
        .Add("checked", m.Checked).Add("why", m.Why).Add(m.Evidence);

    /// <summary>A row of <c>disagreements</c>.</summary>
    public static Row Of(Disagreement d) => new Row()
        .Add("place", d.Place).Add("year", d.Year).Add("kind", d.Kind).Add("taken", d.Sayings[0].Value).Add("spread", d.Spread).Add("why", d.Why)
        .Add("sayings", d.Sayings.Select(s => new Row().Add("value", s.Value).Add("wording", s.Wording).Add("source", s.Source).Add(s.Evidence)).ToList());

    private static Row? Side(Evidence? evidence) => evidence is null ? null : Row.Of(evidence);
}
