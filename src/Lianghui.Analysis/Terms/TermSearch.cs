using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>A term made ready to be looked for in many texts.</summary>
internal sealed class TermSearch
{
    private readonly WordSearch[] _variants;
    private readonly WordSearch[] _excluded;
    private readonly WordSearch[] _near;
    private readonly TermSearch[] _beside;

    /// <summary>Makes a term ready.</summary>
    /// <param name="term">The term.</param>
    /// <param name="index">Where its words are looked up; null to scan each text.</param>
    public TermSearch(Term term, PhraseIndex? index = null)
    {
        _variants = Words(term.Variants, index);
        _excluded = Words(term.Exclude, index);
        _near = Words(term.Near, index);
        _beside = [.. term.Beside.Select(t => new TermSearch(t, index))];
    }

    /// <summary>Mentions in a folded text, in its order.</summary>
    public IReadOnlyList<TextSpan> Find(string folded) => Find(new TextPlace(() => folded, null));

    /// <summary>Mentions in a text of the index or in one to be scanned.</summary>
    public IReadOnlyList<TextSpan> Find(TextPlace text)
    {
        var found = Spans(text, _variants);
        if (found.Count == 0)
        {
            return found;
        }

        if (_excluded.Length > 0)
        {
            SpanRules.RemoveContained(found, Spans(text, _excluded));
        }

        found = SpanRules.LongestFirst(found);
        RemoveLonely(text, found);
        return found;
    }

    private void RemoveLonely(TextPlace text, List<TextSpan> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        if (_near.Length > 0)
        {
            SpanRules.KeepBeside(text.Folded, found, Spans(text, _near));
        }

        foreach (var other in _beside)
        {
            SpanRules.KeepBeside(text.Folded, found, other.Find(text));
        }
    }

    private static WordSearch[] Words(IEnumerable<string> words, PhraseIndex? index) =>
        [.. words.Select(Folding.Fold).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Select(w => new WordSearch(w, index))];

    private static List<TextSpan> Spans(TextPlace text, WordSearch[] words)
    {
        var spans = new List<TextSpan>();
        foreach (var word in words)
        {
            word.Find(text, spans);
        }

        if (words.Length > 1)
        {
            spans.Sort();
        }

        return spans;
    }
}

/// <summary>A text to be searched.</summary>
/// <param name="Text">Makes the folded text; called only where something has to be read.</param>
/// <param name="Document">Its number in the index; null where it has to be scanned.</param>
internal sealed record TextPlace(Func<string> Text, int? Document)
{
    /// <summary>The folded text.</summary>
    public string Folded => field ??= Text();
}

/// <summary>One folded word: looked up once in an index, or looked for in each text.</summary>
internal sealed class WordSearch(string word, PhraseIndex? index)
{
    private readonly PhraseHits? _hits = index?.Find(word);
    private readonly List<int> _starts = [];

    /// <summary>Appends the word's spans in a text, in its order.</summary>
    public void Find(TextPlace text, List<TextSpan> spans)
    {
        _starts.Clear();
        if (_hits is { } hits && text.Document is { } document)
        {
            hits.In(document, _starts);
        }
        else
        {
            Occurrences.Find(text.Folded, word, _starts);
        }

        foreach (var start in _starts)
        {
            spans.Add(new TextSpan(start, word.Length));
        }
    }
}
