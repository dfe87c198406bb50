using System.Text.RegularExpressions;
using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Claims;

/// <summary>Targets of two places against each other: Hubei's 2025 growth target is higher than Hunan's; 广东与江苏的目标相同.</summary>
internal static partial class TargetComparisons
{
    internal static ClaimAnswer? Try(ILibraryReader library, ClaimText claim)
    {
        if (claim.Names is not [var a, var b] || !ClaimWords.Aims(claim.Text) || claim.Match(Comparison()) is not { Success: true } match)
        {
            return null;
        }

        var indicator = ClaimWords.Indicator(claim.Text) ?? "gdp";
        var targets = library.Targets(FactQuery.Provincial(claim.Year)).Where(t => t.Value.Indicator == indicator && t.Value.Of is null && Points.Of(t.Value) is not null)
            .GroupBy(t => t.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        var missing = claim.Names.Where(p => !targets.ContainsKey(p.Code)).Select(p => p.English).ToList();
        if (missing.Count > 0)
        {
            return claim.Answer("unknown", $"The library has no {indicator} target of {claim.Year} in numbers of {string.Join(" and ", missing)}.");
        }

        var sign = match.Groups["above"].Success ? 1 : match.Groups["below"].Success ? -1 : 0;
        var read = Points.Rules.Select(p => (p.Name, Holds: Math.Sign(Points.Of(targets[a.Code], p.Point)!.Value - Points.Of(targets[b.Code], p.Point)!.Value) == sign)).ToList();
        var verdict = read.TrueForAll(r => r.Holds) ? "supported" : read.Exists(r => r.Holds) ? "depends" : "contradicted";
        return claim.Answer(verdict, $"{indicator} targets of {claim.Year}, {read.Find(r => r.Holds == (verdict != "contradicted")).Name}; 左右 and 以上 count as their number", Said(a, b, targets),
            [.. read.Skip(1).Select(r => $"{r.Name}: {(r.Holds ? "as claimed" : "not as claimed")}")], [a.Code, b.Code]);
    }

    private static string Said(Place a, Place b, Dictionary<string, Target> targets) =>
        $"{a.English} {ValueClaims.Show(targets[a.Code])}, {b.English} {ValueClaims.Show(targets[b.Code])}";

    [GeneratedRegex("(?:(?<above>\\b(?:higher|more ambitious|faster)\\b)|(?<below>\\b(?:lower|less ambitious|slower)\\b))[^.,;]{0,40}\\bthan\\b(?! (?:in |its |their |last |20))|(?<above>高于)|(?<below>低于)|(?<same>\\bthe same\\b[^.,;]{0,30}\\bas\\b|\\bshare\\b[^.,;]{0,20}\\bsame\\b|\\bequal\\b|相同|一样|一致)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Comparison();
}
