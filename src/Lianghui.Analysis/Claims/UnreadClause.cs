using System.Text.RegularExpressions;

namespace Lianghui.Analysis.Claims;

/// <summary>Parts of a claim that no form reads. What holds without them is not what was claimed, so the answer becomes unknown and names them.</summary>
internal static partial class UnreadClause
{
    /// <summary>The answer, unless it bears out a claim of which a part went unread.</summary>
    internal static ClaimAnswer Guard(ClaimText claim, ClaimAnswer answer) =>
        answer.Verdict is "supported" or "depends" && Unread().Match(claim.Text) is { Success: true } part
            ? answer with { Verdict = "unknown", Rule = $"\"{part.Value.Trim()}\" is not read; check it as a claim of its own. Without it: {answer.Verdict}, {answer.Rule}" }
            : answer;

    [GeneratedRegex(@"\bincluding\b|\bamong them\b|包括|其中|\b\d+ (?:more|fewer) than\b|\bby \d+(?:\.\d+)? (?:percentage )?points?\b|\d+(?:\.\d+)?个百分点|\bfrom (?:around |about |above |at least )?\d+(?:\.\d+)?% to\b|从\d+(?:\.\d+)?%|\b(?:highest|lowest|first|most|least)\b[^.,;]{0,20}\b(?:since|ever|in (?:a|\d+) (?:decade|years))\b|\d+(?:\.\d+)?% of (?:all )?(?:the )?(?:total )?(?:references|mentions)|\b(?:up|down) from\b|\bahead of\b|\bfollowed by\b|\bfor the (?:first|second|third) time\b|自20\d\d年以来", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unread();
}
