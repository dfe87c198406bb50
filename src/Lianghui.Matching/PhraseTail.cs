using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lianghui.Matching;

/// <summary>What follows the first four characters of a phrase: the next eight as two numbers, with zeros behind a shorter phrase's end.</summary>
internal readonly struct PhraseTail
{
    /// <summary>Characters that are compared as numbers; what is longer is compared to the phrase itself.</summary>
    internal const int Seen = 12;

    private static readonly ulong[] Masks = [.. Enumerable.Range(0, Seen + 5).Select(n => n >= 12 ? ulong.MaxValue : n <= 8 ? 0 : (1ul << (16 * (n - 8))) - 1)];

    private readonly ulong _next;
    private readonly ulong _afterNext;
    private readonly int _lengthAndLast;

    internal PhraseTail(string phrase, int index, bool last)
    {
        _next = PrefixTable.Key(phrase.AsSpan(4), Math.Min(4, phrase.Length - 4));
        _afterNext = phrase.Length > 8 ? PrefixTable.Key(phrase.AsSpan(8), Math.Min(4, phrase.Length - 8)) : 0;
        (Index, _lengthAndLast) = (index, (phrase.Length << 1) | (last ? 1 : 0));
    }

    internal int Index { get; }

    internal int Length => _lengthAndLast >> 1;

    /// <summary>Whether no other phrase with the same first four characters follows.</summary>
    internal bool IsLast => (_lengthAndLast & 1) != 0;

    /// <summary>Whether these eight characters, in two numbers, begin with the tail (with its first eight, if it is longer).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Stands(ulong next, ulong afterNext)
    {
        // Masks by length: all of the first number from eight characters on, all of the second from twelve.
        ref var masks = ref MemoryMarshal.GetArrayDataReference(Masks);
        var length = Math.Min(Length, Seen);
        return (((next ^ _next) & Unsafe.Add(ref masks, length + 4)) | ((afterNext ^ _afterNext) & Unsafe.Add(ref masks, length))) == 0;
    }
}
