using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Uptake;

/// <summary>What a unit is measured by: pairs of characters with their weights, clause by clause, and the subjects that it names. Made once, read by many threads.</summary>
internal sealed class UnitProfile
{
    private const int TermClauses = 3;

    private readonly Dictionary<ulong, int> _pairs = [];
    private readonly List<double> _weights = [];
    private readonly IReadOnlyList<(string Words, double Rarity)> _terms;

    /// <summary>Reads a unit whose strings the table has counted.</summary>
    public UnitProfile(NormalText unit, GramTable grams)
    {
        Chars = unit.Chars;
        for (var i = 0; i + 2 <= Chars.Length; i++)
        {
            var key = GramTable.Key(Chars.AsSpan(i, 2));
            if (_pairs.TryAdd(key, _weights.Count))
            {
                _weights.Add(grams.Weight(key));
                Prominence.Add((key, grams.Rarity(key)));
            }
        }

        var clauses = unit.Clauses.Where(c => c.Length >= UptakeRule.Shortest).ToList();
        Clauses = [.. (clauses.Count > 0 ? clauses : unit.Clauses).Select(c => Clause(c.Start, c.End)).Where(c => c.Root > 0)];
        _terms = [.. SubjectTerms.In(Chars).OrderByDescending(t => t.Length).Select(t => (t, grams.RarityOf(t)))];
    }

    /// <summary>The unit's characters.</summary>
    public string Chars { get; }

    /// <summary>Weights by number of the pair.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Each clause: numbers of its pairs, each once, and the root of their weight.</summary>
    public IReadOnlyList<(int[] Pairs, double Root)> Clauses { get; }

    /// <summary>Pairs with their rarity, by which sentences worth measuring are picked out.</summary>
    public List<(ulong Pair, double Rarity)> Prominence { get; } = [];

    /// <summary>The number of a pair; -1 where the unit has it not.</summary>
    public int Pair(ulong key) => _pairs.GetValueOrDefault(key, -1);

    /// <summary>The weight of a stretch of the unit's characters.</summary>
    public double WeightOf(int start, int length)
    {
        var sum = 0.0;
        for (var i = start; i + 2 <= start + length; i++)
        {
            sum += _weights[_pairs[GramTable.Key(Chars.AsSpan(i, 2))]];
        }

        return sum;
    }

    /// <summary>
    /// Rarities of the terms that three neighbouring clauses of a sentence name as well, added up, at most; a term inside a longer shared one does not count.
    /// A long sentence of general requirements names a little of everything, so the sentence as a whole does not count.
    /// </summary>
    public double SharedTerms(NormalText sentence)
    {
        var shared = Shared(sentence.Chars);
        var best = 0.0;
        for (var i = 0; shared.Count > 0 && (i == 0 || i + TermClauses <= sentence.Clauses.Count); i++)
        {
            var last = sentence.Clauses[Math.Min(i + TermClauses, sentence.Clauses.Count) - 1];
            var window = sentence.Chars.AsSpan(sentence.Clauses[i].Start, last.End - sentence.Clauses[i].Start);
            var sum = 0.0;
            foreach (var (words, rarity) in shared)
            {
                sum += window.Contains(words, StringComparison.Ordinal) ? rarity : 0;
            }

            best = Math.Max(best, sum);
        }

        return best;
    }

    private List<(string Words, double Rarity)> Shared(string sentence)
    {
        var shared = new List<(string Words, double Rarity)>();
        foreach (var term in _terms)
        {
            if (sentence.Contains(term.Words, StringComparison.Ordinal) && !shared.Exists(s => s.Words.Contains(term.Words, StringComparison.Ordinal)))
            {
                shared.Add(term);
            }
        }

        return shared;
    }

    private (int[] Pairs, double Root) Clause(int start, int end)
    {
        var pairs = Enumerable.Range(start, Math.Max(0, end - start - 1)).Select(i => _pairs[GramTable.Key(Chars.AsSpan(i, 2))]).Distinct().ToArray();
        return (pairs, Math.Sqrt(pairs.Sum(p => _weights[p])));
    }
}
