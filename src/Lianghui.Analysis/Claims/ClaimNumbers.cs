using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Analysis.Claims;

/// <summary>Numbers of a claim: figures, and the words for them up to thirty-one in English, up to ninety-nine in Chinese.</summary>
internal static partial class ClaimNumbers
{
    private static readonly string[] Words =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three", "twenty-four", "twenty-five", "twenty-six",
        "twenty-seven", "twenty-eight", "twenty-nine", "thirty", "thirty-one",
    ];

    private static readonly string[] Tens = ["forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The claim with number words as figures, curly marks as plain ones and % for per cent.</summary>
    internal static string Normalise(string claim)
    {
        var text = Folding.Fold(claim).Replace('’', '\'').Replace('‘', '\'');
        text = PerCent().Replace(text, "%").Replace("top-", "top ", StringComparison.OrdinalIgnoreCase);
        text = Fractions().Replace(text, m => m.Value.Replace("one", "a", StringComparison.OrdinalIgnoreCase).Replace("two", "2", StringComparison.OrdinalIgnoreCase).Replace("three q", "3 q", StringComparison.OrdinalIgnoreCase));
        for (var i = Words.Length - 1; i >= 0; i--)
        {
            text = Regex.Replace(text, $@"(?<![-\w]){Words[i]}(?![-\w])", i.ToString(CultureInfo.InvariantCulture), RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            text = Regex.Replace(text, $@"(?<![-\w]){Tens[i]}(?![-\w])", ((i + 4) * 10).ToString(CultureInfo.InvariantCulture), RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        }

        text = PerCent().Replace(text, "%");
        text = Tenths().Replace(text, m => $"{(m.Groups["up"].Success ? "超过" : m.Groups["b"].Value)}{ChineseNumerals.Below100(m.Groups["n"].Value) * 10}%的");
        text = ChinesePercent().Replace(text, "$1%");
        return Chinese().Replace(text, m => ChineseNumerals.Below100(m.Groups[1].Value).ToString(CultureInfo.InvariantCulture) + m.Groups[2].Value);
    }

    internal static decimal Parse(string number) => decimal.Parse(number.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>Equal at the precision of the claim: 5.3 is what 5.29 rounds to.</summary>
    internal static bool Same(decimal value, decimal claimed) =>
        Math.Round(value, Math.Min(10, (int)claimed.Scale), MidpointRounding.AwayFromZero) == claimed;

    internal static string Text(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s*per ?cent\b|\s+%", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PerCent();

    [GeneratedRegex(@"\b(?:one|two|three)[- ](?:thirds?|quarters?|fifths?)\b|\bone[- ]half\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Fractions();

    // 八成以上 is more than 80%.
    [GeneratedRegex("(?<b>近|约|超过?|逾)?(?<n>[一二三四五六七八九])成(?<up>以上)?的?(?=省|地区|的)", RegexOptions.None, 1000)]
    private static partial Regex Tenths();

    [GeneratedRegex(@"百分之(\d+(?:\.\d+)?)", RegexOptions.None, 1000)]
    private static partial Regex ChinesePercent();

    [GeneratedRegex("(?<![分之])([一二三四五六七八九十两]{1,3})(个?(?:省|直辖市|自治区|地区|地方|次|份|处)|个(?!百分点))", RegexOptions.None, 1000)]
    private static partial Regex Chinese();
}
