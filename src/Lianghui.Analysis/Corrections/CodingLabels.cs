using Lianghui.Corpus.Corrections;

namespace Lianghui.Analysis.Corrections;

/// <summary>How today's coding of one kind of fact stands to what people say.</summary>
/// <param name="Fact">Kind of fact; <c>all</c> for the sum.</param>
/// <param name="Judged">Facts that somebody has judged.</param>
/// <param name="Right">Coded as people say.</param>
/// <param name="Wrong">Coded, with a wrong value.</param>
/// <param name="Spurious">Coded, though the text says no such thing.</param>
/// <param name="Missed">Not coded, though the text says it.</param>
/// <param name="Precision">Right of all coded, 0 to 1; null where none is coded.</param>
/// <param name="Recall">Right of all that the text says, 0 to 1; null where it says none.</param>
/// <param name="Disputed">Facts on which people differ; the newest opinion counts.</param>
/// <param name="Fields">Fields with a wrong value, and how often.</param>
public sealed record LabelRow(
    string Fact, int Judged, int Right, int Wrong, int Spurious, int Missed, decimal? Precision, decimal? Recall, int Disputed, IReadOnlyList<string> Fields);

/// <summary>
/// Measures the coding against corrections. People look at what seems odd to them, so the facts that are judged are no sample: the figures tell how
/// far the coding has come on these, not how good it is on all.
/// </summary>
public static class CodingLabels
{
    /// <summary>A row for each kind of fact that was judged, and their sum; none where nothing was.</summary>
    public static IReadOnlyList<LabelRow> Of(IEnumerable<CorrectionOutcome> outcomes)
    {
        var taken = outcomes.Where(o => o.IsTaken).ToList();
        var rows = taken.GroupBy(o => o.Correction.Fact, StringComparer.Ordinal).Select(g => Row(g.Key, [.. g])).ToList();
        return rows.Count > 1 ? [.. rows, Row("all", taken)] : rows;
    }

    private static LabelRow Row(string fact, IReadOnlyList<CorrectionOutcome> taken)
    {
        var said = taken.Where(o => o.Correction.Action != CorrectionAction.Reject).ToList();
        var (missed, wrong) = (said.Count(o => o.Now is null), said.Count(o => o.Now is not null && o.Wrong.Count > 0));
        var spurious = taken.Count(o => o.Correction.Action == CorrectionAction.Reject && o.Now is not null);
        var right = said.Count - missed - wrong;
        var fields = said.SelectMany(o => o.Wrong).CountBy(f => f).OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}:{f.Value}");
        return new LabelRow(fact, taken.Count, right, wrong, spurious, missed, Share(right, right + wrong + spurious), Share(right, said.Count), taken.Count(o => o.Disputed), [.. fields]);
    }

    private static decimal? Share(int part, int whole) => whole == 0 ? null : (decimal)part / whole;
}
