using System.Text.RegularExpressions;
using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Targets lowered, raised or kept since the year before.</summary>
internal static partial class ChangePredicates
{
    private static readonly string[] Worst = ["contradicted", "unknown", "depends"];

    internal static ClaimPredicate? Read(ILibraryReader library, ClaimText claim)
    {
        var changes = Of(claim);
        return changes.Count == 0 ? null : Make(library, claim, changes);
    }

    /// <summary>15 lowered, 15 kept and 1 raised: each pair is judged, and all must hold.</summary>
    internal static ClaimAnswer? Pairs(ILibraryReader library, ClaimText claim)
    {
        if (!ClaimWords.Aims(claim.Text) || claim.Matches(Pair()) is not { Count: > 1 } pairs)
        {
            return null;
        }

        var answers = pairs.Select(m => Judge.Of(claim, Make(library, claim, [ChangeOf(m)]),
            new Quantifier(Measure.Count, claim.Take(m.Groups["n"].Value), Bound.Exact, null, [], false))).ToList();
        var verdict = Worst.FirstOrDefault(v => answers.Exists(a => a.Verdict == v)) ?? "supported";
        return claim.Answer(verdict, string.Join("; ", answers.Select(a => a.Rule)), string.Join(", ", answers.Select(a => a.Value)),
            [.. answers.SelectMany(a => a.Alternatives)], []);
    }

    /// <summary>Tianjin raised its target from 4.5% to 5%: both numbers and the direction.</summary>
    internal static ClaimAnswer? FromTo(ILibraryReader library, ClaimText claim)
    {
        if (claim.Names is not [var place] || !ClaimWords.Aims(claim.Text) || claim.Match(FromAndTo()) is not { Success: true } match || Of(claim) is not [var way])
        {
            return null;
        }

        var (a, b) = (claim.Take(match.Groups["a"].Value), claim.Take(match.Groups["b"].Value));
        var indicator = ClaimWords.Indicator(claim.Text) ?? "gdp";
        var change = TargetChanges.Between(library, claim.Year - 1, claim.Year).FirstOrDefault(c => c.Place == place.Code && c.Indicator == indicator && (c.To ?? c.From)?.Value.Of is null);
        if (change is not { From.Value: { } from, To.Value: { } to })
        {
            return claim.Answer("unknown", $"The library has not both {indicator} targets of {place.English}, of {claim.Year - 1} and {claim.Year}.");
        }

        var holds = (from.Low ?? from.High) == a && (to.Low ?? to.High) == b && change.Change == way;
        return claim.Answer(holds ? "supported" : "contradicted", $"{indicator} targets of {claim.Year - 1} and {claim.Year}", $"{place.English} {ValueClaims.Show(from)} to {ValueClaims.Show(to)}", [], [place.Code]);
    }

    /// <summary>The number of places for each change of the growth target, ranges at their midpoint; empty where a year is missing.</summary>
    internal static IReadOnlyDictionary<string, int> Counts(ILibraryReader library, int year) =>
        Gdp(library, year, RangePoint.Mid).GroupBy(c => c.Change, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static ClaimPredicate Make(ILibraryReader library, ClaimText claim, IReadOnlyList<string> changes)
    {
        var indicator = ClaimWords.Indicator(claim.Text) ?? "gdp";
        var year = claim.Year;
        var points = TargetChanges.Between(library, year - 1, year, null, RangePoint.Mid).Where(c => c.Indicator == indicator && (c.To ?? c.From)?.Value.Of is null).ToLookup(c => c.Place, StringComparer.Ordinal);
        return new ClaimPredicate($"{(indicator == "gdp" ? "growth" : indicator)} target {string.Join(" or ", changes)} in {year} against {year - 1}", [.. Points.Rules.Select(p =>
        {
            var all = indicator == "gdp" ? Gdp(library, year, p.Point)
                : [.. TargetChanges.Between(library, year - 1, year, null, p.Point).Where(c => c.Indicator == indicator && (c.To ?? c.From)?.Value.Of is null)];
            return new ClaimReading(p.Name, [.. all.Where(c => changes.Contains(c.Change)).Select(c => c.Place)],
                indicator == "gdp" ? [.. all.Where(c => c.From is not null && c.To is not null).Select(c => c.Place)] : KnownOfBoth(library, year));
        })], place => points[place].FirstOrDefault() is { From: { } from, To: { } to } ? $"{ValueClaims.Show(from.Value)} to {ValueClaims.Show(to.Value)}" : null);
    }

    private static List<string> KnownOfBoth(ILibraryReader library, int year) =>
        [.. TargetPredicates.Told(library, year, []).Intersect(TargetPredicates.Told(library, year - 1, []), StringComparer.Ordinal)];

    private static List<TargetChange> Gdp(ILibraryReader library, int year, RangePoint point) =>
        [.. TargetChanges.Between(library, year - 1, year, null, point).Where(c => c.Indicator == "gdp" && (c.To ?? c.From)?.Value.Of is null)];

    private static string ChangeOf(Match match) => match.Groups["down"].Success ? "down" : match.Groups["up"].Success ? "up" : "flat";

    private static List<string> Of(ClaimText claim)
    {
        var found = new List<string>();
        foreach (Match match in claim.Matches(Verbs()))
        {
            var change = ChangeOf(match);
            if (!found.Contains(change))
            {
                found.Add(change);
            }
        }

        // Two verbs count as one predicate only where the claim joins them.
        return found.Count > 1 && !claim.Says(Or()) ? found[..1] : found;
    }

    private const string VerbWords = "(?<down>\\blower(?:ed|ing|s)?\\b(?! than \\d)|\\bcut(?:s|ting)?\\b|\\breduc\\w+|\\btrimm?\\w*|\\bdowngrad\\w+|\\bslash\\w*|\\bdownwards?\\b|\\bscal\\w+ back|下调|调低|降低|调降|下降)|(?<up>\\brais(?:ed|e|es|ing)\\b|\\bincreas(?:ed|e|es|ing)\\b|\\bhigher\\b(?= (?:growth |gdp )?targets?\\b|[^%\\d]{0,40}\\bthan (?:in )?(?:20\\d\\d|last year))|\\blift\\w*|\\bupgrad\\w+|\\bupwards?\\b|上调|调高|提高|上升)|(?<flat>\\bunchanged\\b|\\bkept\\b|\\bkeep(?:s|ing)?\\b|\\bmaintain\\w*|\\bthe same\\b(?: as)?|\\bheld\\b|\\bleft\\b[^.]{0,30}\\bunchanged|\\bflat\\b|持平|不变|维持|保持一致)";

    [GeneratedRegex(VerbWords, RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Verbs();

    [GeneratedRegex("(?<n>\\d{1,2})\\s*(?:个|个?省份?|provinces?)?\\s*(?:have |has |were |was )?(?:" + VerbWords + "|(?<down>降|\\bdown\\b)|(?<flat>平)|(?<up>升|\\bup\\b(?! from)))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex("(?:from|从|由)\\s*(?:around |about |above |at least )?(?:20\\d\\d年的)?(?<a>\\d+(?:\\.\\d+)?)%(?:左右|以上)?(?: in 20\\d\\d)?\\s*(?:\\bto\\b|下?调至|上?调至|提高到|降至|降到|到|至)\\s*(?:around |about |above |at least )?(?<b>\\d+(?:\\.\\d+)?)%", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FromAndTo();

    [GeneratedRegex("\\bor\\b|或", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Or();
}
