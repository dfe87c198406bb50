using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;

namespace Lianghui.Publishing.Tables;

/// <summary>What sets a fact apart from one that was coded from a text and that nobody has looked at.</summary>
public static class FactMarks
{
    /// <summary>Marks the row of a fact.</summary>
    public static Row Marked<T>(this Row row, Fact<T> fact) =>
        row.Graded(fact.Grade).Mark("provisional", fact.IsProvisional ? true : null).Mark("correction", fact.Correction is { } c ? Of(c) : null);

    /// <summary>A correction as a nested row; <c>coded</c> holds the values as coded, the row itself those that count.</summary>
    private static Row Of(FactCorrection c) => new Row()
        .Add("action", Correction.Code(c.Action)).Add("coded", c.Coded).Add("by", c.By).Add("day", c.Day).Add("reason", c.Reason)
        .Add("opinions", c.Opinions).Add("conflict", c.Conflict);
}
