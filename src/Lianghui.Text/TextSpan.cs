namespace Lianghui.Text;

/// <summary>A stretch of a stored text, in UTF-16 units.</summary>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="Length">Number of units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>Offset of the unit after the last one.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The characters of this span in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>Whether the offset lies in the span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether the other span lies wholly in this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Orders by start, then by length.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
}
