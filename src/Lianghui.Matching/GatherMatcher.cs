using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Lianghui.Matching;

/// <summary>
/// The filter asked for eight offsets at once (AVX2 gather). A block of text goes through three steps, each a loop over the block in which no branch
/// depends on the text: offsets where some phrase can begin are noted with the kind of phrase, notes are looked up in one exact table, finds go to the sink.
/// In dense text, where one character in eight begins a find, a branch at each would be guessed wrong too often, and wait for a table each time.
/// </summary>
public sealed class GatherMatcher : IPhraseMatcher
{
    // Offsets of a block, a multiple of sixteen; each has three notes at most.
    private const int Block = 512;
    private const int Notes = Block * 3;

    // Characters that are read from an offset without asking whether they are there: twelve.
    private const int Ahead = PhraseTail.Seen - 1;

    private readonly IReadOnlyList<string> _phrases;
    private readonly WordFilter _filter;
    private readonly HeadTable _heads;

    /// <summary>Builds the tables.</summary>
    /// <exception cref="ArgumentException">A phrase has one character only, or a noncharacter; such phrases are for the other strategies.</exception>
    public GatherMatcher(PhraseSet set)
    {
        if (set.HasSingles || set.HasNoncharacters)
        {
            throw new ArgumentException("The filter takes phrases of two characters and more, without U+FFFE and U+FFFF.", nameof(set));
        }

        (_phrases, _filter, _heads) = (set.Phrases, new WordFilter(set.Phrases), new HeadTable(set.Phrases));
    }

    /// <summary>Whether this machine has what the matcher needs.</summary>
    public static bool IsSupported => Avx2.IsSupported && Bmi2.IsSupported;

    /// <inheritdoc/>
    public string Name => "gather";

    /// <summary>Bytes that the tables take.</summary>
    public int TableSize => _filter.Size + _heads.Size;

    /// <inheritdoc/>
    public void Match<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        var start = 0;
        Span<int> notes = stackalloc int[Notes + 4];
        Span<(int Slot, int Offset)> slots = stackalloc (int, int)[Notes + 1];
        Span<(int Phrase, int Offset)> room = stackalloc (int, int)[Block];
        for (int length; (length = Math.Min(Block, text.Length - start - Ahead) & ~15) > 0; start += length)
        {
            var kept = Keep(text[start..], length, notes, slots);
            _heads.Find(text[start..], kept, room, start, ref sink);
        }

        // The last characters with zeros behind them, and without the finds that reach into these.
        Span<char> rest = stackalloc char[64];
        text[start..].CopyTo(rest);
        var hits = new List<(int Phrase, int Start)>();
        var list = new ListSink(hits);
        _heads.Find(rest, Keep(rest, (text.Length - start + 15) & ~15, notes, slots), room, start, ref list);
        var end = text.Length;
        foreach (var hit in hits.Where(h => h.Start + _phrases[h.Phrase].Length <= end))
        {
            sink.Take(hit.Phrase, hit.Start);
        }
    }

    private ReadOnlySpan<(int Slot, int Offset)> Keep(ReadOnlySpan<char> text, int length, Span<int> notes, Span<(int Slot, int Offset)> slots) =>
        slots[.._heads.Keep(ref MemoryMarshal.GetReference(text), notes[..Note(text, length, notes)], slots)];

    private unsafe int Note(ReadOnlySpan<char> text, int length, Span<int> notes)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var count = 0;
        fixed (uint* words = &_filter.First)
        fixed (int* to = notes)
        {
            for (var i = 0; i < length; i += 16)
            {
                ulong kinds = _filter.KindsOfEight(ref first, (nuint)i, words) | ((ulong)_filter.KindsOfEight(ref first, (nuint)i + 8, words) << 32);
                count += Write(kinds, i << 2, to + count);
            }
        }

        return count;
    }

    // Four notes are written whether they are there or not: how many there are would be guessed wrong too often.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe int Write(ulong kinds, int offset, int* to)
    {
        var count = BitOperations.PopCount(kinds);
        for (var from = 0; ; from += 4)
        {
            for (var i = 0; i < 4; i++)
            {
                to[from + i] = offset + BitOperations.TrailingZeroCount(kinds);
                kinds &= kinds - 1;
            }

            if (from + 4 >= count)
            {
                return count;
            }
        }
    }
}
