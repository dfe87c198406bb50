namespace Lianghui.Extraction.Metadata;

/// <summary>Reads the days of delivery and of publication from the opening.</summary>
internal static class DeliveryReader
{
    private static readonly string[] PublicationMarks = ["时间", "发布", "日期", "来源", "更新", "发表"];

    /// <summary>The day on which the report was delivered.</summary>
    public static DateOnly? Delivered(string opening)
    {
        var days = DateReader.All(opening).Where(d => d.InWords && !IsPublication(opening, d)).ToList();
        var spoken = days.Find(d => IsSpoken(opening, d));
        return spoken.End > 0 ? spoken.Date : days.Count > 0 ? days[0].Date : null;
    }

    /// <summary>The day on which it was published, as a line such as 时间：2026-02-02 says.</summary>
    public static DateOnly? Published(string opening)
    {
        var day = DateReader.All(opening).FirstOrDefault(d => !d.InWords || IsPublication(opening, d));
        return day.End > 0 ? day.Date : null;
    }

    private static bool IsSpoken(string opening, StatedDate day)
    {
        var after = opening.AsSpan(day.End).TrimStart();
        return (after.Length > 0 && after[0] is '在' or '于')
            || (day.Start > 0 && opening[day.Start - 1] is '—' or '-' or '(' or '―');
    }

    private static bool IsPublication(string opening, StatedDate day)
    {
        var before = opening.AsSpan(Math.Max(0, day.Start - 8), Math.Min(8, day.Start));
        before = before[(before.LastIndexOf('\n') + 1)..];
        foreach (var mark in PublicationMarks)
        {
            if (before.Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
