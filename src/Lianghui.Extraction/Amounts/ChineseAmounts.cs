using System.Globalization;
using Lianghui.Text;

namespace Lianghui.Extraction.Amounts;

/// <summary>Reads quantities in Chinese text: 1万亿元以上, 超过2500家, 120万人次, 60%左右, 3.5亿斤.</summary>
public static class ChineseAmounts
{
    // Longest first where one begins another.
    private static readonly string[] Units =
    [
        "个百分点", "百分点", "平方公里", "平方千米", "平方米", "立方米", "万亿次", "千瓦时", "吨标准煤", "标准箱", "公里", "千米", "人次", "千瓦", "公顷", "美元", "小时", "分钟", "学位", "张床位", "标箱",
        "个", "家", "人", "户", "所", "条", "座", "处", "项", "件", "套", "张", "台", "元", "亩", "吨", "场", "部", "辆", "名", "位", "支", "艘", "间", "栋", "次", "只", "头", "例", "册", "门",
        "片", "类", "批", "斤", "枚", "%", "‰", "倍", "村", "宗", "米", "架", "款", "种", "对", "天", "组", "株", "尾", "里", "柜", "班", "卡", "P", "克",
    ];

    private static readonly string[] Floors = ["不低于", "不少于", "不小于", "超过", "突破", "超", "逾", "高于", "达到或超过", "大于"];
    private static readonly string[] Ceilings = ["不超过", "不高于", "低于", "少于", "控制在"];
    private static readonly string[] Abouts = ["约", "大约", "近", "接近"];

    // The longest word that fits decides: 不低于 is a floor though 低于 is a ceiling.
    private static readonly (string Word, string Code)[] Qualifiers =
        [.. Floors.Select(w => (w, "at-least")).Concat(Ceilings.Select(w => (w, "at-most"))).Concat(Abouts.Select(w => (w, "about"))).OrderByDescending(q => q.w.Length)];

    /// <summary>The quantities in a stretch of folded text, in order; a bare number without scale or unit is none.</summary>
    public static IReadOnlyList<Amount> In(string folded, TextSpan span)
    {
        var found = new List<Amount>();
        for (var at = span.Start; at < span.End; at++)
        {
            if (!char.IsAsciiDigit(folded[at]))
            {
                continue;
            }

            var amount = IsStart(folded, at, span.Start) ? ReadAt(folded, at, span) : null;
            if (amount is not null)
            {
                found.Add(amount);
            }

            at = Math.Max(amount?.Span.End - 1 ?? at, DigitsEnd(folded, at, span.End) - 1);
        }

        return found;
    }

    private static bool IsStart(string folded, int at, int start) =>
        at == start || !(char.IsAsciiLetterOrDigit(folded[at - 1]) || folded[at - 1] is '.' or '+' or '/' or '“' or '"' or '第' or '〔' or '[' or 'x');

    private static int DigitsEnd(string folded, int at, int end)
    {
        while (at < end && (char.IsAsciiDigit(folded[at]) || (folded[at] is '.' or ',' && at + 1 < end && char.IsAsciiDigit(folded[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static Amount? ReadAt(string folded, int start, TextSpan span)
    {
        var at = DigitsEnd(folded, start, span.End);
        var first = Parse(folded[start..at]);
        var (scale, unit) = ScaleAndUnit(folded, ref at, span.End);
        decimal? second = null;
        if (at + 1 < span.End && folded[at] is '—' or '-' or '~' or '至' && char.IsAsciiDigit(folded[at + 1]))
        {
            var from = at + 1;
            var to = DigitsEnd(folded, from, span.End);
            var end = to;
            var (scale2, unit2) = ScaleAndUnit(folded, ref end, span.End);
            if (unit2.Length > 0 && (unit.Length == 0 || unit == unit2))
            {
                (second, scale, unit, at) = (Parse(folded[from..to]), scale2, unit2, end);
            }
        }

        return (unit.Length == 0 && scale.Length == 0) || (scale.Length == 0 && at < span.End && folded[at] is '年' or '月' or '日' or '届') ? null
            : Make(folded, span, start, at, first, second, scale, unit);
    }

    private static Amount Make(string folded, TextSpan span, int start, int end, decimal first, decimal? second, string scale, string unit)
    {
        var (comparator, from, to) = second is not null ? ("range", start, end) : Comparator(folded, span, start, end);
        var factor = Factor(scale);
        var norm = unit.Length == 0 ? "" : unit is "元" ? "亿元" : unit is "美元" ? "亿美元" : unit is "个百分点" ? "百分点" : unit;
        factor = unit is "元" or "美元" ? factor / 100_000_000m : factor;
        var (low, high) = (comparator == "at-most" ? (decimal?)null : first, comparator == "at-least" ? (decimal?)null : second ?? first);
        return new Amount(low, high, scale + unit, low * factor, high * factor, norm, comparator, TextSpan.Between(start, end), TextSpan.Between(from, to));
    }

    private static (string Scale, string Unit) ScaleAndUnit(string folded, ref int at, int end)
    {
        while (at < end && folded[at] is '余' or '多')
        {
            at++;
        }

        var start = at;
        while (at < end && folded[at] is '万' or '亿' or '千' or '百' && !(at + 1 < end && folded[at] is '千' or '百' && folded[at + 1] is '瓦' or '米' or '克' or '伏' or '分'))
        {
            at++;
        }

        var scale = folded[start..at];
        var from = at;
        var unit = Array.Find(Units, u => from + u.Length <= end && string.CompareOrdinal(folded, from, u, 0, u.Length) == 0) ?? "";
        at += unit.Length;
        return (scale, unit);
    }

    private static decimal Factor(string scale) => scale.Aggregate(1m, (f, c) => f * c switch { '百' => 100m, '千' => 1_000m, '万' => 10_000m, _ => 100_000_000m });

    private static (string Comparator, int From, int To) Comparator(string folded, TextSpan span, int start, int end)
    {
        foreach (var (word, code) in new[] { ("左右", "about"), ("上下", "about"), ("及以上", "at-least"), ("以上", "at-least"), ("以内", "at-most"), ("之内", "at-most"), ("以下", "at-most") })
        {
            if (folded.AsSpan(end, span.End - end).StartsWith(word, StringComparison.Ordinal))
            {
                return (code, start, end + word.Length);
            }
        }

        var before = folded.AsSpan(span.Start, start - span.Start).TrimEnd("到至达了");
        foreach (var (word, code) in Qualifiers)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return (code, span.Start + before.Length - word.Length, end);
            }
        }

        return ("plain", start, end);
    }

    private static decimal Parse(string digits) =>
        decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
