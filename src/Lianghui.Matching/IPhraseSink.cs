namespace Lianghui.Matching;

/// <summary>Takes occurrences as they are found; a struct, so that the call is inlined.</summary>
public interface IPhraseSink
{
    /// <summary>Takes one occurrence.</summary>
    /// <param name="phrase">Index of the phrase in its set.</param>
    /// <param name="start">Offset in the text, in UTF-16 units.</param>
    void Take(int phrase, int start);
}

/// <summary>Counts occurrences of each phrase.</summary>
/// <param name="counts">One number for each phrase of the set.</param>
public readonly struct CountingSink(long[] counts) : IPhraseSink
{
    /// <inheritdoc/>
    public void Take(int phrase, int start) => counts[phrase]++;
}

/// <summary>Keeps every occurrence.</summary>
/// <param name="hits">Where they are kept, in the order of their starts.</param>
public readonly struct ListSink(List<(int Phrase, int Start)> hits) : IPhraseSink
{
    /// <inheritdoc/>
    public void Take(int phrase, int start) => hits.Add((phrase, start));
}
