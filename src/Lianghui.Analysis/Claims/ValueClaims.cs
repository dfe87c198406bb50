using System.Text.RegularExpressions;
using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Claims;

/// <summary>
/// Values of named places: Guangdong's target is around 5%; Guangdong is 5%, and Jiangsu and Shandong are both above 5%; Tibet grew 6.3% in 2024.
/// Names wait for the next value, so one sentence can give several.
/// </summary>
internal static partial class ValueClaims
{
    internal static ClaimAnswer? Try(ILibraryReader library, ClaimText claim)
    {
        if (claim.Names.Count == 0 || Pairs(claim) is not { Count: > 0 } pairs)
        {
            return null;
        }

        return Grew().IsMatch(claim.Text) && !Aims().IsMatch(claim.Text) ? Outturns(library, claim, pairs)
            : Aims().IsMatch(claim.Text) ? Goals(library, claim, pairs) : null;
    }

    private static ClaimAnswer Goals(ILibraryReader library, ClaimText claim, List<(Place Place, ClaimValue Value)> pairs)
    {
        var indicator = ClaimWords.Indicator(claim.Text) ?? "gdp";
        var targets = library.Targets(FactQuery.Provincial(claim.Year)).Where(t => t.Value.Indicator == indicator && t.Value.Of is null)
            .GroupBy(t => t.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        return All(claim, pairs, (place, value) => targets.TryGetValue(place.Code, out var t) && (t.Low ?? t.High) is not null
            ? ([.. value.Rules.Select(r => (r.Name, r.Holds(t))), .. Floor(value, t)], $"{place.English} {Show(t)}") : null);
    }

    // "5% or more" of a place whose report says 左右 gives the number and changes the wording.
    private static IEnumerable<(string, bool)> Floor(ClaimValue value, Target t) => value.Words.EndsWith("or more", StringComparison.Ordinal)
        ? [("the wording is 以上", t.Comparator == "at-least" && t.Low == value.Numbers[0])] : [];

    private static ClaimAnswer Outturns(ILibraryReader library, ClaimText claim, List<(Place Place, ClaimValue Value)> pairs)
    {
        var year = claim.Years is [var named, ..] ? named : claim.Year - 1;
        claim.Take(year);
        var reached = GrowthOutturns.Of(library, year);
        return All(claim, pairs, (place, value) => reached.TryGetValue(place.Code, out var o)
            ? ([.. value.Rules.Take(1).Select(r => (r.Name, r.Holds(Plain(o.Growth)) || value.Rules is [_, var plain] && plain.Holds(Plain(o.Growth))))], $"{place.English} {o.Growth}% in {year} ({o.Source})") : null);
    }

    private static Target Plain(decimal growth) => new("gdp", null, growth, growth, "%", growth, growth, "plain", null, null, "expected", null, "", default, default);

    private static ClaimAnswer All(ClaimText claim, List<(Place Place, ClaimValue Value)> pairs, Func<Place, ClaimValue, (List<(string Rule, bool Holds)> Rules, string Fact)?> look)
    {
        var found = pairs.Select(p => (p.Place, Answer: look(p.Place, p.Value))).ToList();
        var said = string.Join("; ", found.Where(f => f.Answer is not null).Select(f => f.Answer!.Value.Fact).Distinct(StringComparer.Ordinal));
        IReadOnlyList<string> names = [.. pairs.Select(p => p.Place.Code).Distinct(StringComparer.Ordinal)];
        if (found.Exists(f => f.Answer is { } a && a.Rules.TrueForAll(r => !r.Holds)))
        {
            return claim.Answer("contradicted", $"The value and its wording as coded: {said}", said, [], names);
        }

        if (found.Exists(f => f.Answer is null))
        {
            return claim.Answer("unknown", $"The library does not say it of {string.Join(", ", found.Where(f => f.Answer is null).Select(f => f.Place.English))}", said.Length > 0 ? said : null);
        }

        // 以上 is what the press calls "above": of the two ways to mean it one is enough.
        var everyRule = found.Zip(pairs).All(f => f.First.Answer!.Value.Rules.TrueForAll(r => r.Holds) || f.Second.Value.Words.StartsWith("above", StringComparison.Ordinal));
        // Who gives a bare number may have left the wording out; the number stands, and the wording is told.
        return claim.Answer(everyRule ? "supported" : "depends", everyRule ? "value and wording as coded from the report or table" : "the number holds; the wording (左右, 以上) is left out or differs", said,
            [.. found.SelectMany(f => f.Answer!.Value.Rules.Where(r => !r.Holds).Select(r => $"{f.Place.English}: not by \"{r.Rule}\""))], names);
    }

    // Names and values in the order of the text; a value behind its names, or names behind their value (5%, for Guangdong).
    private static List<(Place Place, ClaimValue Value)> Pairs(ClaimText claim)
    {
        var values = claim.Matches(Value()).Where(m => ClaimValue.Read(m.Value) is not null).ToList();
        var pairs = new List<(Place, ClaimValue)>();
        foreach (var place in claim.Names)
        {
            var at = ClaimWords.At(claim.Text, place);
            var match = values.Find(v => v.Index > at) ?? values.LastOrDefault();
            if (match is not null)
            {
                pairs.Add((place, claim.Value(match.Value)!));
            }
        }

        return pairs;
    }

    internal static string Show(Target t) => t.Comparator switch
    {
        "about" => $"around {t.Low}{t.Unit}",
        "at-least" => $"at least {t.Low}{t.Unit}",
        "at-most" => $"at most {t.High}{t.Unit}",
        "range" => $"{t.Low}–{t.High}{t.Unit}",
        _ => $"{t.Low ?? t.High}{t.Unit}",
    };

    [GeneratedRegex(@"(?:between |from )?(?:\d+(?:\.\d+)?%?\s*(?:and|to|-|–|—|~|至|到)\s*)?(?:(?:around|about|approximately|roughly|at least|no(?:t)? (?:less|lower|fewer) than|above|over|more than|higher than|exceeding|below|under|less than|不低于|高于|超过|低于|约)[\s""“]*)?\d+(?:\.\d+)?%[""”]?(?:\s*(?:or (?:more|above|higher)|and above|及以上|以上|左右|以内))?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Value();

    [GeneratedRegex("\\bgrew\\b|\\bgrowth (?:of|was|reached|rate)|grow(?:n|ing)? by|\\bexpanded\\b|\\bgrowing\\b|增长|增速", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Grew();

    [GeneratedRegex("target|aim|goal|\\bset\\b|anchored|目标", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Aims();
}
