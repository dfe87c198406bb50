using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Reads ranks, counts of provinces and comparisons in English prose.</summary>
internal static partial class RankReader
{
    /// <summary>The ranks and counts of a sentence.</summary>
    public static IEnumerable<ArticleStatement> In(StoredText text, Sentence sentence, int? year)
    {
        var places = NamedPlaces.In(text.Folded, sentence.Span);
        for (var match = Count().Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
        {
            // All 31 are no count, "these 13" were counted before, and a heading says nothing of them.
            if (match.Groups["n"].Value != "31" && sentence.Span.Length > match.Length + 24 && !text.Folded.AsSpan(0, match.Index).EndsWith("hese ", StringComparison.Ordinal))
            {
                yield return Counted(text, sentence, match, places, year);
            }
        }

        for (var match = Rank().Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
        {
            var named = places.Where(p => p.Span.End <= match.Index).ToList();
            var own = named.Count == 0 ? [] : named.Where(p => named[^1].Span.Start - p.Span.End < 12).ToList();
            if (own.Count > 0)
            {
                yield return new ArticleStatement("rank", [.. own.Select(p => p.Code).Distinct(StringComparer.Ordinal)], year, EnglishCues.In(text.Folded, sentence.Span) is [var first, ..] ? first.Code : "other", null,
                    match.Value, "article", null, TextSpan.Between(own[0].Span.Start, match.Index + match.Length), own[0].Span);
            }
        }
    }

    private static ArticleStatement Counted(StoredText text, Sentence sentence, Match match, IReadOnlyList<PlaceMention> places, int? year)
    {
        var number = match.Groups["n"].Value;
        var value = decimal.TryParse(number, CultureInfo.InvariantCulture, out var digits) ? digits : EnglishAmounts.Word(number) ?? 0;
        var share = match.Groups["p"].Success;
        var span = new TextSpan(match.Index, match.Length);
        var amount = new Amount(value, value, share ? "%" : "provinces", value, value, share ? "%" : "provinces", "plain", span, span);
        var compared = Compared().IsMatch(sentence.Span.Of(text.Folded));
        return new ArticleStatement(compared ? "comparison" : "count", [.. places.Select(p => p.Code).Distinct(StringComparer.Ordinal)], year,
            EnglishCues.In(text.Folded, sentence.Span) is [var first, ..] ? first.Code : "other", amount, sentence.Span.Of(text.Value), "article", null, sentence.Span, null);
    }

    [GeneratedRegex(@"\b(?<n>\d{1,3}(?:\.\d+)?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty)(?<p>%| per cent| percent)?(?: out)?(?: of (?:the )?(?:total )?31)?(?(p) of (?:all )?| )(?:different )?(?:the )?(?:provinces|provincial-level regions)\b", RegexOptions.None, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?:the )?first (?:province|city|municipality|region|place)\b[^,.;]{0,90}|\bthe (?:highest|lowest|largest|biggest|fastest|smallest)(?: \w+){0,3} (?:in|among|of) (?:the )?(?:country|nation|China|provinces|31)\w*|\brank(?:ed|s|ing) (?:(?:among the )?(?:top|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))\b)[^,.;]{0,40}|\bfor the first time\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rank();

    [GeneratedRegex(@"\b(?:higher|lower|more|less|fewer|faster|slower|greater) than\b|\babove\b|\bbelow\b|\bexceed", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Compared();
}
