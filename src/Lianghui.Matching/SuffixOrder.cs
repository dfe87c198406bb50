namespace Lianghui.Matching;

/// <summary>Puts all suffixes of a text in the order of their first characters: by the first in one pass, then bucket by bucket on all cores.</summary>
internal static class SuffixOrder
{
    /// <summary>Number of characters that are compared; suffixes that share them stand in no particular order.</summary>
    public const int Depth = 1 + (3 * PerKey);

    private const int PerKey = 4;

    /// <summary>Starts of the suffixes in order.</summary>
    public static int[] Of(string text)
    {
        var bounds = new int[char.MaxValue + 2];
        foreach (var c in text)
        {
            bounds[c + 1]++;
        }

        for (var i = 1; i < bounds.Length; i++)
        {
            bounds[i] += bounds[i - 1];
        }

        var order = new int[text.Length];
        var next = bounds.AsSpan(0, char.MaxValue + 1).ToArray();
        for (var i = 0; i < text.Length; i++)
        {
            order[next[text[i]]++] = i;
        }

        var buckets = Enumerable.Range(0, char.MaxValue + 1).Where(c => bounds[c + 1] - bounds[c] > 1).ToArray();
        Parallel.ForEach(buckets, c => Sort(text, order.AsSpan(bounds[c]..bounds[c + 1]), 1));
        return order;
    }

    private static void Sort(string text, Span<int> suffixes, int depth)
    {
        var keys = new ulong[suffixes.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(text, suffixes[i] + depth);
        }

        keys.AsSpan().Sort(suffixes);
        for (int start = 0, end; depth + PerKey < Depth && start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++)
            {
            }

            if (end > start + 1)
            {
                Sort(text, suffixes[start..end], depth + PerKey);
            }
        }
    }

    private static ulong Key(string text, int at)
    {
        var key = 0ul;
        for (var i = at; i < at + PerKey; i++)
        {
            key = (key << 16) | (i < text.Length ? text[i] : 0ul);
        }

        return key;
    }
}
