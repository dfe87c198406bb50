using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>
/// Finds the mentions of a term in one text: all variants, overlapping occurrences of the same term once, the longest first,
/// minus what stands inside an excluded string, minus sentences without a needed neighbour (codebook §5).
/// Full-width and half-width forms count as the same character.
/// </summary>
public static class MentionFinder
{
    /// <summary>Spans of the mentions in order of the text.</summary>
    /// <param name="folded">The text, folded by <see cref="Folding"/>; offsets are those of the stored text.</param>
    /// <param name="term">The term.</param>
    public static IReadOnlyList<TextSpan> Find(string folded, Term term) => new TermSearch(term).Find(folded);

    /// <summary>The sentence around a span: to 。！？； or a line end on both sides, with its closing mark.</summary>
    public static TextSpan Sentence(string text, TextSpan span) => new SentenceCursor(text).Around(span);
}
