using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>An indicator named in English prose.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Span">The name.</param>
internal sealed record IndicatorMention(string Code, TextSpan Span);

/// <summary>Names of indicators in English (<c>codebook/english-cues.csv</c>).</summary>
internal static class EnglishCues
{
    private static readonly (string Cue, string Indicator)[] Table =
        [.. CodebookFiles.Rows("english-cues.csv").Select(r => (r("cue"), r("indicator"))).OrderByDescending(c => c.Item1.Length)];

    /// <summary>The indicators named in a stretch of text, in order; a name inside a longer one does not count.</summary>
    public static IReadOnlyList<IndicatorMention> In(string folded, TextSpan span)
    {
        var found = new List<IndicatorMention>();
        foreach (var (cue, indicator) in Table)
        {
            for (var at = Find(folded, cue, span.Start, span.End); at >= 0; at = Find(folded, cue, at + 1, span.End))
            {
                var here = new TextSpan(at, cue.Length);
                if (!found.Exists(f => f.Span.Overlaps(here)) && (at == 0 || !char.IsAsciiLetter(folded[at - 1])))
                {
                    found.Add(new IndicatorMention(indicator, here));
                }
            }
        }

        return [.. found.OrderBy(f => f.Span.Start)];
    }

    private static int Find(string folded, string cue, int from, int end) =>
        from >= end ? -1 : folded.IndexOf(cue, from, end - from, char.IsAsciiLetterUpper(cue[0]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
