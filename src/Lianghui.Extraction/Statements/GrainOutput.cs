using System.Buffers;

namespace Lianghui.Extraction.Statements;

/// <summary>Grain output named by its amount alone, once the sentence speaks of grain: 粮食播种面积1亿亩、产量800亿斤, 粮食再获丰收，总产达到557亿斤.</summary>
internal static class GrainOutput
{
    private const int FarthestTopic = 90;

    private static readonly string[] Names = ["总产量", "总产", "产量"];

    // A product, or another thing that is produced, between grain and the amount takes the amount over.
    private static readonly SearchValues<string> Others = SearchValues.Create(
        ["油料", "蔬菜", "水果", "肉", "蛋", "奶", "水产", "棉", "糖", "茶", "药", "钢", "煤", "油气", "原油", "天然气", "汽车", "大豆", "玉米", "小麦", "稻", "马铃薯", "发电", "化肥", "果", "豆", "花生", "油菜", "生猪", "粮油", "单产"],
        StringComparison.Ordinal);

    /// <summary>The name at an offset; null if none stands there, something stands right before it, or the sentence was not speaking of grain.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Offset.</param>
    internal static IndicatorCue? At(string text, int start)
    {
        if (text[start] is not ('总' or '产') || !Stands(text, start))
        {
            return null;
        }

        var name = Array.Find(Names, n => text.AsSpan(start).StartsWith(n, StringComparison.Ordinal));
        return name is not null && IsAmount(text, start + name.Length) && SpokeOfGrain(text, start) ? new IndicatorCue(name, ["grain"], null) : null;
    }

    // 钢产量, 总产值: the name must begin its member, or grain's area must stand before it.
    private static bool Stands(string text, int start) => start > 0 && text[start - 1] is '、' or ',' or ';' or ' ' or '亩' or '保' or '现' or '争' or '年' or '季' or '度';

    private static bool IsAmount(string text, int end) => end < text.Length && text[end] is not ('值' or '品' or '业' or '能');

    private static bool SpokeOfGrain(string text, int start)
    {
        var from = Math.Max(0, start - FarthestTopic);
        from = Math.Max(from, text.LastIndexOfAny(['。', '!', '?'], start - 1, start - from) + 1);
        var before = text.AsSpan(from, start - from);
        var grain = before.LastIndexOf("粮食", StringComparison.Ordinal);
        return grain >= 0 && !before[(grain + 2)..].ContainsAny(Others);
    }
}
