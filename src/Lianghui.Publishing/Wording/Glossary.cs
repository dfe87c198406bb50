using Lianghui.Extraction.Codebooks;
using YamlDotNet.RepresentationModel;

namespace Lianghui.Publishing.Wording;

/// <summary>English renderings of Chinese phrases (<c>codebook/glossary.yml</c>): one rendering for one phrase everywhere.</summary>
public static class Glossary
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Entries = new(Load);

    /// <summary>All entries: Chinese phrase and English rendering.</summary>
    public static IReadOnlyDictionary<string, string> All => Entries.Value;

    /// <summary>The rendering of a phrase; null if the glossary has none.</summary>
    public static string? Find(string phrase) => Entries.Value.GetValueOrDefault(phrase);

    private static Dictionary<string, string> Load()
    {
        using var reader = new StreamReader(CodebookFiles.Open("glossary.yml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        var entries = (YamlMappingNode)((YamlMappingNode)yaml.Documents[0].RootNode)["entries"];
        return entries.ToDictionary(e => ((YamlScalarNode)e.Key).Value!, e => ((YamlScalarNode)e.Value).Value!, StringComparer.Ordinal);
    }
}
