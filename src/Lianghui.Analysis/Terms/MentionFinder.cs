using System.Buffers;
using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>
/// Finds the mentions of a term in one text: all variants, overlapping occurrences of the same term once, the longest first,
/// minus what stands inside an excluded string, minus sentences without a needed neighbour (codebook §5).
/// Full-width and half-width forms count as the same character.
/// </summary>
public static class MentionFinder
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；!?;\n");

    /// <summary>Spans of the mentions in order of the text.</summary>
    /// <param name="folded">The text, folded by <see cref="Folding"/>; offsets are those of the stored text.</param>
    /// <param name="term">The term.</param>
    public static IReadOnlyList<TextSpan> Find(string folded, Term term)
    {
        var candidates = Spans(folded, term.Variants);
        if (candidates.Count == 0)
        {
            return candidates;
        }

        var excluded = Spans(folded, term.Exclude);
        var near = term.Near.Select(Folding.Fold).ToList();
        var kept = new List<TextSpan>();
        foreach (var span in candidates.OrderByDescending(s => s.Length).ThenBy(s => s.Start))
        {
            if (!kept.Exists(k => k.Overlaps(span)) && !excluded.Exists(e => e.Contains(span)))
            {
                kept.Add(span);
            }
        }

        if (near.Count > 0)
        {
            kept.RemoveAll(s => !near.Exists(n => Sentence(folded, s).Of(folded).Contains(n, StringComparison.Ordinal)));
        }

        kept.Sort();
        return kept;
    }

    /// <summary>The sentence around a span: to 。！？； or a line end on both sides, with its closing mark.</summary>
    public static TextSpan Sentence(string text, TextSpan span)
    {
        var start = span.Start == 0 ? 0 : text.AsSpan(0, span.Start).LastIndexOfAny(SentenceEnds) + 1;
        var end = text.AsSpan(span.End).IndexOfAny(SentenceEnds);
        end = end < 0 ? text.Length : span.End + end + (text[span.End + end] == '\n' ? 0 : 1);
        return TextSpan.Between(start, end);
    }

    private static List<TextSpan> Spans(string folded, IReadOnlyList<string> words)
    {
        var spans = new List<TextSpan>();
        var starts = new List<int>();
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            starts.Clear();
            Occurrences.Find(folded, Folding.Fold(word), starts);
            spans.AddRange(starts.Select(s => new TextSpan(s, word.Length)));
        }

        return spans;
    }
}
