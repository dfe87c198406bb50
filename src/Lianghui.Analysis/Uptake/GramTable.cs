namespace Lianghui.Analysis.Uptake;

/// <summary>How rare the strings of two, three and four characters of some sentences are among many others.</summary>
internal sealed class GramTable
{
    private readonly Dictionary<ulong, int> _sentences = [];
    private int _of;

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
                _sentences.TryAdd(Key(chars.AsSpan(i, n)), 0);
            }
        }
    }

    /// <summary>Counts the registered strings of one sentence, each once.</summary>
    public void Count(string chars)
    {
        _of++;
        var seen = new HashSet<ulong>();
        for (var n = 2; n <= 4; n++)
        {
            for (var i = 0; i + n <= chars.Length; i++)
            {
                var key = Key(chars.AsSpan(i, n));
                ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_sentences, key);
                if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) && seen.Add(key))
                {
                    count++;
                }
            }
        }
    }

    /// <summary>The natural logarithm of sentences per sentence with the string.</summary>
    public double Rarity(ulong key) => Math.Log((_of + 1.0) / (_sentences.GetValueOrDefault(key) + 1));

    /// <summary>The rarity of a shared string: that of its rarest four characters, of all three where it has no more.</summary>
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
}
