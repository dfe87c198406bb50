using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lianghui.Matching;

/// <summary>
/// Phrases of two, of three, and the first four characters of longer ones in one table, so that every note of the filter takes the same path:
/// cut the characters to the kind's length, look the number up in its only place, keep the slot. What is longer than four goes on in a tail.
/// </summary>
internal sealed class HeadTable
{
    private const int Head = 4;
    private const int None = -1;

    // What each kind takes of four characters, and a noncharacter that tells "ab" from "ab" with U+0000 behind it.
    private static readonly (ulong Mask, ulong Marker)[] Kinds =
        [(uint.MaxValue, 0xFFFEul << 48), (0xFFFF_FFFF_FFFF, 0xFFFFul << 48), (ulong.MaxValue, 0)];

    private readonly PerfectHash _places;
    private readonly Slot[] _slots;
    private readonly PhraseTail[] _tails;
    private readonly string[] _phrases;

    internal HeadTable(IReadOnlyList<string> phrases)
    {
        _phrases = [.. phrases];
        var tails = new List<PhraseTail> { default };
        var heads = phrases.Select((p, i) => (Phrase: p, Index: i))
            .GroupBy(p => (Key: PrefixTable.Key(p.Phrase, Math.Min(Head, p.Phrase.Length)), Kind: Math.Min(Head, p.Phrase.Length) - 2))
            .Select(g => SlotOf(g.Key.Key | Kinds[g.Key.Kind].Marker, g.Key.Kind, [.. g.OrderBy(p => p.Phrase.Length)], tails)).ToList();
        _tails = [.. tails];
        _places = new PerfectHash([.. heads.Select(h => h.Key)]);
        _slots = new Slot[_places.Size];
        heads.ForEach(h => _slots[_places.Place(h.Key)] = h);
    }

    /// <summary>Bytes that the table takes, the strings of long phrases too.</summary>
    internal int Size => (_slots.Length * 16) + _places.Bytes + (_tails.Length * 24)
        + _phrases.Sum(p => p.Length > PhraseTail.Seen ? 22 + (2 * p.Length) : 0);

    /// <summary>
    /// Keeps the notes (offset times four, plus the kind: 0 for two characters, 1 for three, 2 for more) whose characters are in the table, as slot
    /// and offset. Without a branch: whether a note is right cannot be guessed, and the table may be far away.
    /// </summary>
    internal int Keep(ref char text, ReadOnlySpan<int> notes, Span<(int Slot, int Offset)> kept)
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var kinds = ref MemoryMarshal.GetArrayDataReference(Kinds);
        ref var to = ref MemoryMarshal.GetReference(kept);
        var places = _places;
        nint count = 0;
        foreach (var note in notes)
        {
            var kind = (nuint)(uint)note & 3;
            var (mask, marker) = Unsafe.Add(ref kinds, kind);
            var key = (Read(ref text, note >> 2) & mask) | marker;
            var place = places.Place(key);
            Unsafe.Add(ref to, count) = ((int)place, note >> 2);
            count += Unsafe.Add(ref slots, place).Is(key, (uint)kind);
        }

        return (int)count;
    }

    /// <summary>Turns slots into finds, going on behind four characters, and hands them to the sink in order, a room full at a time.</summary>
    internal void Find<TSink>(
        ReadOnlySpan<char> text, ReadOnlySpan<(int Slot, int Offset)> kept, Span<(int Phrase, int Offset)> room, int start, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var to = ref MemoryMarshal.GetReference(room);
        var count = 0;
        foreach (var (at, offset) in kept)
        {
            ref var slot = ref Unsafe.Add(ref slots, at);
            Unsafe.Add(ref to, count) = (slot.Phrase, offset);
            count += slot.Phrase != None ? 1 : 0;
            for (var tail = slot.Tail; tail != 0; tail = _tails[tail].IsLast ? 0 : tail + 1)
            {
                count = Hand(room, count, start, ref sink);
                Unsafe.Add(ref to, count) = (_tails[tail].Index, offset);
                count += Stands(_tails[tail], text, offset) ? 1 : 0;
            }

            count = Hand(room, count, start, ref sink);
        }

        Empty(room[..count], start, ref sink);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hand<TSink>(Span<(int Phrase, int Offset)> room, int count, int start, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        if (count < room.Length)
        {
            return count;
        }

        Empty(room, start, ref sink);
        return 0;
    }

    private static void Empty<TSink>(ReadOnlySpan<(int Phrase, int Offset)> finds, int start, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        foreach (var (phrase, offset) in finds)
        {
            sink.Take(phrase, start + offset);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Stands(in PhraseTail tail, ReadOnlySpan<char> text, int offset)
    {
        ref var here = ref MemoryMarshal.GetReference(text);
        var stands = tail.Stands(Read(ref here, offset + 4), Read(ref here, offset + 8));
        return tail.Length <= PhraseTail.Seen ? stands : stands && text[offset..].StartsWith(_phrases[tail.Index], StringComparison.Ordinal);
    }

    private static Slot SlotOf(ulong key, int kind, List<(string Phrase, int Index)> phrases, List<PhraseTail> tails)
    {
        var first = tails.Count;
        var longer = phrases.Where(p => p.Phrase.Length > Head).ToList();
        tails.AddRange(longer.Select((p, i) => new PhraseTail(p.Phrase, p.Index, i == longer.Count - 1)));
        return new Slot(key, phrases[0].Phrase.Length <= Head ? phrases[0].Index : None, kind, longer.Count > 0 ? first : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ref char text, int offset) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref text, offset)));

    private readonly struct Slot(ulong key, int phrase, int kind, int tail)
    {
        // The kind plus one in the two lowest bits, so that an empty slot is no kind; then the place of the first tail.
        private readonly uint _tag = ((uint)tail << 2) | (uint)(kind + 1);

        internal ulong Key => key;

        internal int Phrase => phrase;

        internal int Tail => (int)(_tag >> 2);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal nint Is(ulong other, uint otherKind) => ((key ^ other) | ((_tag ^ (otherKind + 1)) & 3)) == 0 ? 1 : 0;
    }
}
