using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lianghui.Matching;

/// <summary>
/// Tells which kinds of phrase can begin with four characters, from one 32-bit word for the first two: bits 0–7 stand for the third character of
/// phrases of three, bits 8–23 for the third and fourth of longer ones, bits 24–31 for more of the hash of a phrase of two. One load an offset, so
/// that eight offsets can be asked at once. Kinds are 1 (two characters), 2 (three), 4 (four and more); a phrase of the set is never missed.
/// </summary>
internal sealed class WordFilter
{
    // Four words for each phrase: 2,000 phrases take 32 KB, the first-level cache; 16,000 take 256 KB, in the second.
    private const int WordsPerPhrase = 4;
    private const uint PairFactor = 0x9E3779B1u;
    private const uint RestFactor = 0x85EBCA6Bu;

    private readonly uint[] _words;
    private readonly int _shift;

    internal WordFilter(IReadOnlyList<string> phrases)
    {
        var size = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)phrases.Count * WordsPerPhrase), 1 << 10, 1 << 18);
        _words = new uint[size];
        _shift = 32 - BitOperations.Log2((uint)size);
        foreach (var phrase in phrases)
        {
            var quad = PrefixTable.Key(phrase, Math.Min(4, phrase.Length));
            var hash = (uint)quad * PairFactor;
            _words[hash >> _shift] |= phrase.Length switch
            {
                2 => 1u << PairBit(hash),
                3 => 1u << TripleBit(quad),
                _ => 1u << QuadBit(quad),
            };
        }
    }

    internal int Size => _words.Length * sizeof(uint);

    /// <summary>The first word, so that a caller can pin the words.</summary>
    internal ref uint First => ref MemoryMarshal.GetArrayDataReference(_words);

    /// <summary>Kinds of phrase that can begin at each of eight offsets; eleven characters are read. Four bits an offset, the first offset lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe uint KindsOfEight(ref ushort text, nuint start, uint* words)
    {
        var first = Vector128.LoadUnsafe(ref text, start);
        var second = Vector128.LoadUnsafe(ref text, start + 1);
        var third = Vector128.LoadUnsafe(ref text, start + 2);
        var fourth = Vector128.LoadUnsafe(ref text, start + 3);
        var hash = Pairs(first, second) * PairFactor;
        var indices = hash >>> _shift;
        var word = Avx2.GatherVector256(words, indices.AsInt32(), sizeof(uint));
        var pairs = Avx2.ShiftRightLogicalVariable(word, ((hash >>> 8) & Vector256.Create(7u)) + Vector256.Create(24u));
        var triples = Avx2.ShiftRightLogicalVariable(word, Avx2.ConvertToVector256Int32(third).AsUInt32() & Vector256.Create(7u));
        var quads = Avx2.ShiftRightLogicalVariable(word, ((Pairs(third, fourth) * RestFactor) >>> 28) + Vector256.Create(8u));
        return Interleaved(Mask(pairs), Mask(triples), Mask(quads));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Pairs(Vector128<ushort> low, Vector128<ushort> high) =>
        Avx2.ConvertToVector256Int32(low).AsUInt32() | (Avx2.ConvertToVector256Int32(high).AsUInt32() << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mask(Vector256<uint> lowest) => (lowest << 31).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Interleaved(uint pairs, uint triples, uint quads) =>
        Bmi2.ParallelBitDeposit(pairs, 0x11111111) | Bmi2.ParallelBitDeposit(triples, 0x22222222) | Bmi2.ParallelBitDeposit(quads, 0x44444444);

    private static int PairBit(uint hash) => 24 + (int)((hash >> 8) & 7);

    private static int TripleBit(ulong quad) => (int)(quad >> 32) & 7;

    private static int QuadBit(ulong quad) => 8 + (int)(((uint)(quad >> 32) * RestFactor) >> 28);
}
