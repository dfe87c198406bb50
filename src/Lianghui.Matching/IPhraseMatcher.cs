namespace Lianghui.Matching;

/// <summary>Finds all occurrences, overlapping ones included, of many phrases in one pass over a folded text.</summary>
public interface IPhraseMatcher
{
    /// <summary>Name of the strategy, for measurements.</summary>
    string Name { get; }

    /// <summary>Reports each occurrence in the order of starts; at one start shorter phrases come first.</summary>
    /// <typeparam name="TSink">What takes the occurrences.</typeparam>
    void Match<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IPhraseSink;
}

/// <summary>Builds the fastest matcher for a set of phrases and this machine.</summary>
public static class PhraseMatcher
{
    /// <summary>Builds a matcher.</summary>
    /// <param name="phrases">Different phrases of one character or more, folded as the texts will be.</param>
    /// <exception cref="ArgumentException">A phrase is empty or stands twice.</exception>
    public static IPhraseMatcher Build(IReadOnlyList<string> phrases)
    {
        var set = new PhraseSet(phrases);
        return set.HasSingles ? new ReferenceMatcher(set)
            : GatherMatcher.IsSupported && !set.HasNoncharacters ? new GatherMatcher(set)
            : new FilterMatcher(set);
    }
}
