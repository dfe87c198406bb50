using System.Buffers;
using System.Globalization;

namespace Lianghui.Extraction.Metadata;

/// <summary>Finds the year that a report sets targets for.</summary>
internal static class YearReader
{
    private const int ReviewLength = 2_500;
    private static readonly SearchValues<char> Stops = SearchValues.Create("。\n;；，,");
    private static readonly string[] LastYear = ["工作回顾", "的工作回顾", "工作的回顾", "以来工作回顾", "国内工作回顾", "国内工作的回顾", "经济社会发展基本情况"];

    private static readonly string[] ThisYear =
    [
        "工作安排", "重点工作", "主要任务", "总体要求", "目标任务", "工作任务", "工作思路", "工作部署", "工作计划", "工作的总体", "工作总体",
        "重点任务", "的工作", "工作的主要", "主要目标", "预期目标", "经济社会发展总体", "经济社会发展的总体", "政府工作的总体", "工作重点", "主要工作安排", "政府工作总体",
    ];

    /// <summary>The year that the part headings name; null if they name none.</summary>
    public static int? FromHeadings(string folded)
    {
        int? newest = null;
        for (var at = folded.IndexOf('年'); at >= 0; at = folded.IndexOf('年', at + 1))
        {
            if (YearBefore(folded, at) is { } year && YearOf(folded, at + 1, year) is { } found && found > (newest ?? 0))
            {
                newest = found;
            }
        }

        return newest;
    }

    /// <summary>The year at the beginning of a title: 2025年安徽省政府工作报告.</summary>
    public static int? FromTitle(string? title) =>
        title?.IndexOf('年') is { } at and >= 4 ? YearBefore(title, at) : null;

    /// <summary>The year that a file name says: 2031年…, …_2031, 2031.</summary>
    public static int? FromFileName(string? name)
    {
        if (FromTitle(name) is { } year)
        {
            return year;
        }

        for (var at = (name?.Length ?? 0) - 4; at >= 0; at--)
        {
            var digits = name.AsSpan(at, 4);
            var alone = (at == 0 || !char.IsAsciiDigit(name![at - 1])) && (at + 4 == name!.Length || !char.IsAsciiDigit(name[at + 4]));
            if (alone && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1949 and <= 2100)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The year after the latest one that the beginning speaks of often; a guess that is told as one.</summary>
    public static int? FromReview(string folded)
    {
        var review = folded[..Math.Min(folded.Length, ReviewLength)];
        var years = new Dictionary<int, int>();
        for (var at = review.IndexOf('年'); at >= 0; at = review.IndexOf('年', at + 1))
        {
            if (YearBefore(review, at) is { } year && !review.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)).ContainsAny('到', '至') && !IsEvent(review, at))
            {
                years[year] = years.GetValueOrDefault(year) + 1;
            }
        }

        return years.Count == 0 ? null : years.Where(y => y.Value * 3 >= years.Values.Max()).Max(y => y.Key) + 1;
    }

    /// <summary>2008年北京奥运会, 2010年远景目标: a year that is only spoken of ahead.</summary>
    private static bool IsEvent(string text, int at)
    {
        var after = text.AsSpan(at, Math.Min(8, text.Length - at));
        return after.Contains("奥运", StringComparison.Ordinal) || after.Contains("世博", StringComparison.Ordinal)
            || after.Contains("亚运", StringComparison.Ordinal) || after.Contains("远景", StringComparison.Ordinal);
    }

    private static int? YearOf(string text, int after, int year)
    {
        var end = text.AsSpan(after).IndexOfAny(Stops);
        var rest = text.AsSpan(after, Math.Min(end < 0 ? text.Length - after : end, 22));
        var told = text.AsSpan(Math.Max(0, after - 9), Math.Min(9, after)).Contains("报告", StringComparison.Ordinal);
        return StartsWithAny(rest, LastYear) ? year + 1 : StartsWithAny(rest, ThisYear) ? (told ? year + 1 : year) : null;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> rest, string[] words)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The year in four digits, ASCII or Chinese, possibly with spaces between, that ends before an offset.</summary>
    private static int? YearBefore(string text, int end)
    {
        Span<char> digits = stackalloc char[4];
        var count = 0;
        var at = end - 1;
        for (; at >= 0 && count < 4; at--)
        {
            if (text[at] == ' ')
            {
                continue;
            }

            var digit = "〇一二三四五六七八九".IndexOf(text[at]) is >= 0 and var chinese ? (char)('0' + chinese)
                : text[at] is '○' or '零' ? '0' : text[at];
            if (!char.IsAsciiDigit(digit))
            {
                return null;
            }

            digits[3 - count++] = digit;
        }

        return count == 4 && (at < 0 || !char.IsAsciiDigit(text[at]))
            && int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1949 and <= 2100 and var year ? year : null;
    }
}
