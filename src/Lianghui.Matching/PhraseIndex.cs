namespace Lianghui.Matching;

/// <summary>
/// Where any phrase stands in a set of folded texts: a suffix array (Manber and Myers 1993, SIAM Journal on Computing 22(5)) whose suffixes are
/// ordered by their first <see cref="Depth"/> characters. Any string can be asked for, marks and digits too; a longer one is
/// found by its beginning and compared to its end.
/// </summary>
public sealed class PhraseIndex
{
    /// <summary>Number of characters by which suffixes are ordered.</summary>
    public const int Depth = SuffixOrder.Depth;

    private readonly string _text;
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly string[] _names;
    private readonly Dictionary<string, int> _documents;

    internal PhraseIndex(string text, int[] order, int[] starts, string[] names)
    {
        (_text, _order, _starts, _names) = (text, order, starts, names);
        _documents = names.Select((n, i) => (n, i)).ToDictionary(n => n.n, n => n.i, StringComparer.Ordinal);
    }

    /// <summary>Names of the texts, in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Number of characters of all texts.</summary>
    public int Characters => _text.Length - _names.Length;

    internal string Joined => _text;

    internal int[] Order => _order;

    internal int[] Starts => _starts;

    /// <summary>Builds the index, on all cores.</summary>
    /// <param name="texts">Folded texts under different names; together fewer than 2^31 characters.</param>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public static PhraseIndex Build(IReadOnlyList<(string Name, string Text)> texts)
    {
        var starts = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++)
        {
            starts[i + 1] = checked(starts[i] + texts[i].Text.Length + 1);
        }

        var joined = string.Create(starts[^1], texts, static (chars, all) =>
        {
            foreach (var (_, text) in all)
            {
                text.CopyTo(chars);
                chars[text.Length] = '\0';
                chars = chars[(text.Length + 1)..];
            }
        });
        return new PhraseIndex(joined, SuffixOrder.Of(joined), starts, [.. texts.Select(t => t.Name)]);
    }

    /// <summary>Number of the text of a name; null where the index does not hold it.</summary>
    public int? DocumentOf(string name) => _documents.TryGetValue(name, out var document) ? document : null;

    /// <summary>The folded text of a number.</summary>
    public string Text(int document) => _text[_starts[document]..(_starts[document + 1] - 1)];

    /// <summary>All occurrences of a phrase, overlapping ones included.</summary>
    /// <param name="phrase">Folded as the texts are.</param>
    /// <exception cref="ArgumentException">The phrase is empty.</exception>
    public PhraseHits Find(string phrase)
    {
        ArgumentException.ThrowIfNullOrEmpty(phrase);
        var beginning = phrase.AsSpan(0, Math.Min(phrase.Length, Depth));
        var first = Bound(beginning, after: false);
        var hits = _order.AsSpan(first..Bound(beginning, after: true)).ToArray();
        Array.Sort(hits);
        return new PhraseHits(Whole(hits, phrase), _starts);
    }

    // What runs over the end of a text is none; a phrase longer than the order knows is compared to its end.
    private int[] Whole(int[] hits, string phrase)
    {
        var (kept, document) = (0, 0);
        foreach (var hit in hits)
        {
            while (_starts[document + 1] <= hit)
            {
                document++;
            }

            if (hit + phrase.Length < _starts[document + 1]
                && (phrase.Length <= Depth || _text.AsSpan(hit + Depth, phrase.Length - Depth).SequenceEqual(phrase.AsSpan(Depth))))
            {
                hits[kept++] = hit;
            }
        }

        return kept == hits.Length ? hits : hits[..kept];
    }

    private int Bound(ReadOnlySpan<char> phrase, bool after)
    {
        var (low, high) = (0, _order.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            var at = _order[middle];
            var order = _text.AsSpan(at, Math.Min(phrase.Length, _text.Length - at)).SequenceCompareTo(phrase);
            if (order < 0 || (after && order == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
