namespace Lianghui.Extraction.Statements;

/// <summary>Growth of the whole economy that is named by the year alone, after its quarters: 三季度增长4.6%、四季度增长5.6%，全年增长4.8%、总量达5万亿元.</summary>
internal static class YearGrowth
{
    private const string Name = "全年增长";
    private const int Before = 100;
    private const int After = 40;

    /// <summary>The name at an offset; null if none stands there or the sentence was not speaking of quarters and the total.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Offset.</param>
    internal static IndicatorCue? At(string text, int start)
    {
        if (text[start] != '全' || !text.AsSpan(start).StartsWith(Name, StringComparison.Ordinal))
        {
            return null;
        }

        var from = Math.Max(text.LastIndexOf('。', start, Math.Min(start, Before)) + 1, start - Before);
        var before = text.AsSpan(from, start - from);
        var after = text.AsSpan(start, Math.Min(After, text.Length - start));
        return before.Contains("季度增长", StringComparison.Ordinal) && (after.Contains("总量", StringComparison.Ordinal) || before.Contains("经济增长", StringComparison.Ordinal))
            ? new IndicatorCue("全年", ["gdp"], null) : null;
    }
}
