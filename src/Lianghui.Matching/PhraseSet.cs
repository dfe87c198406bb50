namespace Lianghui.Matching;

/// <summary>A checked list of different phrases; a phrase is named by its index.</summary>
public sealed class PhraseSet
{
    /// <summary>Checks the phrases.</summary>
    /// <exception cref="ArgumentException">A phrase is empty or stands twice.</exception>
    public PhraseSet(IReadOnlyList<string> phrases)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Length == 0)
            {
                throw new ArgumentException($"Phrase {i + 1} of {phrases.Count} is empty. Take it out.", nameof(phrases));
            }

            if (!seen.Add(phrases[i]))
            {
                throw new ArgumentException($"The phrase '{phrases[i]}' stands twice in the list. Take one out.", nameof(phrases));
            }
        }

        Phrases = phrases;
    }

    /// <summary>The phrases.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>Whether a phrase has one character only.</summary>
    public bool HasSingles => Phrases.Any(p => p.Length == 1);

    /// <summary>Whether a phrase holds U+FFFE or U+FFFF, which are no characters and serve as marks inside a table.</summary>
    public bool HasNoncharacters => Phrases.Any(p => p.AsSpan().IndexOfAny('\ufffe', '\uffff') >= 0);
}
