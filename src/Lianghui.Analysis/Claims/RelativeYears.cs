using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Analysis.Claims;

/// <summary>Years told from the writer's own: this year, last year's, 去年.</summary>
internal static partial class RelativeYears
{
    internal static string Resolve(string text, int now)
    {
        var here = now.ToString(CultureInfo.InvariantCulture);
        var before = (now - 1).ToString(CultureInfo.InvariantCulture);
        text = ThisYear().Replace(text, here);
        return LastYear().Replace(text, m => m.Groups["own"].Success ? before + "'s" : before);
    }

    /// <summary>Whether a claim sets something against last year.</summary>
    internal static bool Compares(string text) => Comparison().IsMatch(text);

    [GeneratedRegex(@"\bcompared|\bup from|\bdown from|\bthan\b|\bsince\b|\bunchanged|\bagainst\b|\bnone\b|相比|比去年|较去年|较上年", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\bthis year(?:'s)?|今年", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ThisYear();

    // 上年 and "last year's growth" stay relative to the year of the target, which the claim may name itself.
    [GeneratedRegex(@"\blast year(?<own>'s)?(?!(?:'s)?\s+(?:actual|growth|outturn|gdp growth))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LastYear();
}
