using System.Text.RegularExpressions;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Claims;

/// <summary>Numbers of mentions: 34 of 38 references to Taiwan come from Fujian; mentions doubled since 2024; the first year of a term.</summary>
internal static partial class MentionClaims
{
    internal static ClaimAnswer? Try(ILibraryReader library, ClaimText claim)
    {
        if (!About().IsMatch(claim.Text) || TermPredicates.Terms(claim.Text) is not { Count: > 0 } terms)
        {
            return null;
        }

        return Most(library, claim, terms) ?? Share(library, claim, terms) ?? First(library, claim, terms) ?? Trend(library, claim, terms) ?? UpFrom(library, claim, terms) ?? More(library, claim, terms) ?? Total(library, claim, terms);
    }

    private static ClaimAnswer? Share(ILibraryReader library, ClaimText claim, List<Term> terms)
    {
        if (claim.Match(SharePattern()) is not { Success: true } share || claim.Names is not [var place, ..])
        {
            return null;
        }

        var (part, total) = (claim.Take(share.Groups["part"].Value), claim.Take(share.Groups["total"].Value));
        return Decide(library, claim, terms, c => c.ByPlace.GetValueOrDefault(place.Code) == part && c.Mentions == total,
            c => $"{c.ByPlace.GetValueOrDefault(place.Code)} of {c.Mentions} in {place.English}", [place.Code]);
    }

    // Most mentions are more than all other places have together.
    private static ClaimAnswer? Most(ILibraryReader library, ClaimText claim, List<Term> terms) => claim.Names is [var place] && claim.Says(MostPattern())
        ? Decide(library, claim, terms, c => c.ByPlace.GetValueOrDefault(place.Code) * 2 > c.Mentions, c => $"{c.ByPlace.GetValueOrDefault(place.Code)} of {c.Mentions} in {place.English}", [place.Code])
        : null;

    private static ClaimAnswer? Total(ILibraryReader library, ClaimText claim, List<Term> terms)
    {
        if (claim.Match(TotalPattern()) is not { Success: true } total)
        {
            return null;
        }

        var number = claim.Take(total.Groups["n"].Value);
        return claim.Names is [var place]
            ? Decide(library, claim, terms, c => c.ByPlace.GetValueOrDefault(place.Code) == number, c => $"{c.ByPlace.GetValueOrDefault(place.Code)} in {place.English}", [place.Code], all: false)
            : Decide(library, claim, terms, c => c.Mentions == number, c => $"{c.Mentions} mentions in {c.Provinces} provinces", []);
    }

    private static ClaimAnswer Decide(ILibraryReader library, ClaimText claim, List<Term> terms, Func<TermCount, bool> holds, Func<TermCount, string> say, IReadOnlyList<string> names, bool all = true)
    {
        var texts = TermPredicates.Texts(library, claim.Year);
        if (all ? texts.Count < claim.Group.Count : !names.All(texts.Contains))
        {
            return claim.Answer("unknown", $"The library has the texts of {texts.Count} provinces of {claim.Year}; the count needs {(all ? "all 31" : string.Join(", ", names))}. Add reports with: lianghui add FOLDER");
        }

        var counts = terms.Select(t => TermPredicates.At(library, t, claim.Year)).OfType<TermCount>().ToList();
        var right = counts.Where(holds).ToList();
        var shown = right.Count > 0 ? right[0] : counts[0];
        return claim.Answer(right.Count == 0 ? "contradicted" : right.Count == counts.Count ? "supported" : "depends", $"{TermPredicates.Name(shown.Term)}, all sections but the annex, {claim.Year}",
            say(shown), [.. counts.Where(c => c != shown).Select(c => $"{TermPredicates.Name(c.Term)}: {say(c)}")], names);
    }

    // What stood before the library's first full year cannot be known.
    private static ClaimAnswer? First(ILibraryReader library, ClaimText claim, List<Term> terms)
    {
        if (!claim.Says(FirstPattern()))
        {
            return null;
        }

        var years = library.Reports(new FactQuery(ToYear: claim.Year - 1, Kinds: [Extraction.ReportKinds.Provincial])).Where(r => library.Text(r.Version) is not null).Select(r => r.Key.Year).Distinct().ToList();
        var earlier = years.SelectMany(y => terms.Take(1).Select(t => TermPredicates.At(library, t, y))).OfType<TermCount>().Where(c => c.Provinces > 0).OrderBy(c => c.Year).FirstOrDefault();
        return earlier is not null
            ? claim.Answer("contradicted", $"{TermPredicates.Name(earlier.Term)} stands in reports of {earlier.Year}", $"{earlier.Provinces} in {earlier.Year}", [], [.. earlier.ByPlace.Keys])
            : claim.Answer("unknown", $"A first time needs the reports of all earlier years; the library has {(years.Count == 0 ? "none" : $"some of {string.Join(", ", years.Order().Take(12))}, in which it does not stand")}.");
    }

