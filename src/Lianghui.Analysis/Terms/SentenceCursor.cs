using System.Buffers;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>Sentences around spans that come in the order of the text; a long sentence is looked at once, not once for each span.</summary>
internal sealed class SentenceCursor(string text)
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；!?;\n");

    private TextSpan _last = new(-1, 0);

    /// <summary>The sentence around a span: to 。！？； or a line end on both sides, with its closing mark.</summary>
    public TextSpan Around(TextSpan span)
    {
        if (_last.Contains(span) && span.End < _last.End)
        {
            return _last;
        }

        var start = span.Start == 0 ? 0 : text.AsSpan(0, span.Start).LastIndexOfAny(SentenceEnds) + 1;
        var end = text.AsSpan(span.End).IndexOfAny(SentenceEnds);
        end = end < 0 ? text.Length : span.End + end + (text[span.End + end] == '\n' ? 0 : 1);
        var sentence = TextSpan.Between(start, end);

        // A word that holds a closing mark itself has two sentences around it, which are no sentence for the next.
        _last = text.AsSpan(span.Start, span.Length).ContainsAny(SentenceEnds) ? new TextSpan(-1, 0) : sentence;
        return sentence;
    }
}
