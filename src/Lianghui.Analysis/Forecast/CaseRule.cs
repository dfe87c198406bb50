namespace Lianghui.Analysis.Forecast;

/// <summary>A yes-or-no statement about one theme or term before its outcome.</summary>
/// <param name="Item">Theme, term or phrase.</param>
/// <param name="Cell">What is known of it, as a cell of a table: <c>conference</c>, <c>conference+last</c>, …</param>
/// <param name="Order">Breaks ties of probability; the smaller comes first.</param>
/// <param name="Outcome">Whether it came true; null while it is not known.</param>
internal sealed record Case(string Item, string Cell, double Order, bool? Outcome);

/// <summary>All statements of a rule about one year.</summary>
/// <param name="Question">The question.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Year">The year.</param>
/// <param name="Take">How many are named first.</param>
/// <param name="Prior">Probability of an item of which nothing is known.</param>
/// <param name="Inputs">What went in, in words.</param>
/// <param name="Provinces">Provinces that count in it; null where the rule needs none.</param>
/// <param name="Cases">The statements.</param>
internal sealed record YearCases(string Question, string Rule, int Year, int Take, double Prior, string Inputs, int? Provinces, IReadOnlyList<Case> Cases);

/// <summary>A statement with its probability.</summary>
/// <param name="Case">The statement.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Rank">From 1, the most probable first.</param>
internal sealed record Said(Case Case, double Probability, int Rank);

/// <summary>Turns cells into probabilities: how often items of the same cell came true in earlier years, drawn towards the prior by two cases.</summary>
internal static class CellFrequency
{
    private const double Pull = 2;

    /// <summary>The statements of a year in order, from the earlier years of the same rule.</summary>
    public static IReadOnlyList<Said> Of(YearCases year, IEnumerable<YearCases> earlier)
    {
        var cells = earlier.SelectMany(y => y.Cases).Where(c => c.Outcome is not null)
            .GroupBy(c => c.Cell, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (Yes: g.Count(c => c.Outcome == true), N: g.Count()), StringComparer.Ordinal);
        return
        [
            .. year.Cases.Select(c => (Case: c, Probability: cells.TryGetValue(c.Cell, out var cell) ? (cell.Yes + (Pull * year.Prior)) / (cell.N + Pull) : year.Prior))
                .OrderByDescending(c => c.Probability).ThenBy(c => c.Case.Order).ThenBy(c => c.Case.Item, StringComparer.Ordinal)
                .Select((c, i) => new Said(c.Case, c.Probability, i + 1)),
        ];
    }

    /// <summary>The record of a rule over its years, each forecast from the years before it; years without an outcome are left out.</summary>
    /// <param name="years">The rule's years in order.</param>
    /// <param name="only">Years that count.</param>
    public static (int N, int Cases, double? HitRate, double? Brier) Score(IReadOnlyList<YearCases> years, IReadOnlySet<int> only)
    {
        var (cases, brier, named, hits) = (0, 0.0, 0, 0);
        var counted = years.Where(y => only.Contains(y.Year) && y.Cases.Any(c => c.Outcome is not null)).ToList();
        foreach (var said in counted.Select(y => (Year: y, Said: Of(y, years.Where(e => e.Year < y.Year)))))
        {
            cases += said.Said.Count;
            brier += said.Said.Sum(s => Math.Pow(s.Probability - (s.Case.Outcome == true ? 1 : 0), 2));
            named += Math.Min(said.Year.Take, said.Said.Count);
            hits += said.Said.Take(said.Year.Take).Count(s => s.Case.Outcome == true);
        }

        return (counted.Count, cases, named == 0 ? null : (double)hits / named, cases == 0 ? null : brier / cases);
    }
}
