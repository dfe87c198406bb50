using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>Percentages in Chinese characters, as reports before about 2000 write them: 百分之八, 百分之八至九, 百分之七点五.</summary>
internal static partial class ChinesePercent
{
    /// <summary>Where the percentage ends, its number, and the second of a range; an end of 0 if none stands there.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Offset of 百.</param>
    /// <param name="end">Where to stop.</param>
    internal static (int End, decimal First, decimal? Second) At(string text, int start, int end)
    {
        var match = Percent().Match(text, start, Math.Min(24, end - start));
        return match.Success
            ? (start + match.Length, Number(match.Groups[1].Value, match.Groups[2].Value), match.Groups[3].Success ? Number(match.Groups[3].Value, match.Groups[4].Value) : null)
            : (0, 0, null);
    }

    private static decimal Number(string whole, string digits) =>
        ChineseNumerals.Below100(whole) + (digits.Length == 0 ? 0
            : decimal.Parse("0." + string.Concat(digits.Select(d => ChineseNumerals.Below100(d.ToString()).ToString(CultureInfo.InvariantCulture))), CultureInfo.InvariantCulture));

    [GeneratedRegex("^百分之([一二三四五六七八九]?十?[一二三四五六七八九零]?)(?<![之])(?:点([零一二三四五六七八九]{1,2}))?(?:(?:至|到|—)(?:百分之)?([一二三四五六七八九]?十?[一二三四五六七八九])(?:点([零一二三四五六七八九]{1,2}))?)?", RegexOptions.None, 1000)]
    private static partial Regex Percent();
}
