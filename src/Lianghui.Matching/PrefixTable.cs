using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lianghui.Matching;

/// <summary>
/// Phrases by their first three or four characters, for exact look-up: open addressing, half full at most. Key and place of its
/// phrases lie side by side, the next four characters of a phrase lie in its entry as a number, and only what is longer is compared to a string.
/// </summary>
internal sealed class PrefixTable
{
    private readonly Slot[] _slots;
    private readonly Entry[] _entries;
    private readonly string[] _phrases;
    private readonly int _prefix;
    private readonly int _shift;

    internal PrefixTable(IReadOnlyList<string> phrases, int prefix, Func<string, bool> chosen)
    {
        var groups = phrases.Select((p, i) => (Phrase: p, Index: i)).Where(p => chosen(p.Phrase))
            .GroupBy(p => Key(p.Phrase, prefix)).ToList();
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, groups.Count * 2));
        (_prefix, _shift) = (prefix, 64 - BitOperations.Log2((uint)size));
        _slots = new Slot[size];
        _phrases = [.. phrases];
        var entries = new List<Entry>();
        foreach (var group in groups)
        {
            var at = At(group.Key);
            while (_slots[at].Count > 0)
            {
                at = (at + 1) & (size - 1);
            }

            _slots[at] = new Slot(group.Key, entries.Count, group.Count());
            entries.AddRange(group.OrderBy(p => p.Phrase.Length).Select(p => new Entry(p.Phrase, p.Index, prefix)));
        }

        _entries = [.. entries];
    }

    /// <summary>Bytes that the table takes, the strings of long phrases too.</summary>
    internal int Size => (_slots.Length * 16) + (_entries.Length * 24) + _entries.Sum(e => e.Length > _prefix + 4 ? 22 + (2 * e.Length) : 0);

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

    /// <summary>Reports the phrases with this prefix that stand at the beginning of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Report<TSink>(ulong key, ReadOnlySpan<char> rest, int start, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        var slots = _slots;
        for (var at = At(key); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Key == key && slot.Count > 0)
            {
                Compare(slot.First, slot.Count, rest, start, ref sink);
                return;
            }

            if (slot.Count == 0)
            {
                return;
            }
        }
    }

    private void Compare<TSink>(int first, int count, ReadOnlySpan<char> rest, int start, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        var next = rest.Length >= _prefix + 4
            ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(rest), _prefix)))
            : Key(rest[_prefix..], rest.Length - _prefix);
        foreach (ref readonly var entry in _entries.AsSpan(first, count))
        {
            // Zeros beyond the end of the text cannot stand for a phrase's U+0000, since the length is looked at too.
            if ((next & entry.Mask) == entry.Next && entry.Length <= rest.Length
                && (entry.Length <= _prefix + 4 || Ends(entry, rest)))
            {
                sink.Take(entry.Index, start);
            }
        }
    }

    private bool Ends(in Entry entry, ReadOnlySpan<char> rest) =>
        rest[(_prefix + 4)..entry.Length].SequenceEqual(_phrases[entry.Index].AsSpan(_prefix + 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int At(ulong key) => (int)((key * 0x9E3779B97F4A7C15ul) >> _shift);

    private readonly record struct Slot(ulong Key, int First, int Count);

    private readonly struct Entry
    {
        internal Entry(string phrase, int index, int prefix)
        {
            var more = Math.Min(4, phrase.Length - prefix);
            Next = Key(phrase.AsSpan(prefix), more);
            Mask = more == 4 ? ulong.MaxValue : (1ul << (16 * more)) - 1;
            (Index, Length) = (index, phrase.Length);
        }

        internal ulong Next { get; }

        internal ulong Mask { get; }

        internal int Index { get; }

        internal int Length { get; }
    }
}