    private static ClaimAnswer? Trend(ILibraryReader library, ClaimText claim, List<Term> terms)
    {
        if (claim.Multiple() is not { } ratio)
        {
            return null;
        }

        var from = claim.Years.Count > 1 ? claim.Years.Min() : claim.Years is [var y] && claim.Says(Since()) && y < claim.Now ? y : claim.Year - 1;
        var to = from == claim.Year ? claim.Now : claim.Year;
        claim.Take(from);
        claim.Take(to);
        if (Missing(library, claim, from, to) is { } missing)
        {
            return missing;
        }

        var counts = terms.Select(t => (Now: TermPredicates.At(library, t, to)!, Before: TermPredicates.At(library, t, from)!)).ToList();
        var provinces = claim.Text.Contains("provinces", StringComparison.OrdinalIgnoreCase) && !Mentions().IsMatch(claim.Text);
        var read = counts.Select(c => (c.Now.Term, A: provinces ? c.Before.Provinces : c.Before.Mentions, B: provinces ? c.Now.Provinces : c.Now.Mentions)).ToList();
        var right = read.Where(r => r.A > 0 && ratio.Holds((decimal)r.B / r.A)).ToList();
        var shown = right.Count > 0 ? right[0] : read[0];
        return claim.Answer(right.Count == 0 ? "contradicted" : right.Count == read.Count ? "supported" : "depends", $"{TermPredicates.Name(shown.Term)}, {(provinces ? "provinces" : "mentions")} of {from} and {to}",
            $"{shown.A} to {shown.B}", [.. read.Where(r => r != shown).Select(r => $"{TermPredicates.Name(r.Term)}: {r.A} to {r.B}")]);
    }

    // 26 provinces, up from 1: both counts.
    private static ClaimAnswer? UpFrom(ILibraryReader library, ClaimText claim, List<Term> terms)
    {
        if (claim.Match(UpFromPattern()) is not { Success: true } up || QuantifierReader.Read(claim) is not { } count)
        {
            return null;
        }

        if (Missing(library, claim, claim.Year - 1, claim.Year) is { } missing)
        {
            return missing;
        }

        var before = up.Groups["n"].Success ? claim.Take(up.Groups["n"].Value) : 0;
        return Decide(library, claim, terms, c => c.Provinces == count.Number && (TermPredicates.At(library, c.Term, claim.Year - 1)?.Provinces ?? 0) == before,
            c => $"{TermPredicates.At(library, c.Term, claim.Year - 1)?.Provinces ?? 0} provinces in {claim.Year - 1}, {c.Provinces} in {claim.Year}", []);
    }

    private static ClaimAnswer? More(ILibraryReader library, ClaimText claim, List<Term> terms) =>
        claim.Names is [var a, var b] && claim.Says(MorePattern())
            ? Decide(library, claim, terms, c => c.ByPlace.GetValueOrDefault(a.Code) > c.ByPlace.GetValueOrDefault(b.Code),
                c => $"{a.English} {c.ByPlace.GetValueOrDefault(a.Code)}, {b.English} {c.ByPlace.GetValueOrDefault(b.Code)}", [a.Code, b.Code], all: false)
            : null;

    private static ClaimAnswer? Missing(ILibraryReader library, ClaimText claim, int from, int to)
    {
        var (a, b) = (TermPredicates.Texts(library, from).Count(claim.Group.Contains), TermPredicates.Texts(library, to).Count(claim.Group.Contains));
        return a == claim.Group.Count && b == claim.Group.Count ? null
            : claim.Answer("unknown", $"The library has the texts of {a} provinces of {from} and {b} of {to}; the comparison needs {claim.Group.Count} of each.");
    }

    [GeneratedRegex("\\bmention|\\breference|\\brefer |\\bappear|\\btimes\\b|\\boccur|\\bphrase|\\bcall(?:s|ed)? for|\\bcommitments? to|\\binclud|提到|提及|出现|写入|次", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex About();

    [GeneratedRegex("mentions|references|提及次数|次", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Mentions();

    [GeneratedRegex("(?<part>\\d+)\\s*(?:of|out of)\\s*(?:the |all )*(?:total )?(?:of )?(?<total>\\d+)\\s*(?:total )?(?:mentions|references|times)|(?<total>\\d+)次[^\\d]{0,30}?(?<part>\\d+)次|\\bof (?:the |all )*(?<total>\\d+) (?:mentions|references)\\b[^.;]{0,60}?,\\s*(?<part>\\d+)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SharePattern();

    [GeneratedRegex("(?<![\\d.])(?<n>\\d{1,4})\\s*(?:mentions|references|times|次)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TotalPattern();

    [GeneratedRegex("\\b(?:most|more than half|the majority) (?:of (?:all |the )*)?(?:mentions|references)|more (?:often|frequently|times) than all (?:the )?(?:other provinces|others?)(?: (?:combined|together|taken together))?|半数以上|一半以上|多于其他各省总和", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MostPattern();

    [GeneratedRegex("\\bfirst (?:time|year|ever)|never before|首次|第一次|首度|从未", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FirstPattern();

    [GeneratedRegex("\\bsince\\b|以来", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Since();

    [GeneratedRegex("up from (?:just |only )?(?<n>\\d+)|(?:compared (?:to|with)|from) (?:none|zero|0)\\b|\\bnone (?:at all )?(?:in )?(?:20\\d\\d|last year)|(?:上年|去年|20\\d\\d年)(?:仅|只)(?:有|为)?(?<n>\\d+)个", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex UpFromPattern();

    [GeneratedRegex("more (?:often|frequently|times|mentions)(?: (?:of it )?than)?|more than|多于|更多|次数(?:高于|超过)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MorePattern();
}
