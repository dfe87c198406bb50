using System.Text.RegularExpressions;
using Lianghui.Analysis.Gaps;
using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Claims;

/// <summary>What a claim can say of a place's targets: changed since last year, above last year's growth, of a value, stated at all.</summary>
internal static partial class TargetPredicates
{
    internal static ClaimPredicate? Read(ILibraryReader library, ClaimText claim)
    {
        if (!ClaimWords.Aims(claim.Text))
        {
            return null;
        }

        return Met(library, claim) ?? Gap(library, claim) ?? ChangePredicates.Read(library, claim) ?? Valued(library, claim) ?? Stated(library, claim);
    }

    /// <summary>Places that a report or a table speaks of in a year.</summary>
    internal static IReadOnlyList<string> Told(ILibraryReader library, int year, IEnumerable<string> stated) =>
        [.. library.Reports(FactQuery.Provincial(year)).Where(r => r.Version.Length > 0).Select(r => r.Key.Place).Concat(stated).Distinct(StringComparer.Ordinal)];

    // The target of a year against what that year brought; 左右 leaves the slack of gaps --met.
    private static ClaimPredicate? Met(ILibraryReader library, ClaimText claim)
    {
        var match = claim.Match(MetWords());
        if (!match.Success)
        {
            return null;
        }

        var indicator = ClaimWords.Indicator(claim.Text) ?? "gdp";
        var gaps = TargetGaps.Of(library, claim.Year, met: true).Where(g => g.Indicator == indicator && g.Verdict != "unknown").ToList();
        var wanted = match.Groups["missed"].Success ? "missed" : "met";
        return new ClaimPredicate($"{indicator} target of {claim.Year} {wanted}",
            [new ClaimReading("the value reached against the target, with the slack of its wording", [.. gaps.Where(g => g.Verdict == wanted).Select(g => g.Place)], [.. gaps.Select(g => g.Place)])],
            place => gaps.Find(g => g.Place == place) is { } g ? $"{ValueClaims.Show(g.Target.Value)}, reached {ClaimNumbers.Text(g.Reached)}" : null);
    }

    private static ClaimPredicate? Gap(ILibraryReader library, ClaimText claim)
    {
        var match = claim.Match(GapWords()) is { Success: true } plain ? plain : claim.Match(Faster());
        if (!match.Success)
        {
            return null;
        }

        var year = claim.Year;
        var sign = match.Groups["above"].Success ? 1 : match.Groups["below"].Success ? -1 : 0;
        var outturns = GrowthOutturns.Of(library, year - 1);
        var targets = GrowthTargets.Of(library, year);
        var known = targets.Keys.Where(outturns.ContainsKey).ToList();
        return new ClaimPredicate($"growth target of {year} {(sign > 0 ? "above" : sign < 0 ? "below" : "equal to")} growth of {year - 1}", [.. Points.Rules.Select(p => new ClaimReading(
            $"growth as first announced, {p.Name}",
            [.. known.Where(k => Points.Of(targets[k].Value.Low, targets[k].Value.High, p.Point) is { } v && Math.Sign(v - outturns[k].Growth) == sign)], known))],
            place => targets.TryGetValue(place, out var t) && outturns.TryGetValue(place, out var o) ? $"{ValueClaims.Show(t.Value)} after {ClaimNumbers.Text(o.Growth)}%" : null);
    }

    // Targets of 6% or more, of around 5%, above 5%, between 5% and 6%.
    private static ClaimPredicate? Valued(ILibraryReader library, ClaimText claim)
    {
        if (claim.Value(claim.Text) is not { } value)
        {
            return null;
        }

        var indicator = ClaimWords.Indicator(claim.Text) ?? "gdp";
        var targets = Of(library, claim.Year, indicator);
        var known = Told(library, claim.Year, targets.Select(t => t.Place));
        return new ClaimPredicate($"target for {indicator} of {claim.Year} {value.Words}", [.. value.Rules.Select(rule => new ClaimReading(
            rule.Name, [.. targets.Where(t => rule.Holds(t.Value)).Select(t => t.Place).Distinct(StringComparer.Ordinal)], known))],
            place => targets.FirstOrDefault(t => t.Place == place) is { } t ? ValueClaims.Show(t.Value) : null);
    }

    private static ClaimPredicate? Stated(ILibraryReader library, ClaimText claim)
    {
        if (ClaimWords.Indicator(claim.Text) is not { } indicator)
        {
            return null;
        }

        var targets = Of(library, claim.Year, indicator);
        var known = Told(library, claim.Year, []);
        ClaimReading Reading(string rule, Func<Fact<Target>, bool> chosen) =>
            new(rule, [.. targets.Where(chosen).Select(t => t.Place).Distinct(StringComparer.Ordinal)], known);
        return new ClaimPredicate($"target for {indicator} in {claim.Year}",
        [
            Reading("a number in the target paragraph", t => Numeric(t.Value) && t.Value.Section == SectionRole.Targets),
            Reading("a number in the target paragraph or the tasks", t => Numeric(t.Value)),
            Reading("in numbers or in words", _ => true),
        ]);
    }

    private static bool Numeric(Target target) => (target.Low ?? target.High) is not null;

    private static IReadOnlyList<Fact<Target>> Of(ILibraryReader library, int year, string indicator) => indicator == "gdp"
        ? [.. GrowthTargets.Of(library, year).Values]
        : [.. library.Targets(FactQuery.Provincial(year)).Where(t => t.Value.Indicator == indicator && t.Value.Of is null)];

    [GeneratedRegex("\\b(?:(?<missed>miss(?:ed|es)?|fell short of|f(?:a|e)ll short of|undershot|failed to (?:meet|reach|hit)|did not (?:meet|reach|hit|achieve)|(?:has|have) not met)|(?<met>met|reached|hit|achieved|fulfilled|beat|exceeded|attained))\\b (?:(?:its|their|the|own) )*(?:20\\d\\d |annual |gdp |growth |retail |full-year )*(?:targets?|goals?)|(?<missed>未完成|未达到?|没有完成|没完成|未实现)|(?<met>完成了?|达到了?|实现了?)(?=20\\d\\d年|全年|年度|当年|增长目标|预期目标|目标)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MetWords();

    // Aim for faster growth in 2025 than they achieved in 2024.
    [GeneratedRegex("\\b(?:(?<above>higher|faster|more)|(?<below>lower|slower|less))\\b[^.;]{0,50}\\bthan\\b[^.;]{0,30}\\b(?:grew|achieved|recorded|reached|managed|realised|realized|actual\\w*|registered|saw)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Faster();

    [GeneratedRegex("(?:(?<above>above|higher than|exceed(?:s|ed|ing)?|more than|greater than|over|surpass\\w*|高于|超过)|(?<below>below|lower than|under|less than|低于)|(?<same>equal to|in line with|the same as|等于))\\s*(?:(?:their|its|the|last year's|own|that of|previous year's)\\s*)*(?:20\\d\\d(?:'s)?\\s*)?(?:年)?(?:的)?(?:上年|去年)?(?:actual|real|gdp growth|growth|outturn|the growth|实际|实绩|增速|增长率|完成|全年增)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GapWords();
}
