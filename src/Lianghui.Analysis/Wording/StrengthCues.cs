using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Wording;

/// <summary>A word that says how hard something is pushed.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind"><c>verb</c>, <c>adverb</c> (before a verb) or <c>noun</c> (after the term).</param>
/// <param name="Level">1 (explore) to 5 (order, forbid, campaign).</param>
/// <param name="Direction"><c>for</c>, <c>against</c>; null where the word tells neither.</param>
/// <param name="English">English rendering.</param>
public sealed record StrengthCue(string Text, string Kind, int Level, string? Direction, string English);

/// <summary>The scale of <c>codebook/strength.csv</c>.</summary>
public static class StrengthCues
{
    private static readonly Lazy<IReadOnlyList<StrengthCue>> Loaded = new(() => [.. CodebookFiles.Rows("strength.csv").Select(row =>
        new StrengthCue(row("cue"), row("kind"), int.Parse(row("level")), row("direction") is { Length: > 0 } d ? d : null, row("en")))]);

    private static readonly Dictionary<int, string> Names = new()
    {
        [1] = "explore",
        [2] = "steady",
        [3] = "plain",
        [4] = "push",
        [5] = "order",
    };

    /// <summary>All cues in the order of the file.</summary>
    public static IReadOnlyList<StrengthCue> All => Loaded.Value;

    /// <summary>Verbs and adverbs, which stand before what they govern; longest first.</summary>
    internal static IReadOnlyList<StrengthCue> Before { get; } = [.. All.Where(c => c.Kind != "noun").OrderByDescending(c => c.Text.Length)];

    /// <summary>Nouns, which stand behind it; longest first.</summary>
    internal static IReadOnlyList<StrengthCue> Behind { get; } = [.. All.Where(c => c.Kind == "noun").OrderByDescending(c => c.Text.Length)];

    /// <summary>Name of a level: explore, steady, plain, push, order.</summary>
    public static string Name(int level) => Names[level];
}
