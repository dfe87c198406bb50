using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Analysis.Claims;

/// <summary>
/// Parts of a claim that no form reads: clauses known by their words, and every number and year that no form took. What holds without them is not
/// what was claimed, so the answer becomes unknown and names them.
/// </summary>
internal static partial class UnreadClause
{
    private const int Provinces = 31;

    /// <summary>The answer, unless it bears out a claim of which a part went unread.</summary>
    internal static ClaimAnswer Guard(ClaimText claim, ClaimAnswer answer) =>
        answer.Verdict is "supported" or "depends" && (Clause(claim) ?? Number(claim)) is { } part
            ? answer with { Verdict = "unknown", Rule = $"\"{part}\" is not read; check it as a claim of its own. Without it: {answer.Verdict}, {answer.Rule}" }
            : answer;

    private static string? Clause(ClaimText claim) =>
        Unread().Matches(claim.Text).FirstOrDefault(m => !claim.Covered.Exists(c => c.Start <= m.Index && m.Index < c.End))?.Value.Trim();

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

    [GeneratedRegex(@"\bincluding\b|\bamong them\b|包括|其中|\b\d+ (?:more|fewer) than\b|\bby \d+(?:\.\d+)? (?:percentage )?points?\b|\d+(?:\.\d+)?个百分点|\bfrom (?:around |about |above |at least )?\d+(?:\.\d+)?% to\b|从\d+(?:\.\d+)?%|\b(?:highest|lowest|first|most|least)\b[^.,;]{0,20}\b(?:since|ever|in (?:a|\d+) (?:decade|years))\b|\d+(?:\.\d+)?% of (?:all )?(?:the )?(?:total )?(?:references|mentions)|\bahead of\b|\bfollowed by\b|\bfor the (?:second|third) time\b|自20\d\d年以来", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unread();

    [GeneratedRegex("[“\"「『'‘]([^”\"」』'’]{2,40})[”\"」』'’]", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    // 6G and a Covid-19 are no numbers.
    [GeneratedRegex(@"(?<![A-Za-z\d.,-])(?<n>\d+(?:\.\d+)?)(?![A-Za-z\d])(?:\s*(?:%|个|times|points?))?", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
