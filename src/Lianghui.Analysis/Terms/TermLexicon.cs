using Lianghui.Extraction.Codebooks;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

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

    private TermLexicon(string version, IReadOnlyList<Term> terms, TermFile file)
    {
        Version = version;
        Terms = terms;
        Toolboxes = Sets(file.Toolboxes);
        Matrices = Sets(file.Matrices);
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
    public static TermLexicon Parse(TextReader reader, string name)
    {
        try
        {
            var file = new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .Build()
                .Deserialize<TermFile>(new MergingParser(new Parser(reader)))
                ?? throw new InvalidDataException($"{name} is empty. It needs 'version:' and 'terms:'.");
            return new TermLexicon(file.Version ?? "unversioned", Check(file, name), file);
        }
        catch (YamlException error)
        {
            throw new InvalidDataException(
                $"{name}, line {error.Start.Line}, column {error.Start.Column}: {error.InnerException?.Message ?? error.Message} Mend the line; docs/terms.md shows the form.", error);
        }
    }

    private static IReadOnlyList<Term> Check(TermFile file, string name)
    {
        var terms = (file.Terms ?? []).Select(e => ToTerm(e, name)).ToList();
        var twice = terms.GroupBy(t => t.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? terms
            : throw new InvalidDataException($"{name}: the id '{twice.Key}' stands {twice.Count()} times. Give each term an id of its own.");
    }

    private static Term ToTerm(TermItem entry, string name)
    {
        if (string.IsNullOrWhiteSpace(entry.Id) || string.IsNullOrWhiteSpace(entry.Zh))
        {
            throw new InvalidDataException($"{name}: a term lacks 'id' or 'zh' (id '{entry.Id}', zh '{entry.Zh}').");
        }

        var variants = entry.Variants is { Count: > 0 } ? entry.Variants : [entry.Zh];
        if (variants.Exists(string.IsNullOrEmpty))
        {
            throw new InvalidDataException($"{name}: the term '{entry.Id}' has an empty variant. Take it out.");
        }

        return new Term(
            entry.Id, entry.En, entry.Zh, entry.Family, variants, entry.Exclude ?? [], entry.Near ?? [], entry.Note, Sets(entry.Lists));
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Sets(Dictionary<string, List<string>>? sets) =>
        (sets ?? []).ToDictionary(s => s.Key, s => (IReadOnlyList<string>)s.Value, StringComparer.Ordinal);

    private sealed class TermFile
    {
        public string? Version { get; set; }

        public List<TermItem>? Terms { get; set; }

        public Dictionary<string, List<string>>? Toolboxes { get; set; }

        public Dictionary<string, List<string>>? Matrices { get; set; }

        public object? Strength { get; set; }
    }

    private sealed class TermItem
    {
        public string Id { get; set; } = "";

        public string? En { get; set; }

        public string Zh { get; set; } = "";

        public string? Family { get; set; }

        public List<string>? Variants { get; set; }

        public List<string>? Exclude { get; set; }

        public List<string>? Near { get; set; }

        public string? Note { get; set; }

        public Dictionary<string, List<string>>? Lists { get; set; }
    }
}
