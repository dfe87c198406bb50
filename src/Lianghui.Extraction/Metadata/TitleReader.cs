namespace Lianghui.Extraction.Metadata;

/// <summary>Reads the title line of a report.</summary>
internal static class TitleReader
{
    private const int LongestTitle = 60;
    private const string Plain = "政府工作报告";
    private static readonly string[] TitleWords = ["报告", "公报", "决定", "建议", "会议", "规划"];

    /// <summary>The title; null if the opening has none.</summary>
    public static string? Read(string opening)
    {
        var lines = opening.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Title(lines[i]) is { } title)
            {
                return title;
            }

            if (i + 1 < lines.Length && lines[i].Length is >= 3 and < 20 && lines[i + 1].Length <= 6 && Title(lines[i + 1]) is null && Title(lines[i] + lines[i + 1]) is { } broken)
            {
                return broken;
            }
        }

        // 某某省长在……会议上的政府工作报告: the name of the report is all the title there is.
        return opening.Contains(Plain, StringComparison.Ordinal) ? Plain : null;
    }

    /// <summary>Whether a file name or a page's heading is a title and not a label (1987, GD).</summary>
    public static bool IsTitle(string? hint) =>
        hint is not null && TitleWords.Any(w => hint.Contains(w, StringComparison.Ordinal));

    /// <summary>The part of a line before the day of delivery or a wide gap, if it is a title.</summary>
    private static string? Title(string line)
    {
        foreach (var gap in new[] { "——", "--", "  ", "\u2014" })
        {
            var at = line.IndexOf(gap, StringComparison.Ordinal);
            if (at > 0)
            {
                line = line[..at];
            }
        }

        line = line.Trim();
        return line.Length is >= 4 and <= LongestTitle && line.Contains("报告", StringComparison.Ordinal)
            && !line.Contains("作政府工作报告", StringComparison.Ordinal) && !line.Contains("会议上", StringComparison.Ordinal)
            && !line.Contains("代表", StringComparison.Ordinal) && !line.Contains('。') ? line : null;
    }
}
