using System.Text.RegularExpressions;

namespace Lianghui.Extraction.Statements;

/// <summary>Joint names of urban and rural income, in the many ways that reports join them.</summary>
internal static partial class JointIncome
{
    private static readonly string[] Both = ["income-urban", "income-rural"];

    /// <summary>The joint name at an offset; null if none stands there.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Offset.</param>
    /// <param name="apart">Whether the clause gives each its own value (分别); 城乡 is one name otherwise.</param>
    internal static IndicatorCue? At(string text, int start, bool apart)
    {
        if (text[start] is not ('城' or '农')
            || !text.AsSpan(start, Math.Min(40, text.Length - start)).Contains("收入", StringComparison.Ordinal))
        {
            return null;
        }

        var match = Joined().Match(text, start, Math.Min(40, text.Length - start));
        if (match.Success)
        {
            return new IndicatorCue(match.Value, match.Value[0] == '农' ? ["income-rural", "income-urban"] : Both, null);
        }

        match = apart ? TownAndCountry().Match(text, start, Math.Min(24, text.Length - start)) : Match.Empty;
        return match.Success ? new IndicatorCue(match.Value, Both, null) : null;
    }

    [GeneratedRegex("^(?:城镇|城市|农村)(?:常住)?(?:居民)?(?:家庭)?(?:人均)?(?:可支配收入)?[、和与及](?:城镇|城市|农村|农民|农牧民)(?:常住)?(?:居民)?(?:家庭)?(?:人均)?(?:可支配收入|纯收入|收入)", RegexOptions.None, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex("^城乡(?:常住)?居民(?:家庭)?(?:人均)?(?:可支配收入|收入)", RegexOptions.None, 1000)]
    private static partial Regex TownAndCountry();
}
