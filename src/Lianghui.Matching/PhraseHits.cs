namespace Lianghui.Matching;

/// <summary>Occurrences of one phrase in the texts of an index.</summary>
public sealed class PhraseHits
{
    private readonly int[] _hits;
    private readonly int[] _starts;

    internal PhraseHits(int[] hits, int[] starts) => (_hits, _starts) = (hits, starts);

    /// <summary>Number of occurrences in all texts.</summary>
    public int Count => _hits.Length;

    /// <summary>Appends the starts (UTF-16 offsets in the text) of the occurrences in one text, in order.</summary>
    public void In(int document, List<int> starts)
    {
        var (start, end) = (_starts[document], _starts[document + 1]);
        var at = _hits.AsSpan().BinarySearch(start);
        for (var i = at < 0 ? ~at : at; i < _hits.Length && _hits[i] < end; i++)
        {
            starts.Add(_hits[i] - start);
        }
    }
}
