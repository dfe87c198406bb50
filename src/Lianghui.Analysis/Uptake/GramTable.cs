using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lianghui.Analysis.Uptake;

/// <summary>How rare the strings of two, three and four characters of some sentences are among many others, and how much of their subject they carry.</summary>
internal sealed class GramTable
{
    private readonly Dictionary<ulong, Counts> _counts = [];
    private readonly HashSet<ulong> _seen = [];
    private int _of;

    private record struct Counts(int Sentences, int Places, int Openings);

    /// <summary>A string of two to four characters as one number.</summary>
    public static ulong Key(ReadOnlySpan<char> gram)
    {
        var key = 0ul;
        foreach (var c in gram)
        {
            key = (key << 16) | c;
        }

        return key;
    }

    /// <summary>Registers the strings that will be asked for.</summary>
    public void Ask(string chars)
    {
        for (var n = 2; n <= 4; n++)
        {
            for (var i = 0; i + n <= chars.Length; i++)
            {
                _counts.TryAdd(Key(chars.AsSpan(i, n)), default);
            }
        }
    }

    /// <summary>Counts the registered strings of one sentence: the sentence once, and for pairs each place and each opening of a clause.</summary>
    public void Count(NormalText sentence)
    {
        _of++;
        _seen.Clear();
        var chars = sentence.Chars;
        for (var n = 2; n <= 4; n++)
        {
            for (var i = 0; i + n <= chars.Length; i++)
            {
                var key = Key(chars.AsSpan(i, n));
                ref var counts = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, key);
                if (!Unsafe.IsNullRef(ref counts))
                {
                    counts.Places++;
                    counts.Sentences += _seen.Add(key) ? 1 : 0;
                }
            }
        }

        CountOpenings(sentence);
    }

    /// <summary>How rare a string is: 0 where every sentence has it, 1 where none has.</summary>
    public double Rarity(ulong key) => Math.Log((_of + 1.0) / (_counts.GetValueOrDefault(key).Sentences + 1)) / Math.Log(_of + 2.0);

    /// <summary>
    /// Rarity of a pair of characters, less where it opens clauses: what opens a clause is a verb or an adverb of exhortation (推动, 切实), and these say nothing of the subject.
    /// </summary>
    public double Weight(ulong pair)
    {
        var counts = _counts.GetValueOrDefault(pair);
        return Rarity(pair) * (1 - ((counts.Openings + 0.5) / (counts.Places + 2)));
    }

    /// <summary>The rarity of a string of any length: that of its rarest four characters, of the whole where it has no more.</summary>
    public double RarityOf(ReadOnlySpan<char> run)
    {
        var rarest = 0.0;
        var n = Math.Min(4, run.Length);
        for (var i = 0; i + n <= run.Length; i++)
        {
            rarest = Math.Max(rarest, Rarity(Key(run.Slice(i, n))));
        }

        return rarest;
    }

    private void CountOpenings(NormalText sentence)
    {
        foreach (var clause in sentence.Clauses.Where(c => c.Length >= 2))
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, Key(sentence.Chars.AsSpan(clause.Start, 2)));
            if (!Unsafe.IsNullRef(ref counts))
            {
                counts.Openings++;
            }
        }
    }
}
