namespace Lianghui.Text;

/// <summary>A place in a source: a part (paragraph, page, row; empty if the source has none) and an offset in it.</summary>
/// <param name="Part">Such as <c>paragraph 12</c> or <c>page 3</c>.</param>
/// <param name="Offset">UTF-16 units from the start of the part's own text.</param>
public readonly record struct SourcePosition(string Part, int Offset);

/// <summary>Leads from an offset in the stored text back to the source, run by run.</summary>
public sealed class OffsetMap
{
    private readonly int[] _starts;
    private readonly SourcePosition[] _positions;

    /// <summary>Builds a map from runs ordered by their start in the stored text; within a run offsets advance together.</summary>
    public OffsetMap(IReadOnlyList<(int Start, SourcePosition Source)> runs)
    {
        _starts = [.. runs.Select(r => r.Start)];
        _positions = [.. runs.Select(r => r.Source)];
    }

    /// <summary>A map without runs: the source is not known.</summary>
    public static OffsetMap Empty { get; } = new([]);

    /// <summary>The runs.</summary>
    public IEnumerable<(int Start, SourcePosition Source)> Runs => _starts.Zip(_positions);

    /// <summary>The place in the source of an offset; null if the map is empty or the offset precedes the first run.</summary>
    public SourcePosition? ToSource(int offset)
    {
        var i = Array.BinarySearch(_starts, offset);
        i = i < 0 ? ~i - 1 : i;
        return i < 0 ? null : _positions[i] with { Offset = _positions[i].Offset + offset - _starts[i] };
    }
}
