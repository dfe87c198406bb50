using System.Text.RegularExpressions;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Claims about words: 34 of 38 references to Taiwan come from Fujian; 26 provinces, up from one, call for special action.</summary>
internal static partial class TermClaims
{
    internal static ClaimAnswer? Try(ILibraryReader library, string claim, string text, int year)
    {
        if (!About().IsMatch(text) || Terms(text) is not { Count: > 0 } terms)
        {
            return null;
        }

        var counts = terms.Select(t => (Term: t, Now: At(library, t, year), Before: At(library, t, year - 1))).ToList();
        if (UpFrom().IsMatch(text) && counts.TrueForAll(c => c.Before is null or { Reports: 0 }))
        {
            return new ClaimAnswer(claim, "unknown", $"The reports of {year - 1} are not in the library, so what stood there cannot be counted.", null, [], []);
        }

        if (Share().Match(text) is { Success: true } share && ClaimWords.PlacesIn(text) is [var place, ..])
        {
            var (part, total) = (ClaimNumbers.Parse(share.Groups[1].Value), ClaimNumbers.Parse(share.Groups[2].Value));
            var readings = counts.Where(c => c.Now is not null).Select(c => (c.Term, Part: c.Now!.ByPlace.GetValueOrDefault(place.Code), Total: c.Now.Mentions, c.Now.Reports)).ToList();
            var hit = readings.Any(r => r.Part == part && r.Total == total);
            return Decision.Between(claim, 1, [.. readings.Select(r => new ClaimReading(
                $"{Name(r.Term)}: {r.Part} of {r.Total} in {place.English}", r.Part == part && r.Total == total ? 1 : 0, [place.Code], r.Reports))], hit ? "the share" : "the share as claimed (1 yes, 0 no)", Places.All.Count);
        }

        return Number().Match(text) is { Success: true } number
            ? Decision.Between(claim, ClaimNumbers.Parse(number.Groups[1].Value), [.. counts.Where(c => c.Now is not null).Select(c => new ClaimReading(
                Name(c.Term), c.Now!.Provinces, [.. c.Now.ByPlace.Keys.OrderBy(Places.Order)], c.Now.Reports))], $"provinces that mention it in {year}", Places.All.Count)
            : null;
    }

    private static TermCount? At(ILibraryReader library, Term term, int year) =>
        TermCounter.Count(library, new TermScope(FactQuery.Provincial(year)), [term]) is [var first, ..] ? first : null;

    private static string Name(Term term) => $"{term.Id} ({string.Join(" ", term.Variants.Take(8))})";

    // A term of the lexicon by its English or Chinese name with all its word lists, or the Chinese words in quotation marks.
    private static List<Term> Terms(string text)
    {
        var quoted = Quoted().Match(text);
        if (quoted.Success)
        {
            return [Term.Literal(quoted.Groups[1].Value)];
        }

        var found = TermLexicon.Shipped.Terms.Where(t => text.Contains(t.Chinese, StringComparison.Ordinal)
                || (t.English is { Length: > 3 } en && Regex.IsMatch(text, $@"\b{Regex.Escape(en)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))))
            .OrderByDescending(t => Math.Max(t.English?.Length ?? 0, t.Chinese.Length)).FirstOrDefault();
        return found is null ? [] : [found, .. found.Lists.Keys.Select(found.WithList).Where(t => !t.Variants.SequenceEqual(found.Variants))];
    }

    [GeneratedRegex("mention|reference|refer to|call for|appear|词|提到|提及|出现|写入", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex About();

    [GeneratedRegex("up from|first time|none last year|doubl|tripl|首次|增至|翻", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex UpFrom();

    [GeneratedRegex("(\\d+)\\s*(?:of|out of)\\s*(?:the\\s*)?(?:total\\s*)?(?:of\\s*)?(\\d+)\\s*(?:mentions|references)|(\\d+)次", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Share();

    [GeneratedRegex("(\\d+)\\s*(?:of (?:the )?31 |out of 31 )?(?:different\\s+)?(?:provinces|个?(?:省份|省|地区))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("[“\"「『]([\\u4e00-\\u9fff]{2,20})[”\"」』]", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
