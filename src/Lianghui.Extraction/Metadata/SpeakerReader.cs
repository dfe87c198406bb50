using System.Text.RegularExpressions;

namespace Lianghui.Extraction.Metadata;

/// <summary>Reads who delivered a report, and the office, from its opening.</summary>
internal static partial class SpeakerReader
{
    private const int LongestName = 24;
    private const int WidestGap = 6;
    private static readonly string[] Offices =
        ["总理", "省长", "市长", "主席", "区长", "县长", "州长", "盟长", "旗长", "专员", "主任"];

    private static readonly string[] Prefixes =
        ["代理", "代", "自治区人民政府", "自治区", "国务院代", "国务院", "常务副", "副", "管委会", "管理委员会"];

    private static readonly string[] Ends =
        ["同志", "作政府", "作工作", "作《", "作关于", "作了", "作报告", "所作", "代表", "向", "在", "受", "的", "各位", "主持", "先生", "女士"];

    /// <summary>Speaker and office as printed; both null if the opening does not say.</summary>
    public static (string? Speaker, string? Office) Read(string opening)
    {
        foreach (var (start, end) in OfficesOf(opening))
        {
            var name = NameAfter(opening, end) ?? NameBefore(opening, start, end);
            if (name is not null)
            {
                return (name, ReportHead.Squeeze(opening[start..end]));
            }
        }

        return (Reporting().Match(opening) is { Success: true } found ? found.Groups["name"].Value : NameByDate(opening), null);
    }

    private static IEnumerable<(int Start, int End)> OfficesOf(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('理' or '长' or '席' or '员' or '任'))
            {
                continue;
            }

            var first = First(text, i);
            var office = first < 0 ? null : Array.Find(Offices, o => o[1] == text[i] && o[0] == text[first]);
            if (office is not null)
            {
                var start = WithPrefixes(text, first);
                if (!text.AsSpan(start, first - start).Contains('副'))
                {
                    yield return (start, i + 1);
                }
            }
        }
    }

    // The character before, over the gap of an office set wide (省　长).
    private static int First(string text, int last)
    {
        var first = last - 1;
        while (first >= 0 && last - first <= WidestGap && text[first] is ' ' or '\t')
        {
            first--;
        }

        return last - first <= WidestGap ? first : -1;
    }

    private static int WithPrefixes(string text, int start)
    {
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var prefix in Prefixes)
            {
                if (start >= prefix.Length && string.CompareOrdinal(text, start - prefix.Length, prefix, 0, prefix.Length) == 0)
                {
                    start -= prefix.Length;
                    grown = true;
                    break;
                }
            }
        }

        return start;
    }

    private static string? NameAfter(string text, int end)
    {
        while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is ':'))
        {
            end++;
        }

        var stop = end;
        while (stop < text.Length && stop - end < LongestName && IsOfName(text, stop))
        {
            stop++;
        }

        return Name(text[end..stop]);
    }

    /// <summary>Letters of a name, middle dots, and the space inside a name of two characters (王 凯).</summary>
    private static bool IsOfName(string text, int at) =>
        IsHan(text[at]) || text[at] == '·'
        || (text[at] is ' ' or '\t' && at > 0 && IsHan(text[at - 1]) && at + 1 < text.Length && IsHan(text[at + 1]));

    private static string? Name(string run)
    {
        foreach (var end in Ends)
        {
            var at = run.IndexOf(end, StringComparison.Ordinal);
            if (at >= 0)
            {
                run = run[..at];
            }
        }

        var parts = run.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var name = parts.Length == 0 ? "" : parts[0].Length == 1 && parts.Length > 1 ? parts[0] + parts[1] : parts[0];
        return IsName(name) ? name : null;
    }

    private static bool IsName(string name) =>
        name.Contains('·') ? name.Length is >= 4 and <= 20 && name[0] != '·' && name[^1] != '·'
        : name.Length is >= 2 and <= 5 && !Offices.Contains(name, StringComparer.Ordinal);

    private static string? NameBefore(string text, int start, int end)
    {
        var after = end < text.Length ? text[end] : '\n';
        if (after is not ('在' or '作' or '向' or '所'))
        {
            return null;
        }

        var first = start;
        while (first > 0 && (IsHan(text[first - 1]) || text[first - 1] == '·') && text[first - 1] is not ('日' or '号'))
        {
            first--;
        }

        var name = text[first..start];
        return name.Length is 2 or 3 || name.Contains('·') ? Name(name) : null;
    }

    /// <summary>A name alone on the line after the day of delivery, or between the day and a closing bracket.</summary>
    private static string? NameByDate(string opening)
    {
        foreach (var date in DateReader.All(opening))
        {
            var line = opening.IndexOf('\n', date.End);
            var bracket = opening.IndexOf(')', date.End);
            if (bracket > 0 && bracket - date.End is >= 2 and <= 6 && Whole(opening[date.End..bracket]) is { } between)
            {
                return between;
            }

            if (line > 0)
            {
                var next = opening.IndexOf('\n', line + 1);
                if (Whole(opening[(line + 1)..(next < 0 ? opening.Length : next)]) is { } below)
                {
                    return below;
                }
            }
        }

        return null;
    }

    private static string? Whole(string line)
    {
        var squeezed = ReportHead.Squeeze(line);
        return squeezed.Length is 2 or 3 && squeezed.All(IsHan) && Name(squeezed) == squeezed ? squeezed : null;
    }

    // A caption: 某某某在某省人民代表大会某次会议上作政府工作报告.
    [GeneratedRegex(@"(?:^|[,\s])(?<name>[\u4E00-\u9FFF]{2,3}|[\u4E00-\u9FFF]{1,8}·[\u4E00-\u9FFF·]{1,10})在[^。,\n]{6,40}会议上?(?:作|所作)", RegexOptions.None, 1000)]
    private static partial Regex Reporting();

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';
}
