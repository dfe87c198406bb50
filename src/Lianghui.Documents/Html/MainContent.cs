namespace Lianghui.Documents.Html;

/// <summary>
/// Finds the element that holds the article: from the body down, as long as one child holds nearly all of the text that stands outside
/// links. Portals name their containers in a hundred ways; text does not lie.
/// </summary>
internal static class MainContent
{
    private const double Nearly = 0.85;
    private const int LongestLink = 80;

    /// <summary>The element, and the characters outside links below it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="shown">Hidden blocks that count.</param>
    internal static (PageNode Node, int Length) Find(PageNode page, IReadOnlySet<PageNode> shown)
    {
        var weights = Weights(page.All, shown);
        var current = page;
        while (true)
        {
            PageNode? best = null;
            for (var child = current.First; child is not null; child = child.Next)
            {
                best = best is null || weights[child.Index] > weights[best.Index] ? child : best;
            }

            if (best is null || weights[best.Index] < Nearly * weights[current.Index] || best.Name is "" or "p" or "span" or "font" or "b" or "strong" or "li")
            {
                return (current, weights[current.Index]);
            }

            current = best;
        }
    }

    // Nodes are numbered in the order of the page, so a child's sum is ready before its parent's when they are gone through backwards.
    private static int[] Weights(IReadOnlyList<PageNode> nodes, IReadOnlySet<PageNode> shown)
    {
        var weights = new int[nodes.Count];
        var counts = new int[weights.Length];
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            counts[node.Index] += node.Name.Length == 0 ? Shown(node.Raw) : 0;
            weights[node.Index] = node.Name.Length > 0 && ((Names.IsHidden(node) && !shown.Contains(node)) || (node.Name == "a" && counts[node.Index] <= LongestLink)) ? 0
                : weights[node.Index] + (node.Name.Length == 0 ? counts[node.Index] : 0);
            if (node.Parent is { } parent)
            {
                weights[parent.Index] += weights[node.Index];
                counts[parent.Index] += counts[node.Index];
            }
        }

        return weights;
    }

    private static int Shown(ReadOnlySpan<char> text) => text.Trim().Length;
}
