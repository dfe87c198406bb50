using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Lianghui.Analysis.Terms;

/// <summary>Terms and named sets as a file holds them.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Terms">Terms in order.</param>
/// <param name="Toolboxes">Sets of ids.</param>
/// <param name="Matrices">Sets of ids.</param>
internal sealed record TermFile(string Version, IReadOnlyList<Term> Terms, IReadOnlyList<NamedSet> Toolboxes, IReadOnlyList<NamedSet> Matrices);

/// <summary>A named set of ids, each with the line that names it.</summary>
internal sealed record NamedSet(string Name, IReadOnlyList<(string Id, long Line)> Ids);

/// <summary>Reads a file of terms; each mistake is told with file, line and what to do.</summary>
internal sealed class TermFileReader(string name)
{
    private const int Deepest = 16;

    private static readonly string[] TopKeys = ["version", "terms", "toolboxes", "matrices"];
    private static readonly string[] TermKeys = ["id", "en", "zh", "family", "variants", "exclude", "near", "note", "lists"];

    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal);

    /// <summary>Reads YAML of the form that docs/terms.md describes.</summary>
    /// <exception cref="InvalidDataException">The file is wrong; the message says where and what to do.</exception>
    public TermFile Read(TextReader reader)
    {
        try
        {
            var text = reader.ReadToEnd();
            RefuseDepth(text);
            var yaml = new YamlStream();
            yaml.Load(new MergingParser(new Parser(new StringReader(text))));
            var root = yaml.Documents.Count == 0 ? null : yaml.Documents[0].RootNode;
            return root is null || IsNull(root)
                ? throw new InvalidDataException($"{name} is empty. It needs 'version:' and 'terms:'; docs/terms.md shows the form.")
                : File(Map(root, "the file", TopKeys));
        }
        catch (YamlException error)
        {
            throw new InvalidDataException(
                $"{name}, line {error.Start.Line}, column {error.Start.Column}: {error.InnerException?.Message ?? error.Message} Mend the line; docs/terms.md shows the form.", error);
        }
    }

    private TermFile File(Dictionary<string, YamlNode> file)
    {
        var terms = Items(file.GetValueOrDefault("terms"), "terms").Select(Term).ToList();
        return new TermFile(
            file.TryGetValue("version", out var version) ? Text(version, "version") : "unversioned",
            terms, Sets(file.GetValueOrDefault("toolboxes"), "toolboxes"), Sets(file.GetValueOrDefault("matrices"), "matrices"));
    }

    private Term Term(YamlNode node)
    {
        var entry = Map(node, "a term", TermKeys);
        var id = Required(entry, node, "id");
        if (id.StartsWith('@') || id.Any(c => char.IsWhiteSpace(c) || c is ':' or ','))
        {
            throw Wrong(entry["id"], $"the id '{id}' has a space, a comma, a colon or an @. Write it in small letters with hyphens, such as low-altitude-economy.");
        }

        if (!_ids.TryAdd(id, Line(entry["id"])))
        {
            throw Wrong(entry["id"], $"the id '{id}' stands in line {_ids[id]} already. Give each term an id of its own.");
        }

        var zh = Required(entry, node, "zh");
        var variants = Words(entry, "variants", id);
        return new Term(
            id, Optional(entry, "en"), zh, Optional(entry, "family"), variants.Count > 0 ? variants : [Word(entry["zh"], "zh", id)],
            Words(entry, "exclude", id), Words(entry, "near", id), Optional(entry, "note"), Lists(entry, id));
    }

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(Dictionary<string, YamlNode> entry, string id)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (entry.TryGetValue("lists", out var node) && !IsNull(node))
        {
            foreach (var (list, words) in Map(node, $"'lists' of the term '{id}'", null))
            {
                lists[list] = [.. Items(words, list).Select(w => Word(w, list, id))];
                if (lists[list].Count == 0)
                {
                    throw Wrong(words, $"the list '{list}' of the term '{id}' is empty. Give it words, or take it out.");
                }
            }
        }

        return lists;
    }

    private IReadOnlyList<string> Words(Dictionary<string, YamlNode> entry, string key, string id) =>
        entry.TryGetValue(key, out var node) ? [.. Items(node, key).Select(w => Word(w, key, id))] : [];

    private string Word(YamlNode node, string key, string id)
    {
        var word = Text(node, key);
        return string.IsNullOrWhiteSpace(word)
            ? throw Wrong(node, $"the term '{id}' has an empty word under '{key}'. Take it out.")
            : word.Length > Terms.Term.MaxLength
            ? throw Wrong(node, $"a word under '{key}' of the term '{id}' has {word.Length} characters; at most {Terms.Term.MaxLength} are searched for. Shorten it.")
            : word;
    }

    private List<NamedSet> Sets(YamlNode? node, string key) => node is null || IsNull(node)
        ? []
        : [.. Map(node, $"'{key}'", null).Select(s => new NamedSet(s.Key, [.. Items(s.Value, s.Key).Select(i => (Text(i, s.Key), Line(i)))]))];

    private Dictionary<string, YamlNode> Map(YamlNode node, string what, string[]? known)
    {
        if (node is not YamlMappingNode map)
        {
            throw Wrong(node, $"{what} must be keys with values, such as 'id: low-altitude-economy'.");
        }

        var keys = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children)
        {
            var text = Text(key, "a key");
            if (known?.Contains(text) == false)
            {
                throw Wrong(key, $"{what} has no key '{text}'. Keys: {string.Join(", ", known)}.");
            }

            keys[text] = value;
        }

        return keys;
    }

    private IEnumerable<YamlNode> Items(YamlNode? node, string key) => node switch
    {
        null => [],
        _ when IsNull(node) => [],
        YamlSequenceNode list => list.Children,
        _ => throw Wrong(node, $"'{key}' must be a list, such as {key}: ['…', '…']."),
    };

    private string Text(YamlNode node, string key) => node is YamlScalarNode { Value: { } value } && !IsNull(node)
        ? value
        : throw Wrong(node, $"'{key}' must be a word here, not {(node is YamlScalarNode ? "nothing" : "a list or keys")}. Write it, or take the line out.");

    private string Required(Dictionary<string, YamlNode> entry, YamlNode node, string key) =>
        entry.TryGetValue(key, out var value) && !IsNull(value) && !string.IsNullOrWhiteSpace((value as YamlScalarNode)?.Value ?? "?")
            ? Text(value, key)
            : throw Wrong(value ?? node, $"a term lacks '{key}'. Each needs 'id' and 'zh'.");

    private string? Optional(Dictionary<string, YamlNode> entry, string key) =>
        entry.TryGetValue(key, out var value) && !IsNull(value) ? Text(value, key) : null;

    private InvalidDataException Wrong(YamlNode node, string message) => new($"{name}, line {Line(node)}: {message}");

    private static long Line(YamlNode node) => node.Start.Line;

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    // The tree of nodes is built by recursion, so a file of ten thousand brackets must be refused before.
    private void RefuseDepth(string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest)
            {
                throw new InvalidDataException($"{name}, line {parser.Current.Start.Line}: lists within lists to a depth of {Deepest}. docs/terms.md shows the form.");
            }
        }
    }
}
