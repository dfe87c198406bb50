using System.Text.RegularExpressions;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Claims about targets: counts of cuts, comparisons with growth, weighted means, medians, and what one place aims at.</summary>
internal static partial class TargetClaims
{
    private static readonly (string Name, RangePoint Point)[] Points3 =
        [("ranges at their midpoint", RangePoint.Mid), ("ranges at their floor", RangePoint.Floor), ("ranges at their ceiling", RangePoint.Ceiling)];

    internal static ClaimAnswer? Try(ILibraryReader library, string claim, string text, int year)
    {
        return Weighted(library, claim, text, year) ?? Compared(library, claim, text, year) ?? Changed(library, claim, text, year)
            ?? OfIndicator(library, claim, text, year) ?? AtLeast(library, claim, text, year);
    }

    private static ClaimAnswer? Weighted(ILibraryReader library, string claim, string text, int year)
    {
        var match = WeightedPattern().Match(text);
        if (!match.Success || !Percent().IsMatch(text[match.Index..]))
        {
            return null;
        }

        var claimed = ClaimNumbers.Parse(Percent().Match(text[match.Index..]).Groups[1].Value);
        if (match.Groups["median"].Success)
        {
            var median = Estimator.Compute(library, year, Weighting.None);
            return Decision.Between(claim, claimed, [new ClaimReading("median of the targets", median.Median, [], median.N)], $"growth targets of {year}", Places.All.Count);
        }

        var wanted = Contribution().IsMatch(text) ? [Weighting.Contribution] : match.Groups["mean"].Success && !match.Groups["weighted"].Success ? [Weighting.None]
            : GdpWeights().IsMatch(text) ? [Weighting.Gdp] : new[] { Weighting.Gdp, Weighting.Contribution };
        return Decision.Between(claim, claimed, [.. wanted.Select(w => Estimator.Compute(library, year, w))
            .Select(e => new ClaimReading(e.Method, e.Value, [], e.N))], $"weighted growth target of {year}", Places.All.Count);
    }

    private static ClaimAnswer? Compared(ILibraryReader library, string claim, string text, int year)
    {
        var match = ComparedPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var outturns = GrowthOutturns.Of(library, year - 1);
        var targets = GrowthTargets.Of(library, year);
        var sign = match.Groups["above"].Success ? 1 : match.Groups["below"].Success ? -1 : 0;
        return Decision.Between(claim, ClaimNumbers.Parse(match.Groups["n"].Value), [.. Points3.Select(p =>
        {
            var names = targets.Where(t => outturns.TryGetValue(t.Key, out var o)
                && Targets.Points.Of(t.Value.Value.Low, t.Value.Value.High, p.Point) is { } v && Math.Sign(v - o.Growth) == sign).Select(t => t.Key).OrderBy(Places.Order).ToList();
            return new ClaimReading($"targets of {year} against growth of {year - 1} as first announced, {p.Name}", names.Count, names, targets.Keys.Count(outturns.ContainsKey));
        })], $"provinces with a target {(sign > 0 ? "above" : sign < 0 ? "below" : "equal to")} last year's growth", Places.All.Count);
    }

    private static ClaimAnswer? Changed(ILibraryReader library, string claim, string text, int year)
    {
        var match = ChangedPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var change = match.Groups["down"].Success ? "down" : match.Groups["up"].Success ? "up" : "flat";
        var named = ClaimWords.PlacesIn(text);
        var readings = Points3.Select(p =>
        {
            var all = TargetChanges.Between(library, year - 1, year, null, p.Point).Where(c => c.Indicator == "gdp" && c.From?.Value.Of is null).ToList();
            var names = all.Where(c => c.Change == change).Select(c => c.Place).OrderBy(Places.Order).ToList();
            return new ClaimReading($"growth targets of {year} against {year - 1}, {p.Name}", names.Count, names, all.Count);
        }).ToList();
        if (match.Groups["n"].Success)
        {
            return Decision.Between(claim, ClaimNumbers.Parse(match.Groups["n"].Value), readings, $"provinces whose growth target is {change} in {year}", Places.All.Count);
        }

        return named.Count == 0 ? null : Decision.Between(
            claim, named.Count, [.. readings.Select(r => r with { Value = named.Count(p => r.Names.Contains(p.Code)) })], $"growth target {change} in {year}: {string.Join(", ", named.Select(p => p.English))}", Places.All.Count);
    }

