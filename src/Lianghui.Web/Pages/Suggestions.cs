using Lianghui.Analysis.Terms;
using Lianghui.Publishing.Wording;

namespace Lianghui.Web.Pages;

/// <summary>Reports are Chinese: who searches them in English is led to the Chinese words, through the lexicon and the glossary.</summary>
internal static class Suggestions
{
    private const int Most = 12;

    /// <summary>Chinese words and their English renderings that hold the query; none where the query has Chinese itself.</summary>
    internal static IReadOnlyList<(string Chinese, string English)> For(string query) => query.Length < 2 || query.Any(c => c is >= '\u4E00' and <= '\u9FFF') || query.StartsWith('@')
        ? []
        : [.. TermLexicon.Shipped.Terms.Where(t => t.English is not null).Select(t => (t.Chinese, English: t.English!))
            .Concat(Glossary.All.Select(g => (Chinese: g.Key, English: g.Value)))
            .Where(t => t.English.Contains(query, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(t => t.Chinese, StringComparer.Ordinal).OrderBy(t => t.English.Length).Take(Most)];
}
