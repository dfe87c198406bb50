using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lianghui.Matching;

/// <summary>
/// Tells which kinds of phrase can begin with some characters: 1 where a phrase of two has the hash of the pair, 2 where one of three has that of
/// the triple, 4 where the first three of a longer one have it. Never says no to a phrase of the set, and seldom yes to anything else.
/// Bits, not bytes, so that the tables of 2,000 phrases lie in the first-level cache and those of 16,000 in the second.
/// </summary>
internal sealed class PrefixFilter
{
    // Thirty-two places for each phrase: about one other string in thirty gets through.
    private const int PlacesPerPhrase = 32;

    private readonly ulong[] _pairs;
    private readonly ulong[] _triples;
    private readonly int _pairShift;
    private readonly int _tripleShift;

    internal PrefixFilter(IReadOnlyList<string> phrases)
    {
        var pairs = Places(phrases.Count(p => p.Length == 2));
        var triples = Places(phrases.Count(p => p.Length > 2));
        (_pairs, _triples) = (new ulong[pairs >> 6], new ulong[triples >> 5]);
        (_pairShift, _tripleShift) = (32 - BitOperations.Log2((uint)pairs), 64 - BitOperations.Log2((uint)triples));
        foreach (var phrase in phrases)
        {
            Add(phrase);
        }
    }

    internal int Size => (_pairs.Length + _triples.Length) * sizeof(ulong);

    internal FilterReader Reader => new(
        ref MemoryMarshal.GetArrayDataReference(_pairs), _pairShift, ref MemoryMarshal.GetArrayDataReference(_triples), _tripleShift);

    private void Add(string phrase)
    {
        if (phrase.Length == 2)
        {
            var place = Pair((uint)PrefixTable.Key(phrase, 2), _pairShift);
            _pairs[place >> 6] |= 1ul << (int)place;
        }
        else
        {
            var place = Triple(PrefixTable.Key(phrase, 3) << 16, _tripleShift);
            _triples[(int)(place >> 5)] |= (phrase.Length == 3 ? 1ul : 2ul) << ((int)place << 1);
        }
    }

    private static int Places(int phrases) =>
        Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, phrases * PlacesPerPhrase)), 1 << 10, 1 << 20);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(uint key, int shift) => (key * 0x9E3779B1u) >> shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Triple(ulong key, int shift) => (key * 0xD6E8FEB86659FD93ul) >> shift;

    /// <summary>The tables by reference, so that a loop reads them without bounds checks; a hash never leaves its table.</summary>
    internal readonly ref struct FilterReader
    {
        private readonly ref ulong _pairs;
        private readonly ref ulong _triples;
        private readonly int _pairShift;
        private readonly int _tripleShift;

        internal FilterReader(ref ulong pairs, int pairShift, ref ulong triples, int tripleShift)
        {
            _pairs = ref pairs;
            _triples = ref triples;
            (_pairShift, _tripleShift) = (pairShift, tripleShift);
        }

        /// <summary>Kinds of phrase that can begin with these four characters (the first one lowest; the fourth is not looked at).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal uint Kinds(ulong quad)
        {
            var pair = Pair((uint)quad, _pairShift);
            var triple = Triple(quad << 16, _tripleShift);
            var two = (Unsafe.Add(ref _pairs, (nint)(pair >> 6)) >> (int)pair) & 1;
            var more = (Unsafe.Add(ref _triples, (nint)(triple >> 5)) >> ((int)triple << 1)) & 3;
            return (uint)(two | (more << 1));
        }
    }
}