    private static ClaimAnswer? OfIndicator(ILibraryReader library, string claim, string text, int year)
    {
        if (ClaimWords.Indicator(text) is not { } indicator || CountOfProvinces().Match(text) is not { Success: true } count)
        {
            return null;
        }

        var value = Percent().Matches(text).Select(m => ClaimNumbers.Parse(m.Groups[1].Value)).FirstOrDefault();
        var around = Around().IsMatch(text);
        var targets = library.Targets(FactQuery.Provincial(year)).Where(t => t.Value.Indicator == indicator && (t.Value.Low ?? t.Value.High) is not null).ToList();
        var reported = library.Reports(FactQuery.Provincial(year)).Count(r => r.Version.Length > 0);
        ClaimReading Read(string rule, Func<Fact<Extraction.Targets.Target>, bool> chosen)
        {
            var names = targets.Where(chosen).Where(t => value == 0 || ((t.Value.Low ?? t.Value.High) == value && (!around || t.Value.Comparator == "about")))
                .Select(t => t.Place).Distinct(StringComparer.Ordinal).ToList();
            return new ClaimReading(rule, names.Count, names, reported);
        }

        return Decision.Between(claim, ClaimNumbers.Parse(count.Groups["n"].Value),
            [Read("target paragraphs", t => t.Value.Section == Extraction.Sections.SectionRole.Targets), Read("target paragraphs and tasks", _ => true)],
            $"provinces with a numeric target for {indicator} in {year}", Places.All.Count);
    }

    private static ClaimAnswer? AtLeast(ILibraryReader library, string claim, string text, int year)
    {
        var match = AtLeastPattern().Match(text);
        if (!match.Success || CountOfProvinces().Match(text) is not { Success: true } count)
        {
            return null;
        }

        var floor = ClaimNumbers.Parse(match.Groups["v"].Value);
        var targets = GrowthTargets.Of(library, year);
        ClaimReading Read(string rule, Func<decimal, bool> holds)
        {
            var names = targets.Where(t => Targets.Points.Of(t.Value.Value.Low, t.Value.Value.High) is { } v && holds(v)).Select(t => t.Key).OrderBy(Places.Order).ToList();
            return new ClaimReading(rule, names.Count, names, targets.Count);
        }

        return Decision.Between(claim, ClaimNumbers.Parse(count.Groups["n"].Value),
            match.Groups["less"].Success ? [Read($"targets below {floor}%", v => v < floor)] : match.Groups["more"].Success ? [Read($"targets of {floor}% or more", v => v >= floor)] : [Read($"targets above {floor}%", v => v > floor), Read($"targets of {floor}% or more", v => v >= floor)],
            $"growth targets of {year}", Places.All.Count);
    }

    [GeneratedRegex("(?<weighted>weighted|加权)[^.。]*|(?<median>median|中位数)[^.。]*|(?<mean>(?:simple )?(?:average|mean)\\b|(?:简单)?平均)[^.。]*target|(?<mean>平均目标|目标(?:的)?平均)[^.。]*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WeightedPattern();

    [GeneratedRegex("contribution|贡献", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Contribution();

    [GeneratedRegex("GDP[- ]weight|by GDP|GDP加权|按GDP", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GdpWeights();

    [GeneratedRegex("(\\d+(?:\\.\\d+)?)\\s*%", RegexOptions.None, 1000)]
    private static partial Regex Percent();

    [GeneratedRegex("(?<n>\\d+)\\s*(?:of (?:the )?31 )?(?:provinces|个?(?:省份|省|地区))[^.。]*?(?:(?<above>above|higher than|exceed|more than|高于)|(?<below>below|lower than|低于)|(?<same>equal to|等于))\\s*(?:(?:their|its|the|last year's|actual)\\s*)*(?:20\\d\\d\\s*)?(?:的)?(?:年)?(?:actual|growth|outturn|上年|去年|实际|实绩|增速)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ComparedPattern();

    [GeneratedRegex("(?:(?<n>\\d+)\\s*(?:of (?:the )?31 )?(?:provinces|个?(?:省份|省|地区)))?[^.。]*?(?:(?<down>\\blower(?:ed|s)?\\b|\\bcut(?:s)?\\b|reduc|下调|调低|降低)|(?<up>\\brais(?:ed|e|es)\\b|\\bincreas(?:ed|e)\\b|\\bhigher\\b|上调|调高|提高)|(?<flat>unchanged|kept|maintain|the same|持平|不变|维持))[^.。]*(?:target|目标)|(?:(?<n>\\d+)\\s*(?:of (?:the )?31 )?(?:provinces|个?(?:省份|省|地区)))[^.。]*(?:target|目标)[^.。]*?(?:(?<down>\\blower|\\bcut\\b|reduc|下调|调低|降低)|(?<up>\\brais|\\bincreas|\\bhigher|上调|调高)|(?<flat>unchanged|the same|持平|不变))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ChangedPattern();

    [GeneratedRegex("(?<n>\\d+)\\s*(?:of (?:the )?31 |out of 31 )?(?:provinces|个?(?:省份|省|地区))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex CountOfProvinces();

    [GeneratedRegex("around|about|左右", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Around();

    [GeneratedRegex("(?<v>\\d+(?:\\.\\d+)?)%\\s*(?<more>or (?:more|above|higher)|及以上|以上)|(?<more>at least|不低于)\\s*(?<v>\\d+(?:\\.\\d+)?)%|(?:above|over|more than|exceeding|高于|超过)\\s*(?<v>\\d+(?:\\.\\d+)?)%|(?<less>below|under|低于)\\s*(?<v>\\d+(?:\\.\\d+)?)%", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AtLeastPattern();
}
