using System.Text.RegularExpressions;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Finds how many places a claim speaks of: 19 of 31 provinces, 71%, more than half, all but Tianjin, only Fujian, 没有省份.</summary>
internal static partial class QuantifierReader
{
    /// <summary>The quantifier; null where the claim neither counts nor names places.</summary>
    internal static Quantifier? Read(ClaimText claim)
    {
        IReadOnlyList<string> names = [.. claim.Names.Select(p => p.Code)];
        return Excepted(claim) ?? Few(claim) ?? Numbered(claim, names)
            ?? (claim.Says(Every()) ? new Quantifier(Measure.All, 0, Bound.Exact, null, [], false)
            : names.Count == 0 ? null
            : new Quantifier(claim.Says(Only()) ? Measure.Only : Measure.Named, names.Count, Bound.Exact, null, names, false));
    }

    // All but Tianjin.
    private static Quantifier? Excepted(ClaimText claim)
    {
        if (claim.Match(Except()) is not { Success: true } except)
        {
            return null;
        }

        var rest = claim.Text[except.Index..];
        var excepted = Places.All.Where(p => ClaimWords.At(rest, p) is >= 0 and < 60).Select(p => p.Code).ToList();
        return new Quantifier(Measure.All, except.Groups["n"].Success ? claim.Take(except.Groups["n"].Value) : excepted.Count, Bound.Exact, null, excepted, false);
    }

    // Not all provinces; no province.
    private static Quantifier? Few(ClaimText claim) =>
        claim.Says(NotEvery()) ? new Quantifier(Measure.Count, claim.Group.Count, Bound.Less, null, [], false)
        : claim.Says(None()) ? new Quantifier(Measure.Count, 0, Bound.Exact, null, [], false) : null;

    // 71% of provinces; 19 of 31; two thirds.
    private static Quantifier? Numbered(ClaimText claim, IReadOnlyList<string> names)
    {
        if (claim.Match(Share()) is { Success: true } share)
        {
            return new Quantifier(Measure.Percent, claim.Take(share.Groups["p"].Value), BoundOf(share), null, [], false);
        }

        if (claim.Match(Count()) is { Success: true } count)
        {
            // Only nine are nine.
            claim.Says(Only());
            var total = count.Groups["m"].Success ? (int)claim.Take(count.Groups["m"].Value) : (int?)null;
            return new Quantifier(Measure.Count, claim.Take(count.Groups["n"].Value), BoundOf(count), total, names, count.Groups["other"].Success);
        }

        if (claim.Match(Fraction()) is not { Success: true } fraction)
        {
            return null;
        }

        foreach (var digit in fraction.Value.Where(char.IsAsciiDigit))
        {
            claim.Take(digit - '0');
        }

        return OfFraction(fraction);
    }

    private static Quantifier OfFraction(Match match)
    {
        var word = match.Groups["f"].Value;
        var (share, bound) = Vast().IsMatch(word) ? (75m, Bound.AtLeast)
            : Most().IsMatch(word) ? (50m, Bound.More)
            : Half().IsMatch(word) ? (50m, BoundOf(match))
            : word.Contains('2') || word.Contains('二') ? (200m / 3, BoundOf(match))
            : Quarters().IsMatch(word) ? (word.Contains('3') || word.StartsWith('四') && word.EndsWith('三') ? 75m : 25m, BoundOf(match))
            : (100m / 3, BoundOf(match));
        return new Quantifier(Measure.Percent, share, bound == Bound.Exact ? Bound.About : bound, null, [], false);
    }

    private static Bound BoundOf(Match match)
    {
        var word = match.Groups["b"].Value.Trim().ToLowerInvariant();
        return word switch
        {
            "" or "only" or "just" => match.Value.Contains('余') || match.Value.Contains('多') ? Bound.AtLeast : Bound.Exact,
            "more than" or "over" or "超过" or "逾" or "超" => Bound.More,
            "at least" or "no fewer than" or "no less than" or "至少" or "不少于" => Bound.AtLeast,
            "fewer than" or "less than" or "under" or "不到" or "少于" => Bound.Less,
            _ => Bound.About,
        };
    }

    private const string BoundWords = @"(?<b>more than|over|at least|no fewer than|no less than|fewer than|less than|under|nearly|almost|about|around|roughly|some|only|just|超过|逾|超|至少|不少于|不到|少于|近|约|大约)?\s*";
    private const string Nouns = @"(?:provinces?|provincial|regions|municipalities|provincial-level|localities|places|省级|省区市|省份|省|地区|地方|个地方)";

    [GeneratedRegex(@"\ball (?:of the )?(?:31 )?(?:provinces |regions )?(?:but|except(?: for)?|apart from)\b\s*(?<n>\d+)?|\bevery(?:where| province) (?:but|except)|除.{1,12}(?:之?外|以外)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Except();

    [GeneratedRegex(@"\bno (?:other |single |chinese |eastern |western |central |north-?eastern |coastal )*(?:province|region|municipalit(?:y|ie))s?\b|\bnone of the (?:31 )?(?:provinces|regions)|\bnot (?:a single|one) province|没有?(?:一个|1个|任何)?(?:省|地区)|无(?:一|1)?个?(?:省|地区)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex None();

    [GeneratedRegex("\\bnot (?:all|every)\\b|并非所有|不是所有|并非全部|并非各省都", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NotEvery();

    [GeneratedRegex(BoundWords + @"(?<p>\d+(?:\.\d+)?)%\s*(?:of )?(?:all )?(?:the )?(?:31 )?(?:\w+ )?(?:的)?" + Nouns, RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<m>\d+)个?(?:省份|省区市|省|地区)(?:中|里|当中)[^\d]{0,8}(?<n>\d+)个?|"
        + BoundWords + @"(?<![\d.]|\b(?:top|first) )(?<n>\d{1,2})(?![\d.]*%)\s*(?:(?:out )?of (?:the |all )?(?:total )?(?<m>\d+)\s*)?(?:of the )?(?<other>other |其他)?(?:different |chinese |more |eastern |western |central |north-?eastern |major |economic )*(?:余|多)?个?" + Nouns
        + "|" + BoundWords + @"(?<![\d.])(?<n>\d{1,2})\s*(?:out )?of (?:the |all )?(?<m>31)\b|" + BoundWords + @"(?<n>\d{1,2})\s*个(?!百分点|市)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(BoundWords + @"(?<f>half|2[- ]thirds?|a third|3[- ]quarters?|a quarter|(?:the )?(?:vast|overwhelming) majority|(?:the |a )?majority|\bmost\b(?= (?:of the )?(?:provinces|regions))|\bmostly\b|绝大多数|绝大部分|大多数|大部分|多数|过半|半数|一半|三分之二|三分之一|四分之三|四分之一)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex("\\b(?:all|every|each)\\b (?:of the )?(?:31 )?(?:chinese )?(?:province|region|municipalit)|\\ball of them\\b|所有省|全部省|全国各省|各省均|各省都|每个省", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Every();

    [GeneratedRegex("\\b(?:the )?only\\b|\\balone\\b|\\bno other\\b|唯一|只有|仅有|仅(?!为)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Only();

    [GeneratedRegex("vast|overwhelming|绝大", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Vast();

    [GeneratedRegex("majority|most|多数|大部分|过半", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Most();

    [GeneratedRegex("half|半", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Half();

    [GeneratedRegex("quarter|四分", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Quarters();
}
