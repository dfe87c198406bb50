using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Targets;

/// <summary>A report that sets no number for growth: it states it in words (经济平稳增长), or says that it sets none.</summary>
internal static partial class GrowthInWords
{
    /// <summary>Growth in words at the head of a clause of the target list; null without one.</summary>
    /// <param name="folded">Folded text.</param>
    /// <param name="list">A sentence of the list.</param>
    internal static TextSpan? Stated(string folded, TextSpan list) =>
        Words().Match(folded, list.Start, list.Length) is { Success: true } m ? new TextSpan(m.Groups[1].Index, m.Groups[1].Length) : null;

    /// <summary>The sentence that says that no number is set; null without one.</summary>
    /// <param name="folded">Folded text.</param>
    internal static TextSpan? Withheld(string folded) =>
        None().Match(folded) is { Success: true } m ? new TextSpan(m.Index, m.Length) : null;

    [GeneratedRegex("(?:^|[,;:、])((?:保持|实现)?(?:全[省市区国])?(?:国民)?经济(?:保持|实现|继续)?(?:平稳|稳定|稳步|持续|健康|较快|协调|快速|、|,)+(?:较快)?(?:增长|发展))(?=[,;。、])", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("(?:没有|不|未)(?:再)?(?:提出|设定|设置|提|设|安排|确定)[^,。;]{0,8}(?:经济增速|经济增长|增长速度|生产总值|GDP)[^,。;]{0,12}(?:目标|指标)", RegexOptions.None, 1000)]
    private static partial Regex None();
}
