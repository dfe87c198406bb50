namespace Lianghui.Extraction.Metadata;

/// <summary>A day that a text states.</summary>
/// <param name="Date">The day.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="InWords">Whether it is written 2025年1月13日 or 二〇二五年…; otherwise 2025-01-13 and the like.</param>
internal readonly record struct StatedDate(DateOnly Date, int Start, int End, bool InWords);

/// <summary>Reads days from folded text: 2025年1月13日, 二〇二五年一月十三日, 2025-01-13, 2025/1/13, 2025.01.13.</summary>
internal static class DateReader
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>All days of a text, in order.</summary>
    public static IEnumerable<StatedDate> All(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsDigit(text[i]) && (i == 0 || !IsDigit(text[i - 1])) && TryRead(text, i, out var date))
            {
                yield return date;
                i = date.End - 1;
            }
        }
    }

    /// <summary>Reads the day that starts at an offset.</summary>
    public static bool TryRead(string text, int start, out StatedDate date)
    {
        date = default;
        var at = start;
        if (ReadYear(text, ref at) is not { } year || at >= text.Length)
        {
            return false;
        }

        var inWords = text[at] == '年';
        if (!inWords && text[at] is not ('-' or '/' or '.'))
        {
            return false;
        }

        at++;
        var month = ReadSmall(text, ref at);
        if (at >= text.Length || (inWords ? text[at] != '月' : text[at] is not ('-' or '/' or '.')))
        {
            return false;
        }

        at++;
        var day = ReadSmall(text, ref at);
        if (month is < 1 or > 12 || day < 1 || year is < 1949 or > 2100 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        if (inWords && at < text.Length && text[at] is '日' or '号')
        {
            at++;
        }

        date = new StatedDate(new DateOnly(year, month, day), start, at, inWords);
        return true;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || Digits.Contains(c) || c is '○' or '零' or '十';

    private static int? ReadYear(string text, ref int at)
    {
        var year = 0;
        var count = 0;
        while (at < text.Length && count < 4 && Digit(text[at]) is >= 0 and var digit)
        {
            year = (year * 10) + digit;
            at++;
            count++;
        }

        return count == 4 ? year : null;
    }

    private static int ReadSmall(string text, ref int at)
    {
        var value = 0;
        var start = at;
        for (; at < text.Length && at - start < 3; at++)
        {
            if (text[at] == '十')
            {
                value = value == 0 ? 10 : value * 10;
            }
            else if (Digit(text[at]) is >= 0 and var digit)
            {
                value = char.IsAsciiDigit(text[at]) ? (value * 10) + digit : value + digit;
            }
            else
            {
                break;
            }
        }

        return value;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c is '○' or '零' ? 0 : Digits.IndexOf(c);
}
