namespace Lianghui.Matching;

/// <summary>
/// All suffixes of several texts in order, compared over at most <see cref="Depth"/> characters. Characters are mapped to a
/// dense alphabet so that five of them fit a 64-bit key; the table is sorted bucket by bucket (first character) on all cores.
/// </summary>
public sealed class SuffixTable
{
    /// <summary>Number of characters that are compared, and the longest string that the table tells apart.</summary>
    public const int Depth = 15;

    private const int PerKey = 5;
    private const int Bits = 12;

    private readonly ushort[] _codes;
    private readonly int[] _order;

    private SuffixTable(string text, ushort[] codes, int[] order)
    {
        Text = text;
        _codes = codes;
        _order = order;
    }

    /// <summary>The texts, joined; characters that end a string stand as U+0000.</summary>
    public string Text { get; }

    /// <summary>Starts of the suffixes in order.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>Builds the table.</summary>
    /// <param name="text">Joined texts in which a U+0000 stands wherever no string may pass.</param>
    public static SuffixTable Build(string text)
    {
        var codes = Encode(text);
        var order = BucketByFirst(codes, out var bounds);
        Parallel.For(0, bounds.Length - 1, b => Sort(codes, order.AsSpan(bounds[b]..bounds[b + 1]), 0));
        return new SuffixTable(text, codes, order);
    }

    /// <summary>Number of characters that two suffixes share, at most <see cref="Depth"/>; a U+0000 is never shared.</summary>
    public int Common(int a, int b)
    {
        var n = 0;
        while (n < Depth && a + n < _codes.Length && b + n < _codes.Length && _codes[a + n] == _codes[b + n] && _codes[a + n] != 0)
        {
            n++;
        }

        return n;
    }

    // The alphabet holds the most frequent characters; one beyond it ends a string, as punctuation does. Reports use
    // fewer than 4,000 different characters, so this concerns characters that hardly ever repeat.
    private static ushort[] Encode(string text)
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var c in text)
        {
            counts[c]++;
        }

        counts[0] = 0;
        const int limit = (1 << Bits) - 1;
        var alphabet = Enumerable.Range(1, char.MaxValue).Where(c => counts[c] > 0)
            .OrderByDescending(c => counts[c]).Take(limit).ToArray();
        var map = new ushort[char.MaxValue + 1];
        for (var i = 0; i < alphabet.Length; i++)
        {
            map[alphabet[i]] = (ushort)(i + 1);
        }

        var codes = new ushort[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            codes[i] = map[text[i]];
        }

        return codes;
    }

    private static int[] BucketByFirst(ushort[] codes, out int[] bounds)
    {
        bounds = new int[(1 << Bits) + 1];
        foreach (var code in codes)
        {
            if (code != 0)
            {
                bounds[code]++;
            }
        }

        var total = 0;
        for (var b = 0; b < bounds.Length; b++)
        {
            (bounds[b], total) = (total, total + bounds[b]);
        }

        var next = (int[])bounds.Clone();
        var order = new int[total];
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] != 0)
            {
                order[next[codes[i]]++] = i;
            }
        }

        return order;
    }

    private static void Sort(ushort[] codes, Span<int> suffixes, int depth)
    {
        if (suffixes.Length < 2 || depth >= Depth)
        {
            return;
        }

        var keys = new ulong[suffixes.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(codes, suffixes[i] + depth);
        }

        keys.AsSpan().Sort(suffixes);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++)
            {
            }

            if ((keys[start] & ((1ul << Bits) - 1)) != 0)
            {
                Sort(codes, suffixes[start..end], depth + PerKey);
            }
        }
    }

    // Once a string has ended, what follows does not count: it would only order suffixes that share nothing more.
    private static ulong Key(ushort[] codes, int at)
    {
        var key = 0ul;
        var ended = false;
        for (var i = 0; i < PerKey; i++)
        {
            ended |= at + i >= codes.Length || codes[at + i] == 0;
            key = (key << Bits) | (ended ? 0ul : codes[at + i]);
        }

        return key;
    }
}
