using System.Text.RegularExpressions;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Claims;

/// <summary>Weighted, simple and middle values of all targets, and who has the highest or lowest.</summary>
internal static partial class AggregateClaims
{
    internal static ClaimAnswer? Try(ILibraryReader library, ClaimText claim)
    {
        return Extreme(library, claim) ?? Mean(library, claim);
    }

    private static ClaimAnswer? Mean(ILibraryReader library, ClaimText claim)
    {
        var match = claim.Match(Kind());
        var indicator = ClaimWords.Indicator(claim.Text) ?? "gdp";
        if (!match.Success || claim.Matches(Percents()) is not { Count: > 0 } percents)
        {
            return match.Success && claim.Match(Lowered()) is { Success: true } lowered ? Change(library, claim, lowered) : null;
        }

        var claimed = claim.Take((percents.FirstOrDefault(p => p.Index > match.Index) ?? percents[^1]).Groups[1].Value);
        var scope = claim.National ? null : new FactQuery(Places: claim.Group);
        var readings = indicator == "gdp" ? OfGrowth(library, claim, match, scope) : [OfIndicator(library, claim, indicator, match, tasks: false), OfIndicator(library, claim, indicator, match, tasks: true)];
        var known = readings.Where(r => r.Value is not null && r.N >= r.Of).ToList();
        if (known.Count == 0)
        {
            return claim.Answer("unknown", $"The library has {readings.Max(r => r.N)} of {readings[0].Of} targets of {YearOf(claim)}; an average of all needs them all. Add reports with: lianghui add FOLDER");
        }

        var right = known.Where(r => ClaimNumbers.Same(r.Value!.Value, claimed)).ToList();
        var shown = right.Count > 0 ? right[0] : known[0];
        return claim.Answer(right.Count == 0 ? "contradicted" : right.Count == known.Count ? "supported" : "depends", $"{indicator} targets of {YearOf(claim)}: {shown.Rule}",
            ClaimNumbers.Text(shown.Value!.Value), [.. known.Where(r => r != shown).Select(r => $"{r.Rule}: {ClaimNumbers.Text(r.Value!.Value)}")]);
    }

    private static List<(string Rule, decimal? Value, int N, int Of)> OfGrowth(ILibraryReader library, ClaimText claim, Match kind, FactQuery? scope)
    {
        if (kind.Groups["median"].Success)
        {
            var e = Estimator.Compute(library, claim.Year, Weighting.None, RangePoint.Mid, scope);
            return [("median, ranges at their midpoint", e.Median, e.N, e.Of)];
        }

        var weighted = kind.Groups["weighted"].Success;
        Weighting[] wanted = Contribution().IsMatch(claim.Text) ? [Weighting.Contribution]
            : !weighted && !GdpWeights().IsMatch(claim.Text) ? [Weighting.None] : GdpWeights().IsMatch(claim.Text) ? [Weighting.Gdp] : [Weighting.Gdp, Weighting.Contribution];
        return [.. wanted.Select(w => Estimator.Compute(library, YearOf(claim), w, RangePoint.Mid, scope)).Select(e => (e.Method, e.Value, e.N, e.Of))];
    }

    // "weighted by their contributions to 2024 growth": the targets are those of the year after.
    private static int YearOf(ClaimText claim) =>
        claim.Years is [var only] && claim.Match(WeightYear()) is { Success: true } m && m.Groups[1].Value == only.ToString(System.Globalization.CultureInfo.InvariantCulture) ? only + 1 : claim.Year;

    private static (string Rule, decimal? Value, int N, int Of) OfIndicator(ILibraryReader library, ClaimText claim, string indicator, Match kind, bool tasks)
    {
        var values = library.Targets(FactQuery.Provincial(claim.Year)).Where(t => t.Value.Indicator == indicator && t.Value.Of is null && claim.Group.Contains(t.Place) && (tasks || t.Value.Section == Extraction.Sections.SectionRole.Targets))
            .GroupBy(t => t.Place, StringComparer.Ordinal).Select(g => Points.Of(g.First().Value.NormLow, g.First().Value.NormHigh)).OfType<decimal>().ToList();
        var told = TargetPredicates.Told(library, claim.Year, []).Count(claim.Group.Contains);
        return ($"{(kind.Groups["median"].Success ? "median" : "simple mean")} of the {values.Count} places with a number in the target paragraph{(tasks ? " or the tasks" : "")}",
            values.Count == 0 ? null : kind.Groups["median"].Success ? Points.Median(values) : values.Average(), told, claim.Group.Count);
    }

