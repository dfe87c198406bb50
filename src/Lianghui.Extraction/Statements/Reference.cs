using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>A value in words: in step with growth, faster than the national average, as assigned, positive.</summary>
/// <param name="Span">The words, relative to the text that was read.</param>
/// <param name="Comparator">Code of <c>comparators.csv</c>.</param>
/// <param name="To">What is referred to: <c>growth</c>, <c>national</c>, <c>assigned</c>, <c>urban-income</c>; null for nothing.</param>
internal sealed record Reference(TextSpan Span, string Comparator, string? To);

/// <summary>Reads values in words; each begins with one of a few characters, so that the patterns are seldom tried.</summary>
internal static partial class ReferenceReader
{
    private const string Growth = "(?:国民)?(?:经济(?:增长|增速|发展|增幅)?|GDP(?:增长|增速)?|(?:地区|国内)?生产总值(?:增长|增速)?)(?:速度|幅度)?";
    private const string Average = "(?:同期)?(?:全国|全省|国家)(?:同期)?(?:的)?(?:平均)?(?:水平|增速|增幅|增长)?(?:水平)?";

    /// <summary>The value in words that begins at an offset; null if none does.</summary>
    internal static Reference? At(string text, int start, int end)
    {
        var length = Math.Min(40, end - start);
        switch (text[start])
        {
            case '与' or '和' or '同' or '跟':
                return InStep(text, start, length);
            case '高' or '快' or '超' or '略' or '优' or '不' or '好' or '保' or '跑':
                return Above(text, start, length);
            case '正' when text.AsSpan(start).StartsWith("正增长", StringComparison.Ordinal):
                return new Reference(new TextSpan(start, 3), "positive", null);
            default:
                return null;
        }
    }

    private static Reference? InStep(string text, int start, int length)
    {
        var match = InStepPattern().Match(text, start, length);
        return match.Success
            ? new Reference(new TextSpan(start, match.Length), match.Groups["roughly"].Success ? "roughly-in-step" : "in-step",
                match.Groups["national"].Success ? "national" : "growth")
            : null;
    }

    private static Reference? Above(string text, int start, int length)
    {
        var match = AbovePattern().Match(text, start, length);
        if (!match.Success)
        {
            match = KeptAbovePattern().Match(text, start, length);
        }

        return match.Success
            ? new Reference(new TextSpan(start, match.Length), "above-reference",
                match.Groups["growth"].Success ? "growth" : match.Groups["urban"].Success ? "urban-income" : "national")
            : null;
    }

    [GeneratedRegex("^[与和同跟](?:" + Growth + "|(?<national>" + Average + "))(?:保持|实现|继续)?(?:(?<roughly>基本|大体|大致))?(?:保持)?(?<roughly>基本)?(?:同步|一致|持平|同步增长|相适应|相当)(?:增长)?", RegexOptions.None, 1000)]
    private static partial Regex InStepPattern();

    [GeneratedRegex("^(?:略?(?:高于|快于|超过|跑赢|优于|好于|不低于))(?:(?<growth>" + Growth + ")|(?<urban>城镇居民(?:人均可支配)?收入(?:增速|增幅|增长)?)|(?<national>" + Average + "))", RegexOptions.None, 1000)]
    private static partial Regex AbovePattern();

    [GeneratedRegex("^保持(?:在)?(?<national>全国平均(?:水平)?以上)", RegexOptions.None, 1000)]
    private static partial Regex KeptAbovePattern();
}
