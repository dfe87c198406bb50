namespace Lianghui.Extraction.Statements;

/// <summary>Turns a quantity and the words around it into bounds and a comparator, codebook §3.</summary>
internal static class Bounds
{
    // The longest word that fits decides: 不少于 is a floor though 少于 is a ceiling.
    private static readonly (string Word, bool Floor)[] Words =
    [
        ("不低于", true), ("不少于", true), ("不小于", true), ("不超过", false), ("不高于", false), ("不突破", false), ("不大于", false),
        ("达到或优于", true), ("优于", true), ("超过", true), ("突破", true), ("高于", true), ("大于", true), ("多于", true), ("跨越", true), ("跃上", true), ("迈上", true), ("超", true), ("逾", true),
        ("低于", false), ("小于", false), ("少于", false),
    ];

    private static readonly string[] Falling = ["下降", "降低", "减少", "回落", "负增长", "下滑", "收窄"];

    /// <summary>The bounds of a quantity.</summary>
    /// <param name="value">The quantity.</param>
    /// <param name="before">Words between the indicator and the number.</param>
    /// <param name="after">Qualifier on its right, or that of the last of several numbers.</param>
    internal static (decimal? Low, decimal? High, string Comparator) Of(Quantity value, string before, string after)
    {
        if (value.Second is { } second)
        {
            return (Math.Min(value.First, second), Math.Max(value.First, second), "range");
        }

        return after switch
        {
            "左右" or "上下" => (value.First, value.First, "about"),
            "以上" or "及以上" => (value.First, null, "at-least"),
            "以内" or "之内" or "及以内" or "以下" or "及以下" => (null, value.First, "at-most"),
            _ => Side(before) switch
            {
                true => (value.First, null, "at-least"),
                false => (null, value.First, "at-most"),
                null => (value.First, value.First, "plain"),
            },
        };
    }

    /// <summary>Whether the words before a number say that it fell.</summary>
    internal static bool Falls(string before) => Array.Exists(Falling, w => Trimmed(before).EndsWith(w, StringComparison.Ordinal));

    private static bool? Side(string before)
    {
        foreach (var (word, floor) in Words)
        {
            if (Trimmed(before).EndsWith(word, StringComparison.Ordinal))
            {
                return floor;
            }
        }

        return null;
    }

    // The word stands right before the number, or only a filler (到, 了, 约) or what the unit is counted by (低于每立方米19微克) between them.
    private static string Trimmed(string before) => (before.EndsWith("每立方米", StringComparison.Ordinal) ? before[..^4] : before).TrimEnd('到', '至', '了', '约', '达', ' ', '\n');
}
