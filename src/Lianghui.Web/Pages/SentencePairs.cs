using Lianghui.Text;

namespace Lianghui.Web.Pages;

/// <summary>A sentence of one text beside its counterpart in the other.</summary>
/// <param name="Left">Sentence of the first text; null where only the second has it.</param>
/// <param name="Right">Sentence of the second text; null where only the first has it.</param>
/// <param name="LeftSpan">Where the left one stands.</param>
/// <param name="RightSpan">Where the right one stands.</param>
/// <param name="Likeness">Dice coefficient of their character pairs, 0 to 1.</param>
public sealed record SentencePair(string? Left, string? Right, TextSpan? LeftSpan, TextSpan? RightSpan, double Likeness)
{
    /// <summary>Whether both texts hold the same characters.</summary>
    public bool IsSame => Left is not null && string.Equals(Left, Right, StringComparison.Ordinal);
}

/// <summary>Finds for each sentence of a text the most similar one of another (Dice coefficient over character pairs; Dice 1945).</summary>
internal static class SentencePairs
{
    private const double Least = 0.5;
    private const int MinLength = 8;

    /// <summary>Pairs in the order of the first text; sentences without a counterpart are left out, for two reports share few.</summary>
    internal static IReadOnlyList<SentencePair> Of(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return [];
        }

        var others = Sentences(right).Select(s => (Span: s, Text: s.Of(right), Pairs: Bigrams(s.Of(right)))).ToList();
        var index = new Dictionary<int, List<int>>();
        for (var i = 0; i < others.Count; i++)
        {
            foreach (var pair in others[i].Pairs)
            {
                (index.TryGetValue(pair, out var list) ? list : index[pair] = []).Add(i);
            }
        }

        return [.. Sentences(left).Select(s => Best(s, s.Of(left), others, index)).OfType<SentencePair>()];
    }

    private static SentencePair? Best(
        TextSpan span, string text, IReadOnlyList<(TextSpan Span, string Text, HashSet<int> Pairs)> others, Dictionary<int, List<int>> index)
    {
        var pairs = Bigrams(text);
        var shared = new Dictionary<int, int>();
        foreach (var i in pairs.Where(index.ContainsKey).SelectMany(p => index[p]))
        {
            shared[i] = shared.GetValueOrDefault(i) + 1;
        }

        if (shared.Count == 0)
        {
            return null;
        }

        var (best, count) = shared.MaxBy(s => 2.0 * s.Value / (pairs.Count + others[s.Key].Pairs.Count));
        var likeness = 2.0 * count / (pairs.Count + others[best].Pairs.Count);
        return likeness < Least ? null : new SentencePair(text, others[best].Text, span, others[best].Span, likeness);
    }

    private static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '。' or '；' or '\n' or '！')
            {
                if (i - start >= MinLength)
                {
                    yield return TextSpan.Between(start, text[i] == '\n' ? i : i + 1);
                }

                start = i + 1;
            }
        }
    }

    private static HashSet<int> Bigrams(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => (text[i] << 16) | text[i + 1])];
}
