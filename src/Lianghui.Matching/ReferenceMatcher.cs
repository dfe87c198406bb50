namespace Lianghui.Matching;

/// <summary>The strategy that is plain enough to be right: at each offset, each phrase that begins with this character is compared.</summary>
public sealed class ReferenceMatcher : IPhraseMatcher
{
    private readonly Dictionary<char, (string Phrase, int Index)[]> _byFirst;

    /// <summary>Groups the phrases by their first character.</summary>
    public ReferenceMatcher(PhraseSet set) => _byFirst = set.Phrases
        .Select((p, i) => (Phrase: p, Index: i))
        .GroupBy(p => p.Phrase[0])
        .ToDictionary(g => g.Key, g => g.OrderBy(p => p.Phrase.Length).ToArray());

    /// <inheritdoc/>
    public string Name => "reference";

    /// <inheritdoc/>
    public void Match<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!_byFirst.TryGetValue(text[i], out var phrases))
            {
                continue;
            }

            foreach (var (phrase, index) in phrases)
            {
                if (text[i..].StartsWith(phrase, StringComparison.Ordinal))
                {
                    sink.Take(index, i);
                }
            }
        }
    }
}
