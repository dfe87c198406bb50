namespace Lianghui.Analysis.Terms;

/// <summary>A named, versioned pattern that mentions are counted by (codebook §5).</summary>
/// <param name="Id">Kebab-case id; for a bare word the word itself.</param>
/// <param name="English">English name; null for a bare word.</param>
/// <param name="Chinese">Chinese name.</param>
/// <param name="Family">Family of the lexicon; null for a bare word.</param>
/// <param name="Variants">Every literal string that counts.</param>
/// <param name="Exclude">Literal strings within which a variant does not count (印度 in 印度尼西亚).</param>
/// <param name="Near">Strings of which one must stand in the same sentence; empty for none.</param>
/// <param name="Note">Its sense, and how the count depends on the word list.</param>
/// <param name="Lists">Other word lists that can be meant, by name.</param>
public sealed record Term(
    string Id,
    string? English,
    string Chinese,
    string? Family,
    IReadOnlyList<string> Variants,
    IReadOnlyList<string> Exclude,
    IReadOnlyList<string> Near,
    string? Note,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Lists)
{
    /// <summary>Other terms, each of which must be mentioned in the same sentence, by its own rules; empty for none.</summary>
    public IReadOnlyList<Term> Beside { get; init; } = [];

    /// <summary>Longest bare term or variant that is accepted, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    private static readonly Dictionary<string, IReadOnlyList<string>> NoLists = new(StringComparer.Ordinal);

    /// <summary>A literal string as a term.</summary>
    /// <exception cref="ArgumentException">The string is empty or too long.</exception>
    public static Term Literal(string word, IReadOnlyList<string>? near = null)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            throw new ArgumentException("The term is empty. Give a word such as 低空经济, or @id for a term of the lexicon.");
        }

        return word.Length <= MaxLength
            ? new Term(word, null, word, null, [word], [], near ?? [], null, NoLists)
            : throw new ArgumentException($"The term has {word.Length} characters; at most {MaxLength} are searched for.");
    }

    /// <summary>The term with another of its word lists.</summary>
    /// <exception cref="ArgumentException">The term has no such list.</exception>
    public Term WithList(string name) => Lists.TryGetValue(name, out var words)
        ? this with { Id = $"{Id}:{name}", Variants = words }
        : throw new ArgumentException($"The term '{Id}' has no list '{name}'. Lists: {string.Join(", ", Lists.Keys)}.");
}
