using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lianghui.Matching;

/// <summary>
/// Phrases of two characters and more by their first two, three or four characters, for exact look-up: open addressing,
/// half full at most, keys are the characters themselves.
/// </summary>
internal sealed class PrefixTable
{
    private readonly ulong[] _keys;
    private readonly (int First, int Count)[] _entries;
    private readonly int _shift;

    // Phrases in the order of the table's entries. Most have nothing behind the prefix to compare; a length of its own saves
    // the way to the string.
    private readonly string[] _phrases;
    private readonly int[] _indexes;
    private readonly int[] _lengths;

    internal PrefixTable(IReadOnlyList<string> phrases, int prefix, Func<string, bool> chosen)
    {
        var groups = phrases.Select((p, i) => (Phrase: p, Index: i)).Where(p => chosen(p.Phrase))
            .GroupBy(p => Key(p.Phrase, prefix)).ToList();
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, groups.Count * 2));
        _shift = 64 - BitOperations.Log2((uint)size);
        _keys = new ulong[size];
        _entries = new (int, int)[size];
        var ordered = new List<(string Phrase, int Index)>();
        foreach (var group in groups)
        {
            var slot = Slot(group.Key);
            while (_entries[slot].Count > 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _keys[slot] = group.Key;
            _entries[slot] = (ordered.Count, group.Count());
            ordered.AddRange(group.OrderBy(p => p.Phrase.Length));
        }

        _phrases = [.. ordered.Select(o => o.Phrase)];
        _indexes = [.. ordered.Select(o => o.Index)];
        _lengths = [.. ordered.Select(o => o.Phrase.Length)];
    }

    /// <summary>Bytes that the table takes.</summary>
    internal int Size => _keys.Length * 16 + _phrases.Length * 16;

    /// <summary>The first characters of a text as one number, the first character lowest.</summary>
    internal static ulong Key(ReadOnlySpan<char> text, int prefix)
    {
        var key = 0ul;
        for (var i = 0; i < prefix; i++)
        {
            key |= (ulong)text[i] << (16 * i);
        }

        return key;
    }

    /// <summary>Reports the phrases with this prefix that stand at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Report<TSink>(ulong key, int prefix, ReadOnlySpan<char> text, int start, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        var slot = Slot(key);
        while (_entries[slot].Count > 0)
        {
            if (_keys[slot] == key)
            {
                Compare(_entries[slot], prefix, text, start, ref sink);
                return;
            }

            slot = (slot + 1) & (_keys.Length - 1);
        }
    }

    private void Compare<TSink>((int First, int Count) entry, int prefix, ReadOnlySpan<char> text, int start, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        for (var i = entry.First; i < entry.First + entry.Count; i++)
        {
            if (_lengths[i] == prefix
                || (start + _lengths[i] <= text.Length
                    && text.Slice(start + prefix, _lengths[i] - prefix).SequenceEqual(_phrases[i].AsSpan(prefix))))
            {
                sink.Take(_indexes[i], start);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15ul) >> _shift);
}
