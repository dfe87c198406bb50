namespace Lianghui.Extraction.Tasks;

/// <summary>Frames that only colour a heading: 以…为引领, 坚持…，, 立足…，.</summary>
internal static class ThemeFrames
{
    /// <summary>What a subject counts for inside 以…为引领.</summary>
    public const double Framed = 0.45;

    /// <summary>What a subject loses behind 坚持 in a clause that another follows.</summary>
    public const double Opened = 0.6;

    private const int LongestFrame = 40;

    private static readonly string[] Nouns =
    [
        "引领", "牵引", "抓手", "重点", "主线", "目标", "核心", "导向", "契机", "动力", "统领", "支撑", "基石", "基准线", "突破口", "主攻方向", "中心",
        "着力点", "依托", "保障", "根本", "引擎", "龙头", "统揽", "基础", "载体", "纽带", "指引", "遵循", "总抓手", "骨干", "主体", "根基", "重要", "主导",
    ];

    private static readonly string[] Openers =
        ["坚持", "立足", "锚定", "践行", "弘扬", "抢抓", "抓住", "围绕", "按照", "落实", "贯彻", "着眼", "牢固树立", "把握", "顺应", "依托", "紧扣", "紧抓", "扛牢", "适应"];

    /// <summary>What a cue counts for at its place.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where the heading or sentence begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="match">The cue.</param>
    public static double Weigh(string folded, int start, int end, ThemeMatch match)
    {
        var comma = start + folded.AsSpan(start, match.Start - start).LastIndexOf(',') + 1;
        if (match.Cue.Weight > 0 && IsFramed(folded, comma, end, match))
        {
            return match.Cue.Weight * Framed;
        }

        return match.Cue.Weight >= 2 && IsOpened(folded, comma, end) ? match.Cue.Weight - Opened : match.Cue.Weight;
    }

    /// <summary>以 before the cue and 为 with a noun of the list after it, in one clause.</summary>
    private static bool IsFramed(string folded, int clause, int end, ThemeMatch match)
    {
        var after = match.Start + match.Cue.Words.Length;
        var by = folded.LastIndexOf('以', match.Start, match.Start - clause + 1);
        var tail = folded.AsSpan(after, Math.Min(LongestFrame, end - after));
        var comma = tail.IndexOf(',');
        tail = comma < 0 ? tail : tail[..comma];
        var being = tail.IndexOf('为');
        if (by < 0 || being < 0)
        {
            return false;
        }

        foreach (var noun in Nouns)
        {
            if (tail[(being + 1)..].StartsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A clause that begins with 坚持 and the like, and is not the last.</summary>
    private static bool IsOpened(string folded, int clause, int end)
    {
        if (folded.IndexOf(',', clause, end - clause) < 0)
        {
            return false;
        }

        foreach (var opener in Openers)
        {
            if (string.CompareOrdinal(folded, clause, opener, 0, opener.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
