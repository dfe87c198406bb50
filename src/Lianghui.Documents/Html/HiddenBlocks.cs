namespace Lianghui.Documents.Html;

/// <summary>
/// Blocks that a page hides by a style and that hold text of its own all the same: the later pages of an article that a script shows one at
/// a time, or an article that a script shows when it is loaded. Hidden copies, as for reading aloud, stay hidden.
/// </summary>
internal static class HiddenBlocks
{
    private const int ShortestText = 300;
    private const int LongLine = 24;

    /// <summary>The blocks to show.</summary>
    internal static IReadOnlySet<PageNode> Of(PageNode page)
    {
        var found = new HashSet<PageNode>();
        var hidden = page.All.Where(n => Names.IsBlock(n.Name) && Names.IsStyledAway(n)).ToList();
        if (hidden.Count == 0)
        {
            return found;
        }

        var seen = PageLines.Of(page).Where(l => l.Text.Length >= LongLine).Select(l => l.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var block in hidden.Take(200))
        {
            var lines = PageLines.Of(block, new HashSet<PageNode> { block });
            var texts = lines.Where(l => !l.IsLink && l.Text.Length >= LongLine && l.Text.AsSpan().IndexOfAny("。；") >= 0).Select(l => l.Text).ToList();
            if (texts.Sum(l => l.Length) >= ShortestText && texts.Count(seen.Contains) * 2 < texts.Count)
            {
                found.Add(block);
                seen.UnionWith(texts);
            }
        }

        return found;
    }
}
