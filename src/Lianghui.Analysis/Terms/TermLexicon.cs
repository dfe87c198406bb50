using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Terms;

/// <summary>A versioned list of terms: the one that ships (<c>codebook/terms.yml</c>) or a user's own file of the same form.</summary>
public sealed class TermLexicon
{
    private static readonly Lazy<TermLexicon> LoadedShipped = new(() =>
    {
        using var reader = new StreamReader(CodebookFiles.Open("terms.yml"));
        return Parse(reader, "codebook/terms.yml");
    });

    private readonly Dictionary<string, Term> _byId;

    private TermLexicon(
        string version,
        IReadOnlyList<Term> terms,
        IReadOnlyDictionary<string, IReadOnlyList<string>> toolboxes,
        IReadOnlyDictionary<string, IReadOnlyList<string>> matrices)
    {
        (Version, Terms, Toolboxes, Matrices) = (version, terms, toolboxes, matrices);
        _byId = terms.ToDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary>The lexicon that ships with the tool.</summary>
    public static TermLexicon Shipped => LoadedShipped.Value;

    /// <summary>Version of the list; findings print it.</summary>
    public string Version { get; }

    /// <summary>All terms in the order of the file.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Named sets of terms: demand, social-stability, green, opening-up.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Toolboxes { get; }

    /// <summary>Named sets of terms that make a place × term matrix: technology.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Matrices { get; }

    /// <summary>The term that a command names: <c>@id</c>, <c>@id:list</c>, or a bare word taken literally.</summary>
    /// <exception cref="ArgumentException">There is no such term, or the word is empty or too long.</exception>
    public Term Resolve(string name)
    {
        if (!name.StartsWith('@'))
        {
            return Term.Literal(name);
        }

        var (id, list) = name[1..].Split(':', 2) is [var first, var second] ? (first, second) : (name[1..], null);
        if (!_byId.TryGetValue(id, out var term))
        {
            var close = Terms.Select(t => t.Id).Where(t => id.Length > 1 && t.Contains(id, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
            throw new ArgumentException($"The lexicon has no term '@{id}'."
                + (close.Count > 0 ? $" Close to it: {string.Join(", ", close.Select(c => "@" + c))}." : " Leave out the @ to search for the word itself."));
        }

        return list is null ? term : term.WithList(list);
    }

    /// <summary>Reads a lexicon.</summary>
    /// <param name="reader">YAML of the form described in docs/terms.md.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="InvalidDataException">The file is wrong; the message says where and what to do.</exception>
    public static TermLexicon Parse(TextReader reader, string name) => Parse(reader, name, null);

    /// <summary>This lexicon with the terms of a file of one's own: a term of the same id takes the place of this one's.</summary>
    /// <param name="reader">YAML of the form described in docs/terms.md.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="InvalidDataException">The file is wrong; the message says where and what to do.</exception>
    public TermLexicon With(TextReader reader, string name) => Parse(reader, name, this);

    private static TermLexicon Parse(TextReader reader, string name, TermLexicon? under)
    {
        var file = new TermFileReader(name).Read(reader);
        var own = file.Terms.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        List<Term> terms = [.. under?.Terms.Where(t => !own.Contains(t.Id)) ?? [], .. file.Terms];
        var ids = terms.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return new TermLexicon(
            under is null ? file.Version : $"{under.Version}+{file.Version}", terms,
            Sets(file.Toolboxes, under?.Toolboxes, ids, name), Sets(file.Matrices, under?.Matrices, ids, name));
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Sets(
        IReadOnlyList<NamedSet> sets, IReadOnlyDictionary<string, IReadOnlyList<string>>? under, HashSet<string> ids, string name)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(under ?? new Dictionary<string, IReadOnlyList<string>>(), StringComparer.Ordinal);
        foreach (var set in sets)
        {
            if (set.Ids.FirstOrDefault(i => !ids.Contains(i.Id)) is { Id: { } unknown, Line: var line })
            {
                throw new InvalidDataException($"{name}, line {line}: '{set.Name}' names the term '{unknown}', which there is not. Add the term, or take the name out.");
            }

            all[set.Name] = [.. set.Ids.Select(i => i.Id)];
        }

        return all;
    }
}
