using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lianghui.Matching;

/// <summary>
/// One byte for each hash: bit 1 where some phrase of two characters has it, bit 2 where one of three, bit 4 where the first four
/// characters of a longer one. Never says no to a phrase of the set, and seldom yes to anything else.
/// </summary>
internal sealed class KindFilter
{
    // Thirty-two places for each phrase: about one other string in thirty gets through, and 2,000 phrases take 64 KB.
    private const int PlacesPerPhrase = 32;

    private readonly byte[] _kinds;
    private readonly int _shift;

    internal KindFilter(IReadOnlyList<string> phrases)
    {
        var size = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, phrases.Count * PlacesPerPhrase)), 1 << 12, 1 << 20);
        _shift = 64 - BitOperations.Log2((uint)size);
        _kinds = new byte[size];
        foreach (var phrase in phrases)
        {
            var prefix = Math.Min(4, phrase.Length);
            _kinds[Place(PrefixTable.Key(phrase, prefix) << (64 - (16 * prefix)), _shift)] |= (byte)(1 << (prefix - 2));
        }
    }

    internal int Size => _kinds.Length;

    internal KindReader Reader => new(ref MemoryMarshal.GetArrayDataReference(_kinds), _shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Place(ulong key, int shift) => (nint)((key * 0xD6E8FEB86659FD93ul) >> shift);

    /// <summary>The table by reference, so that a loop reads it without bounds checks; a hash never leaves the table.</summary>
    internal readonly ref struct KindReader
    {
        private readonly ref byte _first;
        private readonly int _shift;

        internal KindReader(ref byte first, int shift)
        {
            _first = ref first;
            _shift = shift;
        }

        /// <summary>Kinds of phrase that can begin with these four characters (the first one lowest).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal uint Kinds(ulong quad) =>
            (Unsafe.Add(ref _first, Place(quad << 32, _shift)) & 1u)
            | (Unsafe.Add(ref _first, Place(quad << 16, _shift)) & 2u)
            | (Unsafe.Add(ref _first, Place(quad, _shift)) & 4u);

    }
}
