using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>
/// Spending on research as a share of the product, however far apart the two stand: 研发经费610亿元、占地区生产总值2.3%;
/// R&amp;D经费相当于GDP的比例.
/// </summary>
internal static partial class ResearchShare
{
    private const int FarthestSpending = 50;

    /// <summary>The name at an offset, from the verb on; null if no share of the product begins there, or the sentence did not speak of spending on research right before it.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Offset.</param>
    /// <param name="end">End of the clause.</param>
    internal static IndicatorCue? At(string text, int start, int end)
    {
        if (text[start] is not ('占' or '相' or '与') || !Opens(text.AsSpan(start, end - start)) || Share().Match(text, start, end - start) is not { Success: true } share)
        {
            return null;
        }

        var from = Math.Max(0, start - FarthestSpending);
        var spending = Spending().Match(text[from..start]);
        return !spending.Success ? null : new IndicatorCue(share.Value, spending.Groups["beside"].Success ? ["rd-intensity", "other"] : ["rd-intensity"], null);
    }

    // Asked before the pattern, for these characters are common and what follows them seldom fits.
    private static bool Opens(ReadOnlySpan<char> words) => words.Length > 4 && (words[0] == '相' ? words[1] == '当' : words[1] is '全' or '本' or '我' or '地' or '国' or '生' or 'G');

    [GeneratedRegex(@"\G(?:占|相当于|与)(?:(?:全|本|我)[省市区国县州])?(?:地区|国内)?(?:生产总值|GDP)(?:的)?(?:比重|比例|比率|之比|百分比)?", RegexOptions.None, 1000)]
    private static partial Regex Share();

    // Spending on the environment beside it has a share of its own. Up to the verb nothing but the amount and its growth may stand.
    [GeneratedRegex(@"(?:研发|研究[与和](?:试验发展|开发|发展)|R&D)(?:[经费投入支出总额规模量()R&D、,达到为约超过突破亿万元0-9.%同比增长左右预计以上提高至的年均从由加居跃位列名第首一二三四五六七八九十全国省]*)(?<beside>[、和与及]环保投入)?$", RegexOptions.None, 1000)]
    private static partial Regex Spending();
}
