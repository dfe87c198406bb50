using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>How much of a unit a sentence shares.</summary>
/// <param name="Share">Share of the unit's characters in shared strings, 0 to 1.</param>
/// <param name="Score">The score of nearness.</param>
/// <param name="Longest">The longest shared string as a span of the unit's characters.</param>
internal readonly record struct Likeness(double Share, double Score, TextSpan Longest)
{
    /// <summary>Its status by <see cref="UptakeRule"/>.</summary>
    public string Status => Share >= UptakeRule.Verbatim ? "verbatim" : Score >= UptakeRule.Near ? "near" : "absent";

    /// <summary>By what the closest of several sentences is chosen: status first.</summary>
    public double Rank => (Share >= UptakeRule.Verbatim ? 20 : Score >= UptakeRule.Near ? 10 : 0) + Share + Score;
}

/// <summary>Measures sentences against one unit; made once for a unit and report, and used by one thread at a time.</summary>
internal sealed class UnitMeasure
{
    /// <summary>What a pair of characters weighs in the reports, about; it stands for the weight of a report's clause, whose pairs are not all counted.</summary>
    private const double UsualWeight = 0.54;

    private readonly UnitProfile _unit;
    private readonly int[] _stamps;
    private int _stamp;

    /// <summary>Prepares the measure of a unit.</summary>
    public UnitMeasure(UnitProfile unit)
    {
        _unit = unit;
        _stamps = new int[unit.Weights.Count];
    }

    /// <summary>Measures a sentence.</summary>
    public Likeness Of(NormalText sentence)
    {
        var runs = Runs(sentence.Chars);
        var score = ClosestClauses(sentence) + (_unit.SharedTerms(sentence) / UptakeRule.TermsPerUnit) + (runs.Heaviest / UptakeRule.RunPerUnit);
        return new Likeness(runs.Covered / (double)Math.Max(1, _unit.Chars.Length), score, runs.Longest);
    }

    /// <summary>Characters in shared strings long enough to count, the longest string, and the weight of the heaviest; each string is taken as long as it goes.</summary>
    private (int Covered, TextSpan Longest, double Heaviest) Runs(string sentence)
    {
        var (covered, longest, heaviest) = (0, default(TextSpan), 0.0);
        for (var i = 0; i + 2 <= _unit.Chars.Length;)
        {
            var length = Run(sentence, i);
            heaviest = Math.Max(heaviest, _unit.WeightOf(i, length));
            var counts = length >= UptakeRule.Shortest;
            covered += counts ? length : 0;
            longest = counts && length > longest.Length ? new TextSpan(i, length) : longest;
            i += counts ? length : Math.Max(1, length - 1);
        }

        return (covered, longest, heaviest);
    }

    private int Run(string sentence, int at)
    {
        var best = 0;
        var start = _unit.Chars.AsSpan(at, 2);
        for (var found = sentence.AsSpan().IndexOf(start); found >= 0;)
        {
            best = Math.Max(best, sentence.AsSpan(found).CommonPrefixLength(_unit.Chars.AsSpan(at)));
            var next = sentence.AsSpan(found + 1).IndexOf(start);
            found = next < 0 ? -1 : found + 1 + next;
        }

        return best;
    }

    /// <summary>How alike the closest clause of the sentence and clause of the unit are: the weight they share over the geometric mean of their weights, 0 to 1.</summary>
    private double ClosestClauses(NormalText sentence)
    {
        var best = 0.0;
        foreach (var clause in sentence.Clauses.Where(c => c.Length >= UptakeRule.Shortest))
        {
            Mark(sentence.Chars.AsSpan(clause.Start, clause.Length));
            var size = Math.Sqrt(UsualWeight * (clause.Length - 1));
            foreach (var (pairs, root) in _unit.Clauses)
            {
                best = Math.Max(best, Shared(pairs) / (root * size));
            }
        }

        return Math.Min(1, best);
    }

    private double Shared(int[] pairs)
    {
        var sum = 0.0;
        foreach (var pair in pairs)
        {
            sum += _stamps[pair] == _stamp ? _unit.Weights[pair] : 0;
        }

        return sum;
    }

    private void Mark(ReadOnlySpan<char> chars)
    {
        _stamp++;
        for (var i = 0; i + 2 <= chars.Length; i++)
        {
            if (_unit.Pair(GramTable.Key(chars.Slice(i, 2))) is var pair and >= 0)
            {
                _stamps[pair] = _stamp;
            }
        }
    }
}
