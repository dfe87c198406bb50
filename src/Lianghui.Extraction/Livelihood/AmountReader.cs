using System.Globalization;
using Lianghui.Text;

namespace Lianghui.Extraction.Livelihood;

/// <summary>Reads quantities with counted units: 3011万平方米, 超过1000张, 12万人次以上.</summary>
internal static class AmountReader
{
    private static readonly string[] Units =
    [
        "平方公里", "平方米", "立方米", "公里", "人次", "元/月", "元/年", "千瓦时", "千瓦", "公顷", "标台", "张床位", "公斤", "小时", "分钟", "个百分点", "学位",
        "米", "个", "座", "处", "户", "人", "所", "家", "条", "套", "张", "台", "件", "项", "元", "亩", "吨", "场", "部", "辆", "名", "位", "对", "支", "艘", "间",
        "栋", "株", "次", "只", "头", "盏", "根", "例", "剂", "份", "册", "门", "支", "片", "类", "批", "斤", "枚", "%", "‰", "里", "村", "县", "镇", "宗", "孔",
    ];

    private static readonly string[] Floors = ["以上", "超过", "不少于", "不低于", "超", "不小于"];

    /// <summary>All quantities of a stretch of folded text.</summary>
    public static IReadOnlyList<PledgedAmount> Read(string folded, TextSpan span)
    {
        var amounts = new List<PledgedAmount>();
        for (var at = span.Start; at < span.End; at++)
        {
            if (char.IsAsciiDigit(folded[at]) && IsStart(folded, at, span.Start) && ReadAt(folded, at, span) is { } amount)
            {
                amounts.Add(amount);
                at = amount.Span.End - 1;
            }
        }

        return amounts;
    }

    private static bool IsStart(string folded, int at, int start) =>
        at == start || (!char.IsAsciiLetterOrDigit(folded[at - 1]) && folded[at - 1] is not ('.' or '+' or '-' or '/'));

    private static PledgedAmount? ReadAt(string folded, int start, TextSpan span)
    {
        var at = start;
        while (at < span.End && (char.IsAsciiDigit(folded[at]) || (folded[at] == '.' && at + 1 < span.End && char.IsAsciiDigit(folded[at + 1]))))
        {
            at++;
        }

        if (!decimal.TryParse(folded.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var unit = at;
        while (at < span.End && folded[at] is '余' or '多')
        {
            unit = ++at;
        }

        while (at < span.End && folded[at] is '万' or '亿' or '千' or '百')
        {
            at++;
        }

        var counted = at;
        var word = Array.Find(Units, u => string.CompareOrdinal(folded, at, u, 0, u.Length) == 0 && at + u.Length <= span.End);
        if (word is null && counted == unit)
        {
            return null;
        }

        var end = at + (word?.Length ?? 0);
        return new PledgedAmount(value, folded[unit..end], Comparator(folded, start, end, span), TextSpan.Between(start, end));
    }

    private static string Comparator(string folded, int start, int end, TextSpan span)
    {
        var before = folded.AsSpan(Math.Max(span.Start, start - 3), start - Math.Max(span.Start, start - 3));
        var after = folded.AsSpan(end, Math.Min(2, span.End - end));
        foreach (var floor in Floors)
        {
            if (before.EndsWith(floor) || after.StartsWith(floor))
            {
                return "at-least";
            }
        }

        return after.StartsWith("左右") ? "about" : after.StartsWith("以内") || after.StartsWith("以下") ? "at-most" : "plain";
    }
}
