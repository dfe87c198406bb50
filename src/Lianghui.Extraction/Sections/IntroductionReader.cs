namespace Lianghui.Extraction.Sections;

/// <summary>Recognises the lines between the targets and the tasks.</summary>
internal static class IntroductionReader
{
    private const int LongestIntroduction = 90;
    private static readonly string[] Confidence =
        ["有条件", "有信心", "有基础", "有能力", "考虑", "兼顾", "体现", "衔接", "需要与可能", "主要基于", "依据", "突出了", "综合平衡", "相适应", "测算"];

    /// <summary>The block from which the tasks run: the line that introduces the first entry, or that entry.</summary>
    public static int Start(Outline outline, int firstEntry, int notBefore)
    {
        var before = firstEntry - 1;
        return before > notBefore && IsIntroduction(outline, before) ? before : firstEntry;
    }

    /// <summary>A short line that announces the list: 重点做好以下工作。</summary>
    public static bool IsIntroduction(Outline outline, int block)
    {
        var words = outline.Folded(block);
        return words.Length <= LongestIntroduction && (outline.Blocks[block].Marker.Kind == MarkerKind.None
                || (outline.Blocks[block].Marker.Kind == MarkerKind.Paren && HeadingWords.IsTaskList(words[..Math.Min(12, words.Length)])))
            && (words.Contains("工作", StringComparison.Ordinal) || words.Contains("方面", StringComparison.Ordinal)
                || words.Contains("任务", StringComparison.Ordinal) || words.Contains("如下", StringComparison.Ordinal))
            && (words.Contains("以下", StringComparison.Ordinal) || words.Contains("重点", StringComparison.Ordinal)
                || words.Contains("方面", StringComparison.Ordinal) || words.Contains("做好", StringComparison.Ordinal)
                || words.Contains("抓好", StringComparison.Ordinal) || words.Contains("如下", StringComparison.Ordinal));
    }

    /// <summary>A paragraph that begins to list the year's work without a list that can be read: 今年要重点做好以下工作：在…方面，….</summary>
    public static bool Announces(ReadOnlySpan<char> words)
    {
        var start = words[..Math.Min(words.Length, 40)];
        return (start.StartsWith("今年") || start.StartsWith("重点") || start.StartsWith("要")) && start.Contains("以下", StringComparison.Ordinal)
            && start.Contains("工作", StringComparison.Ordinal) && start.Contains(':');
    }

    /// <summary>A paragraph on the targets just announced: what they rest on.</summary>
    public static bool IsComment(ReadOnlySpan<char> words)
    {
        var start = words[..Math.Min(words.Length, 46)];
        if (start.Contains("目标", StringComparison.Ordinal)
            && (start.Contains("有信心", StringComparison.Ordinal) || start.Contains("有条件", StringComparison.Ordinal)))
        {
            return true;
        }

        var stop = start.IndexOfAny(',', '。');
        var subject = start[..(stop < 0 ? start.Length : stop)];
        if (!subject.Contains("目标", StringComparison.Ordinal) && !subject.Contains("指标", StringComparison.Ordinal) && !subject.Contains("增速", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var word in Confidence)
        {
            if (start.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return subject.StartsWith("上述") || subject.StartsWith("这些") || subject.StartsWith("以上") || subject.StartsWith("确定")
            || subject.StartsWith("提出") || subject.StartsWith("设定") || subject.StartsWith("安排");
    }
}
