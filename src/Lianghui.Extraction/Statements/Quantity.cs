using System.Globalization;
using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>A number, or a range of two, with its unit and what qualifies it.</summary>
/// <param name="Span">Number, unit and qualifiers on its right, relative to the text that was read.</param>
/// <param name="First">First number.</param>
/// <param name="Second">Second number of a range; null otherwise.</param>
/// <param name="Unit">Unit as printed; null for a bare number.</param>
/// <param name="After">左右, 以上, 以内 … on its right; empty for none.</param>
internal sealed record Quantity(TextSpan Span, decimal First, decimal? Second, string? Unit, string After);

/// <summary>Reads quantities: 5%, 5.0%—5.5%, 4.5-5%, 700亿斤左右, Ⅱ类及以上.</summary>
internal static class QuantityReader
{
    // Longest first where one begins another.
    private static readonly string[] Units =
    [
        "个百分点", "百分点", "%", "‰", "万人次", "万人", "万个", "万户", "亿人次", "万亿斤", "亿斤", "亿公斤", "亿吨", "万吨", "万公顷", "万亩", "亿亩", "万亿元", "万亿美元", "亿美元", "亿元",
        "万元/人", "万美元", "美元", "万元", "微克/立方米", "微克每立方米", "微克", "元", "天", "类", "吨标准煤", "吨", "件", "个", "公斤", "亿立方米", "万套", "倍", "岁",
        "亿千瓦时", "万千瓦", "公里", "位", "家", "项", "人", "平方米", "毫克/升", "斤",
    ];

    private static readonly string[] After =
        ["左右", "上下", "及以上", "以上", "及以内", "以内", "之内", "及以下", "以下"];

    /// <summary>The quantity that begins at a digit or Roman numeral; null if the number is part of a name, a year or an ordinal.</summary>
    internal static Quantity? At(string text, int start, int end)
    {
        if (Roman(text[start]) is { } roman)
        {
            return start + 1 < end && text[start + 1] == '类' ? Finish(text, start, start + 2, end, roman, null, "类") : null;
        }

        if (text[start] == '百')
        {
            return ChinesePercent.At(text, start, end) is var (at1, low, high) && at1 > start ? Finish(text, start, at1, end, low, high, "%") : null;
        }

        if (text.AsSpan(start, end - start).StartsWith("两位数", StringComparison.Ordinal))
        {
            var over = text.AsSpan(start + 3, end - start - 3).StartsWith("以上", StringComparison.Ordinal) ? 2 : 0;
            return new Quantity(new TextSpan(start, 3 + over), 10, null, "%", "以上");
        }

        var at = start;
        if (Number(text, ref at, end) is not { } first)
        {
            return null;
        }

        var unit = Unit(text, ref at, end);
        var back = at;
        if (Range(text, ref at, end) && at < end && char.IsAsciiDigit(text[at]) && Number(text, ref at, end) is { } second)
        {
            var unit2 = Unit(text, ref at, end);
            return unit2 is null || (unit is not null && unit != unit2)
                ? Finish(text, start, back, end, first, null, unit)
                : Finish(text, start, at, end, first, second, unit2);
        }

        return Finish(text, start, back, end, first, null, unit);
    }

    private static Quantity? Finish(string text, int start, int at, int end, decimal first, decimal? second, string? unit)
    {
        if (unit is null && at < end && text[at] is '年' or '月' or '日' or '号' or '+' or '届' or '条' or '大')
        {
            return null;
        }

        foreach (var word in After)
        {
            if (at + word.Length <= end && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return new Quantity(TextSpan.Between(start, at + word.Length), first, second, unit, word);
            }
        }

        return new Quantity(TextSpan.Between(start, at), first, second, unit, "");
    }

    private static decimal? Number(string text, ref int at, int end)
    {
        var start = at;
        while (at < end && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        if (at == start + 1 && IsSpaced(text, at, end))
        {
            at += 2;
            return decimal.Parse(string.Concat(text[start], text[at - 1]), CultureInfo.InvariantCulture);
        }

        return decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    // 1 0 %: a number set with spaces between its digits.
    private static bool IsSpaced(string text, int at, int end) =>
        at + 2 < end && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) && (text[at + 2] == '%' || (text[at + 2] == ' ' && at + 3 < end && text[at + 3] == '%'));

    private static string? Unit(string text, ref int at, int end)
    {
        // Some typesetters put a space between a number and its sign.
        at += at + 1 < end && text[at] == ' ' && text[at + 1] is '%' or '‰' ? 1 : 0;
        foreach (var unit in Units)
        {
            if (at + unit.Length <= end && text.AsSpan(at).StartsWith(unit, StringComparison.Ordinal))
            {
                at += unit.Length;
                return unit;
            }
        }

        return null;
    }

    private static bool Range(string text, ref int at, int end)
    {
        var start = at;
        while (at < end && text[at] is '—' or '-' or '~' or '至' or '到')
        {
            at++;
        }

        return at > start && at - start <= 2;
    }

    private static decimal? Roman(char c) => c is >= 'Ⅰ' and <= 'Ⅴ' ? c - 'Ⅰ' + 1 : null;
}
