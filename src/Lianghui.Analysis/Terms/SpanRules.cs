using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>Rules of the codebook over sorted spans, each in time that grows with their number, whatever the text.</summary>
internal static class SpanRules
{
    /// <summary>Removes the spans that lie wholly in one of the others; both lists are sorted.</summary>
    public static void RemoveContained(List<TextSpan> spans, List<TextSpan> others)
    {
        var (next, reach) = (0, -1);
        spans.RemoveAll(span =>
        {
            for (; next < others.Count && others[next].Start <= span.Start; next++)
            {
                reach = Math.Max(reach, others[next].End);
            }

            return reach >= span.End;
        });
    }

    /// <summary>Of overlapping spans the longest, then the first; sorted spans in, sorted spans out.</summary>
    public static List<TextSpan> LongestFirst(List<TextSpan> spans)
    {
        var kept = new List<TextSpan>(spans.Count);
        for (int first = 0, end; first < spans.Count; first = end)
        {
            var reach = spans[first].End;
            for (end = first + 1; end < spans.Count && spans[end].Start < reach; end++)
            {
                reach = Math.Max(reach, spans[end].End);
            }

            if (end == first + 1)
            {
                kept.Add(spans[first]);
            }
            else
            {
                Resolve(spans[first..end], reach, kept);
            }
        }

        return kept;
    }

    /// <summary>Keeps the spans in whose sentence one of the others begins.</summary>
    public static void KeepBeside(string folded, List<TextSpan> spans, IReadOnlyList<TextSpan> others)
    {
        var next = 0;
        var sentences = new SentenceCursor(folded);
        spans.RemoveAll(span =>
        {
            var sentence = sentences.Around(span);
            while (next < others.Count && others[next].Start < sentence.Start)
            {
                next++;
            }

            // Others are in the order of their starts; one that begins here may still end beyond, then a shorter one may not.
            var at = next;
            while (at < others.Count && others[at].Start < sentence.End && others[at].End > sentence.End)
            {
                at++;
            }

            return at >= others.Count || others[at].Start >= sentence.End;
        });
    }

    // A shorter span that meets a longer one covers one of its own ends with it, so that two flags decide.
    private static void Resolve(List<TextSpan> cluster, int reach, List<TextSpan> kept)
    {
        var from = cluster[0].Start;
        var taken = new bool[reach - from];
        var before = kept.Count;
        foreach (var span in cluster.OrderByDescending(s => s.Length).ThenBy(s => s.Start))
        {
            if (!taken[span.Start - from] && !taken[span.End - 1 - from])
            {
                taken.AsSpan(span.Start - from, span.Length).Fill(true);
                kept.Add(span);
            }
        }

        kept.Sort(before, kept.Count - before, null);
    }
}
