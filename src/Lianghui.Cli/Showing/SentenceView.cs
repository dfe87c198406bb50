using Lianghui.Text;

namespace Lianghui.Cli.Showing;

/// <summary>The sentence around a span, cut into what stands before, in and after it.</summary>
/// <param name="Before">From the start of the sentence.</param>
/// <param name="Marked">The span.</param>
/// <param name="After">To the end of the sentence.</param>
internal sealed record SentenceView(string Before, string Marked, string After)
{
    /// <summary>Finds the sentence; a sentence ends at 。！？； or at the end of its paragraph.</summary>
    public static SentenceView Of(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && !IsEnd(text[start - 1]))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && text[end] != '\n' && (end == 0 || end == span.Start || !IsEnd(text[end - 1])))
        {
            end++;
        }

        return new SentenceView(text[start..span.Start], span.Of(text), text[span.End..end]);
    }

    private static bool IsEnd(char c) => c is '。' or '！' or '？' or '；' or '\n';
}
