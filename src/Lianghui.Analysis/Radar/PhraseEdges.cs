using Lianghui.Matching;

namespace Lianghui.Analysis.Radar;

/// <summary>
/// Tells where words begin and end by statistics of the texts at hand: a pair of characters that hardly ever stands right after
/// punctuation begins no phrase (力推 in 大力推动), one that hardly ever stands right before it ends none.
/// </summary>
internal sealed class PhraseEdges
{
    private const double LeastShare = 0.03;
    private const double LooseEnd = 0.012;

    // Particles of the closed class: they bind to what stands outside the phrase.
    private const string Particles = "的了着过得地";

    private readonly Dictionary<int, (int All, int First, int Last)> _pairs = [];

    /// <summary>Counts the pairs of the texts.</summary>
    public PhraseEdges(IEnumerable<GroupedText> texts, Func<char, bool> inString)
    {
        foreach (var text in texts)
        {
            Count(text.Text, inString);
        }
    }

    /// <summary>Whether both edges can be edges of a phrase.</summary>
    public bool AreFree(string phrase)
    {
        if (Particles.Contains(phrase[0], StringComparison.Ordinal) || Particles.Contains(phrase[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var first = _pairs.GetValueOrDefault(Pair(phrase[0], phrase[1]));
        var last = _pairs.GetValueOrDefault(Pair(phrase[^2], phrase[^1]));
        return first.First >= LeastShare * first.All && last.Last >= LooseEnd * last.All && last.Last > 0;
    }

    private void Count(string text, Func<char, bool> inString)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!inString(text[i - 1]) || !inString(text[i]))
            {
                continue;
            }

            ref var pair = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                _pairs, Pair(text[i - 1], text[i]), out _);
            pair.All++;
            pair.First += i < 2 || !inString(text[i - 2]) ? 1 : 0;
            pair.Last += i + 1 >= text.Length || !inString(text[i + 1]) ? 1 : 0;
        }
    }

    private static int Pair(char a, char b) => (a << 16) | b;
}