    private static ClaimAnswer? Change(ILibraryReader library, ClaimText claim, Match match)
    {
        var (now, before) = (Estimator.Compute(library, claim.Year), Estimator.Compute(library, claim.Year - 1));
        if (now.N < now.Of || before.N < before.Of || now.Value is null || before.Value is null)
        {
            return claim.Answer("unknown", $"The weighted mean of {claim.Year} has {now.N} of {now.Of} places, that of {claim.Year - 1} {before.N}; the comparison needs all of both years.");
        }

        var holds = match.Groups["down"].Success ? now.Value < before.Value : now.Value > before.Value;
        return claim.Answer(holds ? "supported" : "contradicted", $"weighted mean, {now.Method}", $"{ClaimNumbers.Text(before.Value.Value)} to {ClaimNumbers.Text(now.Value.Value)}");
    }

    private static ClaimAnswer? Extreme(ILibraryReader library, ClaimText claim)
    {
        var match = claim.Match(Superlative());
        if (!match.Success || !ClaimWords.Aims(claim.Text) || claim.Names.Count == 0)
        {
            return null;
        }

        var targets = GrowthTargets.Of(library, claim.Year).Where(t => claim.Group.Contains(t.Key))
            .Select(t => (t.Key, t.Value.Value, Point: Points.Of(t.Value.Value.Low, t.Value.Value.High))).Where(t => t.Point is not null).ToList();
        if (targets.Count < claim.Group.Count)
        {
            return claim.Answer("unknown", $"The library has {targets.Count} of {claim.Group.Count} growth targets of {claim.Year}; who is first of all needs them all.");
        }

        var edge = match.Groups["high"].Success ? targets.Max(t => t.Point) : targets.Min(t => t.Point);
        var names = targets.Where(t => t.Point == edge).Select(t => t.Key).ToList();
        var named = claim.Names.Select(p => p.Code).ToList();
        var value = claim.Match(Percents()) is { Success: true } v ? claim.Take(v.Groups[1].Value) : (decimal?)null;
        var said = string.Join("; ", targets.Where(t => t.Point == edge).Select(t => $"{Extraction.Codebooks.Places.Find(t.Key)!.English} {ValueClaims.Show(t.Value)}"));
        var holds = named.All(names.Contains) && (value is null || value == edge);
        return claim.Answer(!holds ? "contradicted" : named.Count == names.Count ? "supported" : "depends",
            $"{(match.Groups["high"].Success ? "highest" : "lowest")} growth target of {claim.Year}{(holds && named.Count < names.Count ? "; others share it" : "")}", said, [], names);
    }

    [GeneratedRegex("(?<weighted>weight|加权)|(?<median>\\bmedian\\b|中位数)|(?<mean>\\baverag\\w*|\\bmean\\b|平均|均值)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex("(?<down>reduc|lower|declin|fell|fall|drop|decreas|cut|下降|下调|回落|降低)|(?<up>rais|ris|rose|increas|higher|上升|上调|提高)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Lowered();

    [GeneratedRegex("(?<low>\\bno (?:other )?(?:province|region)s?\\b[^.]{0,40}\\b(?:lower|slower|less)\\b[^.]{0,20}\\bthan\\b)|(?<high>\\bno (?:other )?(?:province|region)s?\\b[^.]{0,40}\\b(?:higher|faster|more)\\b[^.]{0,20}\\bthan\\b)|(?<high>\\bhighest\\b|\\bmost ambitious\\b|\\bfastest\\b|最高|最快)|(?<low>\\blowest\\b|\\bleast ambitious\\b|\\bslowest\\b|最低|最慢)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Superlative();

    [GeneratedRegex("contribution|贡献", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Contribution();

    [GeneratedRegex("contributions? to (20\\d\\d) growth|(?:weighted by|using) (20\\d\\d) GDP", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WeightYear();

    [GeneratedRegex("GDP[- ]weight|by (?:their )?GDP|GDP加权|按GDP|以GDP", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GdpWeights();

    [GeneratedRegex("(\\d+(?:\\.\\d+)?)\\s*%(?!\\s*(?:of )?(?:the )?provinces)", RegexOptions.None, 1000)]
    private static partial Regex Percents();
}
