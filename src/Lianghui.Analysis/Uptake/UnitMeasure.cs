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
}

/// <summary>Measures sentences against one unit; made once for a unit and used by one thread at a time.</summary>
internal sealed class UnitMeasure
{
    private readonly NormalText _unit;
    private readonly GramTable _grams;
    private readonly Dictionary<ulong, int> _pairs = [];
    private readonly double[] _weights;
    private readonly int[] _stamps;
    private readonly double _total;
    private int _stamp;

    /// <summary>Prepares a unit.</summary>
    public UnitMeasure(NormalText unit, GramTable grams)
    {
        (_unit, _grams) = (unit, grams);
        for (var i = 0; i + 2 <= unit.Chars.Length; i++)
        {
            _pairs.TryAdd(GramTable.Key(unit.Chars.AsSpan(i, 2)), _pairs.Count);
        }

        _weights = new double[_pairs.Count];
        foreach (var (key, index) in _pairs)
        {
            _weights[index] = grams.Rarity(key);
        }

        _total = Math.Max(1e-9, _weights.Sum());
        _stamps = new int[_pairs.Count];
    }

    /// <summary>The unit's pairs of characters with their weights, as a share of the whole.</summary>
    public IEnumerable<(ulong Pair, double Weight)> Pairs => _pairs.Select(p => (p.Key, _weights[p.Value] / _total));

    /// <summary>Measures a sentence.</summary>
    public Likeness Of(NormalText sentence)
    {
        var (covered, rarest, longest) = Runs(sentence.Chars);
        var score = (rarest / 9) + (Within(sentence) / Math.Sqrt(_total) / 6) + BestClause(sentence.Chars);
        return new Likeness(covered / (double)Math.Max(1, _unit.Chars.Length), score, longest);
    }

    /// <summary>Characters in shared strings, rarity of the rarest, and the longest one; each string is taken as long as it goes.</summary>
    private (int Covered, double Rarest, TextSpan Longest) Runs(string sentence)
    {
        var (covered, rarest, longest) = (0, 0.0, default(TextSpan));
        for (var i = 0; i + 3 <= _unit.Chars.Length;)
        {
            var length = Run(sentence, i);
            if (length < 3)
            {
                i++;
                continue;
            }

            rarest = Math.Max(rarest, _grams.RarityOf(_unit.Chars.AsSpan(i, length)));
            covered += length >= UptakeRule.Shortest ? length : 0;
            longest = length > longest.Length && length >= UptakeRule.Shortest ? new TextSpan(i, length) : longest;
            i += length;
        }

        return (covered, rarest, longest);
    }

    private int Run(string sentence, int at)
    {
        var best = 0;
        var start = _unit.Chars.AsSpan(at, 3);
        for (var found = sentence.AsSpan().IndexOf(start); found >= 0;)
        {
            best = Math.Max(best, sentence.AsSpan(found).CommonPrefixLength(_unit.Chars.AsSpan(at)));
            var next = sentence.AsSpan(found + 1).IndexOf(start);
            found = next < 0 ? -1 : found + 1 + next;
        }

        return best;
    }

    /// <summary>The weight of the pairs that two neighbouring clauses share with the unit, at most.</summary>
    private double Within(NormalText sentence)
    {
        var best = 0.0;
        for (var i = 0; i < sentence.Clauses.Count && (i == 0 || i + 1 < sentence.Clauses.Count); i++)
        {
            var last = sentence.Clauses[Math.Min(i + 1, sentence.Clauses.Count - 1)];
            best = Math.Max(best, Shared(sentence.Chars.AsSpan(sentence.Clauses[i].Start, last.End - sentence.Clauses[i].Start)));
        }

        return best;
    }

    private double Shared(ReadOnlySpan<char> chars)
    {
        Mark(chars);
        var sum = 0.0;
        for (var i = 0; i < _stamps.Length; i++)
        {
            sum += _stamps[i] == _stamp ? _weights[i] : 0;
        }

        return sum;
    }

    /// <summary>The share of the weight of the unit's best covered clause of five characters or more.</summary>
    private double BestClause(string sentence)
    {
        Mark(sentence);
        var best = 0.0;
        foreach (var clause in _unit.Clauses.Where(c => c.Length >= 5))
        {
            var (shared, all) = (0.0, 0.0);
            for (var i = clause.Start; i + 2 <= clause.End; i++)
            {
                var pair = _pairs[GramTable.Key(_unit.Chars.AsSpan(i, 2))];
                all += _weights[pair];
                shared += _stamps[pair] == _stamp ? _weights[pair] : 0;
            }

            best = all > 0 ? Math.Max(best, shared / all) : best;
        }

        return best;
    }

    private void Mark(ReadOnlySpan<char> chars)
    {
        _stamp++;
        for (var i = 0; i + 2 <= chars.Length; i++)
        {
            if (_pairs.TryGetValue(GramTable.Key(chars.Slice(i, 2)), out var pair))
            {
                _stamps[pair] = _stamp;
            }
        }
    }
}
