using Lianghui.Corpus.Corrections;
using Lianghui.Text;

namespace Lianghui.Publishing.Tables;

/// <summary>Opinions of people on facts as rows.</summary>
public static class CorrectionRows
{
    /// <summary>Keys of a row.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "place", "year", "fact", "id", "action", "set", "coded", "now", "by", "day", "reason", "state", "conflict", "opinions", "why", "opinion", "evidence",
    ];

    /// <summary>The row of an opinion: what is set, what was coded then, what is coded now.</summary>
    public static Row Of(CorrectionOutcome o)
    {
        var c = o.Correction;
        var keys = c.Action == CorrectionAction.Set ? c.Changes.Keys.ToHashSet(StringComparer.Ordinal) : null;
        return new Row { Id = o.FactId ?? c.FactId }
            .Add("place", c.Place).Add("year", c.Year).Add("fact", c.Fact).Add("id", o.FactId ?? c.FactId).Add("action", Correction.Code(c.Action))
            .Add("set", Text(c.Changes, null)).Add("coded", Text(c.Coded, keys)).Add("now", o.Now is null ? null : Text(o.Now, keys))
            .Add("by", c.By).Add("day", c.Day).Add("reason", c.Reason).Add("state", CorrectionOutcome.Code(o.State)).Add("conflict", o.Conflict)
            .Add("opinions", o.Opinions).Add("why", o.Why).Add("opinion", c.Id)
            .Add(new Evidence(c.Version, c.Start, c.Length, c.Quote, ""));
    }

    // Of what is set only the fields that are set; of what is judged whole, the fields that hold a value.
    private static string Text(IReadOnlyDictionary<string, string?> fields, HashSet<string>? keys) =>
        CorrectionText.Show(fields.Where(f => keys?.Contains(f.Key) ?? (f.Value is not null && f.Key is not ("heading" or "wording" or "entryStart" or "entryLength" or "codedBy"))));
}
