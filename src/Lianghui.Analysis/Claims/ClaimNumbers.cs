using System.Globalization;
using System.Text.RegularExpressions;

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

    /// <summary>The claim with number words as figures.</summary>
    internal static string Normalise(string claim)
    {
        var text = Lianghui.Text.Folding.Fold(claim).Replace("per cent", "%", StringComparison.OrdinalIgnoreCase).Replace(" percent", "%", StringComparison.OrdinalIgnoreCase).Replace(" %", "%", StringComparison.Ordinal);
        for (var i = Words.Length - 1; i >= 0; i--)
        {
            text = Regex.Replace(text, $@"\b{Words[i]}\b", i.ToString(CultureInfo.InvariantCulture), RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        }

        return Chinese().Replace(text, m => Value(m.Groups[1].Value).ToString(CultureInfo.InvariantCulture) + m.Groups[2].Value);
    }

    internal static decimal Parse(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    private static int Value(string text)
    {
        const string digits = "零一二三四五六七八九";
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        int Digit(string s, int otherwise) => s.Length == 0 ? otherwise : digits.IndexOf(s[^1] == '两' ? '二' : s[^1], StringComparison.Ordinal);
        return ten < 0 ? Digit(text, 0) : (Digit(text[..ten], 1) * 10) + Digit(text[(ten + 1)..], 0);
    }

    [GeneratedRegex("([一二三四五六七八九十两]{1,3})(个?(?:省|地区|次|份))", RegexOptions.None, 1000)]
    private static partial Regex Chinese();
}
