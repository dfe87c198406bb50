namespace Lianghui.Extraction.Metadata;

/// <summary>Reads the congress and its session: 第十四届人民代表大会第三次会议, also from 二届人大一次会议.</summary>
internal static class SessionReader
{
    private const string Numerals = "一二三四五六七八九十百0123456789";

    /// <summary>The session without the place's name and without spaces, and the words before it that name the place.</summary>
    public static (string? Session, string? Place) Read(string squeezed)
    {
        for (var at = squeezed.IndexOf('届'); at >= 0; at = squeezed.IndexOf('届', at + 1))
        {
            var congress = Congress(squeezed, at + 1, out var end);
            var start = at;
            while (start > 0 && Numerals.Contains(squeezed[start - 1]))
            {
                start--;
            }

            if (congress is null || start == at || Sitting(squeezed, end) is not { } sitting)
            {
                continue;
            }

            var ordinal = start > 0 && squeezed[start - 1] == '第' ? start - 1 : start;
            return ($"第{squeezed[start..at]}届{congress}第{sitting}次会议", PlaceBefore(squeezed, ordinal));
        }

        return (null, null);
    }

    private static string? Congress(string text, int at, out int end)
    {
        foreach (var (printed, whole) in new[]
        {
            ("全国人民代表大会", "全国人民代表大会"), ("人民代表大会", "人民代表大会"), ("全国人大", "全国人民代表大会"), ("人大", "人民代表大会"),
        })
        {
            if (string.CompareOrdinal(text, at, printed, 0, printed.Length) == 0)
            {
                end = at + printed.Length;
                return whole;
            }
        }

        end = at;
        return null;
    }

    private static string? Sitting(string text, int at)
    {
        at = at < text.Length && text[at] == '第' ? at + 1 : at;
        var end = at;
        while (end < text.Length && Numerals.Contains(text[end]))
        {
            end++;
        }

        return end > at && string.CompareOrdinal(text, end, "次会议", 0, 3) == 0 ? text[at..end] : null;
    }

    private static string? PlaceBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 16 && text[start - 1] is >= '\u4E00' and <= '\u9FFF' and not ('在' or '于' or '向' or '日' or '是' or '和'))
        {
            start--;
        }

        return start < end ? text[start..end] : null;
    }
}
