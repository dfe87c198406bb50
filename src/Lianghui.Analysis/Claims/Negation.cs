using System.Text.RegularExpressions;

namespace Lianghui.Analysis.Claims;

/// <summary>A claim that denies: Beijing does not mention it, 12个省份未提; of each place the opposite is counted, among those of which the library can tell.</summary>
internal static partial class Negation
{
    internal static ClaimPredicate Apply(ClaimText claim, ClaimPredicate predicate) => Denial(claim) is { } denial && claim.Cover(denial).Success
        ? new ClaimPredicate("not: " + predicate.What, [.. predicate.Readings.Select(r => r with { Names = [.. r.Known.Except(r.Names, StringComparer.Ordinal)] })], predicate.Fact)
        : predicate;

    // What another form has read as its own (not less than 5%, 未完成) denies nothing more.
    private static Match? Denial(ClaimText claim) => Denies().Matches(claim.Text).FirstOrDefault(m => !claim.Covered.Exists(c => c.Start < m.Index + m.Length && m.Index < c.End));

    [GeneratedRegex(@"\b(?:do|does|did|is|are|was|were|has|have|had)(?:\s+not|n't)\b(?! (?:less|lower|fewer|more|higher))|\bnot (?=mention|set|list|rank|rais|lower|includ)|\bnever\b|\bfail(?:s|ed)? to\b|\bwithout\b|未(?!来)|没有?(?=提|设|列|把|将|上调|下调|出现|写|在)|不(?=提|设|列|是|再|把|将|包括)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Denies();
}
