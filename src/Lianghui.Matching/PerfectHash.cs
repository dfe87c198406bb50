using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lianghui.Matching;

/// <summary>
/// A place of its own for each of some numbers: one hash names a place, another a displacement that is chosen when the table is built, group by
/// group, so that no two meet (Fox, Heath, Chen and Daoud 1992; Belazzougui, Botelho and Dietzfelbinger 2009). One look decides, without a branch.
/// </summary>
internal sealed class PerfectHash
{
    private const int KeysPerGroup = 3;

    private readonly int[] _displacements;
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly int _placeShift;
    private readonly int _groupShift;

    internal PerfectHash(IReadOnlyCollection<ulong> keys)
    {
        // A table may be full to sixteen parts in seventeen; after some failures it gets twice the room.
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Count + (keys.Count / 16)));
        var groups = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Count / KeysPerGroup));
        _groupShift = 64 - BitOperations.Log2(groups);
        _displacements = new int[groups];
        var random = new Random(1);
        for (var tries = 1; ; tries++)
        {
            (_first, _second) = ((ulong)random.NextInt64() | 1, (ulong)random.NextInt64() | 1);
            _placeShift = 64 - BitOperations.Log2(size);
            if (Fill(keys, new bool[size]))
            {
                Size = (int)size;
                return;
            }

            size <<= tries % 8 == 0 ? 1 : 0;
        }
    }

    /// <summary>Number of places, a power of two.</summary>
    internal int Size { get; }

    /// <summary>Bytes that the displacements take.</summary>
    internal int Bytes => _displacements.Length * sizeof(int);

    /// <summary>The place of a number: its own if it is one of the keys, else anyone's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal nint Place(ulong key)
    {
        var group = (nint)((key * _second) >> _groupShift);
        return (nint)((key * _first) >> _placeShift) ^ Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_displacements), group);
    }

    private bool Fill(IReadOnlyCollection<ulong> keys, bool[] taken)
    {
        Array.Clear(_displacements);
        return keys.GroupBy(k => (k * _second) >> _groupShift).OrderByDescending(g => g.Count())
            .All(g => Displace((int)g.Key, [.. g.Select(k => (int)((k * _first) >> _placeShift))], taken));
    }

    private bool Displace(int group, int[] places, bool[] taken)
    {
        if (places.Distinct().Count() < places.Length)
        {
            return false;
        }

        for (var displacement = 0; displacement < taken.Length; displacement++)
        {
            if (!Array.Exists(places, p => taken[p ^ displacement]))
            {
                _displacements[group] = displacement;
                Array.ForEach(places, p => taken[p ^ displacement] = true);
                return true;
            }
        }

        return false;
    }
}
