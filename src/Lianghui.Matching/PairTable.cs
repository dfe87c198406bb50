using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lianghui.Matching;

/// <summary>Phrases of two characters, the most frequent finds in Chinese: one word holds the pair and its index, so a find is one load.</summary>
internal sealed class PairTable
{
    private readonly ulong[] _entries;
    private readonly int _shift;

    internal PairTable(IReadOnlyList<string> phrases)
    {
        var count = phrases.Count(p => p.Length == 2);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, count * 2));
        _shift = 32 - BitOperations.Log2((uint)size);
        _entries = new ulong[size];
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Length == 2)
            {
                Add((uint)PrefixTable.Key(phrases[i], 2), i);
            }
        }
    }

    internal int Size => _entries.Length * sizeof(ulong);

    /// <summary>Index of a phrase plus one; 0 where the pair is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Find(uint pair)
    {
        var entries = _entries;
        for (var slot = Slot(pair); ; slot = (slot + 1) & (entries.Length - 1))
        {
            var entry = entries[slot];
            if ((uint)(entry >> 32) == pair || entry == 0)
            {
                return (uint)entry;
            }
        }
    }

    private void Add(uint pair, int index)
    {
        var slot = Slot(pair);
        while (_entries[slot] != 0)
        {
            slot = (slot + 1) & (_entries.Length - 1);
        }

        _entries[slot] = ((ulong)pair << 32) | (uint)(index + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(uint pair) => (int)((pair * 0x9E3779B1u) >> _shift);
}
