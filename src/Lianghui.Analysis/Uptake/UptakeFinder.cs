using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>Finds for each unit the sentence of each report that shares most with it.</summary>
internal static class UptakeFinder
{
    private const int Candidates = 8;

    /// <summary>One cell for each report and unit, report by report.</summary>
    /// <param name="units">What may be taken up.</param>
    /// <param name="from">Evidence of a unit.</param>
    /// <param name="reports">Where it may stand.</param>
    /// <param name="background">Sentences by which rarity is told; the reports' own where empty.</param>
    public static IReadOnlyList<UptakeCell> Find(
        IReadOnlyList<UptakeUnit> units, Func<TextSpan, Evidence> from, IReadOnlyList<UptakeReport> reports, IReadOnlyList<UptakeReport> background)
    {
        var grams = Grams(units, background.Count > 0 ? background : reports);
        var sources = units.Select(u => from(u.Span)).ToList();
        var profiles = units.Select(u => new UnitProfile(u.Normal, grams)).ToList();
        return [.. reports.AsParallel().AsOrdered().SelectMany(r => InReport(units, sources, profiles, r))];
    }

    private static GramTable Grams(IReadOnlyList<UptakeUnit> units, IReadOnlyList<UptakeReport> background)
    {
        var grams = new GramTable();
        foreach (var unit in units)
        {
            grams.Ask(unit.Normal.Chars);
        }

        foreach (var sentence in background.SelectMany(r => r.Sentences))
        {
            grams.Count(sentence.Normal);
        }

        return grams;
    }

    private static List<UptakeCell> InReport(IReadOnlyList<UptakeUnit> units, List<Evidence> sources, List<UnitProfile> profiles, UptakeReport report)
    {
        var cells = new List<UptakeCell>(units.Count);
        var scores = new double[report.Sentences.Count];
        for (var u = 0; u < units.Count; u++)
        {
            Array.Clear(scores);
            foreach (var (pair, rarity) in profiles[u].Prominence)
            {
                report.Weigh(pair, rarity, scores);
            }

            cells.Add(Cell(u, units[u], sources[u], report, new UnitMeasure(profiles[u]), scores));
        }

        return cells;
    }

    private static UptakeCell Cell(int number, UptakeUnit unit, Evidence source, UptakeReport report, UnitMeasure measure, double[] scores)
    {
        var (best, where, rank) = (default(Likeness), -1, double.MinValue);
        foreach (var at in Closest(scores).Concat(Naming(unit, report)))
        {
            var likeness = measure.Of(report.Sentences[at].Normal);
            var closeness = likeness.Rank + (UptakeRule.NamedInSentence * Shared(unit, report.Measures[at]));
            if (closeness > rank)
            {
                (best, where, rank) = (likeness, at, closeness);
            }
        }

        var (score, status) = (best.Score, where < 0 ? "absent" : best.Status);
        if (unit.Measures is { } measures)
        {
            score += UptakeRule.OfMeasures(measures.Count, measures.Count(report.Names));
            status = where < 0 ? "absent" : best.Share >= UptakeRule.Verbatim ? "verbatim" : score >= UptakeRule.TakenUp ? "near" : "absent";
        }

        return new UptakeCell(
            number, unit.Task, unit.Heading, report.Record.Key.Place, status, best.Share, score,
            best.Longest.Length == 0 ? null : unit.Normal.Chars.Substring(best.Longest.Start, best.Longest.Length), source,
            status == "absent" ? null : report.At(report.Sentences[where].Span));
    }

    // The sentences that share most pairs of characters, weighed by rarity.
    private static IEnumerable<int> Closest(double[] scores)
    {
        for (var k = 0; k < Candidates && scores.Length > 0; k++)
        {
            var at = Array.IndexOf(scores, scores.Max());
            if (scores[at] <= 0)
            {
                yield break;
            }

            scores[at] = 0;
            yield return at;
        }
    }

    // The sentences that name most of the unit's measures, which may share no string with it.
    private static IEnumerable<int> Naming(UptakeUnit unit, UptakeReport report) => unit.Measures is not { Count: > 0 } ? []
        : Enumerable.Range(0, report.Sentences.Count).Select(i => (Index: i, Named: Shared(unit, report.Measures[i]))).Where(s => s.Named > 0)
            .OrderByDescending(s => s.Named).ThenBy(s => s.Index).Take(Candidates / 2).Select(s => s.Index);

    private static int Shared(UptakeUnit unit, IReadOnlyList<int> named) => unit.Measures is { Count: > 0 } own && named.Count > 0 ? own.Count(named.Contains) : 0;
}
