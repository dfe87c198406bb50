using AngleSharp.Dom;

namespace Lianghui.Documents.Html;

/// <summary>
/// Finds the element that holds the article: from the body down, as long as one child holds nearly all of the text that stands outside
/// links. Portals name their containers in a hundred ways; text does not lie.
/// </summary>
internal static class MainContent
{
    private const double Nearly = 0.85;

    internal static IElement? Find(IDocument document)
    {
        var body = document.Body;
        if (body is null)
        {
            return null;
        }

        var weights = Weights(body);
        var current = (IElement)body;
        while (true)
        {
            var best = current.Children.MaxBy(c => weights.GetValueOrDefault(c));
            if (best is null || weights.GetValueOrDefault(best) < Nearly * weights.GetValueOrDefault(current) || best.LocalName is "p" or "span" or "font" or "b" or "strong" or "td")
            {
                return current;
            }

            current = best;
        }
    }

    // Characters outside links, scripts and styles, summed over each subtree from the leaves up, without recursion.
    private static Dictionary<IElement, int> Weights(IElement body)
    {
        var order = new List<IElement>();
        var stack = new Stack<IElement>([body]);
        while (stack.TryPop(out var element))
        {
            order.Add(element);
            if (element.LocalName is not ("script" or "style" or "a" or "noscript" or "select" or "svg"))
            {
                foreach (var child in element.Children)
                {
                    stack.Push(child);
                }
            }
        }

        var weights = new Dictionary<IElement, int>();
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var element = order[i];
            weights[element] = element.LocalName is "script" or "style" or "a" or "noscript" or "select" or "svg" ? 0
                : element.Children.Sum(c => weights.GetValueOrDefault(c)) + element.ChildNodes.OfType<IText>().Sum(t => t.Data.AsSpan().Trim().Length);
        }

        return weights;
    }
}
