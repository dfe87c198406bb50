using Lianghui.Extraction.Codebooks;
using Lianghui.Matching;

namespace Lianghui.Extraction.Central;

/// <summary>
/// Measures and goals of economic policy with the words that name them (<c>codebook/measures.csv</c>): a place that speaks of new homes for the aged takes up
/// what the centre says of care at home, though no string of the two is the same.
/// </summary>
public static class Measures
{
    private static readonly (string Code, string[] Words)[] All = [.. CodebookFiles.Rows("measures.csv").Select(r => (r("measure"), r("words").Split('|').Select(Letters).ToArray()))];

    private static readonly string[] Phrases = [.. All.SelectMany(m => m.Words).Distinct(StringComparer.Ordinal)];

    private static readonly int[][] Named = [.. Phrases.Select(p => Enumerable.Range(0, All.Length).Where(i => All[i].Words.Contains(p, StringComparer.Ordinal)).ToArray())];

    private static readonly IPhraseMatcher Matcher = PhraseMatcher.Build(Phrases);

    /// <summary>Codes of all measures, by number.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(m => m.Code)];

    /// <summary>Numbers of the measures that a text names, each once, ascending.</summary>
    /// <param name="chars">Folded text without punctuation.</param>
    public static IReadOnlyList<int> In(string chars)
    {
        var hits = new List<(int Phrase, int Start)>();
        var sink = new ListSink(hits);
        Matcher.Match(chars, ref sink);
        return [.. hits.SelectMany(h => Named[h.Phrase]).Distinct().Order()];
    }

    private static string Letters(string words) => string.Concat(words.Where(c => c == '+' || char.IsLetterOrDigit(c)));
}
