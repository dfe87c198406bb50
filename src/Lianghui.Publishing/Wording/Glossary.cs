using Lianghui.Extraction.Codebooks;

namespace Lianghui.Publishing.Wording;

/// <summary>Official English renderings of Chinese phrases (<c>codebook/glossary.csv</c>): one rendering for one phrase everywhere.</summary>
public static class Glossary
{
    private static readonly Lazy<Dictionary<string, string>> Entries = new(() => CodebookFiles.Rows("glossary.csv")
        .DistinctBy(r => r("zh")).ToDictionary(r => r("zh"), r => r("en"), StringComparer.Ordinal));

    /// <summary>All entries: Chinese phrase and English rendering.</summary>
    public static IReadOnlyDictionary<string, string> All => Entries.Value;

    /// <summary>The rendering of a phrase; null if the glossary has none.</summary>
    public static string? Find(string phrase) => Entries.Value.GetValueOrDefault(phrase);
}
