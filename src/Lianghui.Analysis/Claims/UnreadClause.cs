using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Analysis.Claims;

/// <summary>
/// Parts of a claim that no form reads: comparisons, multiples, superlatives, regions, and every number and year that no form took. What holds
/// without them is not what was claimed, so the answer becomes unknown and names them. A denial that no form read spoils every verdict.
/// </summary>
internal static partial class UnreadClause
{
    private const int Provinces = 31;

    /// <summary>The answer, unless it bears out a claim of which a part went unread, or passes over a denial.</summary>
    internal static ClaimAnswer Guard(ClaimText claim, ClaimAnswer answer)
    {
        var part = answer.Verdict is "supported" or "depends" ? Denial(claim) ?? Clause(claim) ?? Number(claim)
            : answer.Verdict is "contradicted" ? Denial(claim) : null;
        return part is null ? answer
            : answer with { Verdict = "unknown", Rule = $"\"{part}\" is not read; check it as a claim of its own. Without it: {answer.Verdict}, {answer.Rule}" };
    }

    private static string? Denial(ClaimText claim) => Uncovered(claim, Denials());

    private static string? Clause(ClaimText claim) => Uncovered(claim, Comparisons()) ?? (claim.National ? Uncovered(claim, Regions()) : null);

    // Words in quotation marks are the report's, not the claim's.
    private static string? Uncovered(ClaimText claim, Regex words) => words.Matches(Quoted().Replace(claim.Text, m => new string('"', m.Length)))
        .FirstOrDefault(m => !claim.Covered.Exists(c => c.Start <= m.Index && m.Index < c.End))?.Value.Trim();

    // The word "one" is as often an article as a number; the number of provinces needs no reading.
    private static string? Number(ClaimText claim)
    {
        foreach (Match match in Digits().Matches(Quoted().Replace(claim.Text, m => new string(' ', m.Length))))
        {
            var number = decimal.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
            var year = number == claim.Year || number == claim.Year - 1;
            if (!year && number is not (1 or Provinces) && !claim.Taken.Contains(number))
            {
                return match.Value.Trim();
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:not|never|neither|nor|without)\b|n't\b|\bfail(?:s|ed)? to\b|\bmiss(?:ed|es|ing)?\b|未(?!来)|没有|并非|不(?!同|变|低于|少于|高于|超过|到|足|断|含)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Denials();

    // Comparisons, multiples, superlatives and further conditions.
    [GeneratedRegex(@"\bincluding\b|\bamong them\b|\b(?:higher|lower|more|fewer|less|faster|slower|larger|smaller|better|worse|earlier|later)\b|\bthan\b|\bsame\b|\btwice\b|\b(?:doubl|tripl|quadrupl)\w+|\bhalf\b|\b(?:highest|lowest|fastest|slowest|largest|smallest|biggest|most|least|second|last)\b(?! year)|\bonly\b|\bunique\w*|\bfirst (?:time|year|ever)\b|\bever\b|\bsince\b|\ball of\b|\beach of\b|\bcombined\b|\btogether\b|\b(?:up|down) (?:from|on)\b|\bby \d+(?:\.\d+)? (?:percentage )?points?\b|\bahead of\b|\bbehind\b|\bfollowed by\b|\bwhile\b|\bwhereas\b|\bbut\b|\balthough\b|\bexcept\b|包括|其中|个百分点|(?<!占|加权)比(?!例|重)|倍|最[高低多少快慢大小]|首次|唯一|仅有|只有|而|但|以来|相比|高于|低于|多于|少于|翻番|合计", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Comparisons();

    // A region that no group stands for.
    [GeneratedRegex(@"\b(?:municipalit(?:y|ies)|western|eastern|central china|northeast\w*|coastal|inland|in the (?:west|east|north|south)\w*)\b|直辖市|沿海|西部|东部|中部", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Regions();


    [GeneratedRegex("[“\"「『'‘]([^”\"」』'’]{2,40})[”\"」』'’]", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    // 6G and a Covid-19 are no numbers.
    [GeneratedRegex(@"(?<![A-Za-z\d.,-])(?<n>\d+(?:\.\d+)?)(?![A-Za-z\d])(?:\s*(?:%|个|times|points?))?", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
