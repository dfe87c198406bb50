using System.Text;
using AngleSharp.Dom;

namespace Lianghui.Documents.Html;

/// <summary>The text of an element as lines: blocks and line breaks end a line; what is not shown is left out. Walks without recursion.</summary>
internal static class BlockText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "blockquote", "dd", "dt", "center", "tbody", "hr", "form",
    };

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "button", "input", "textarea", "head", "nav", "footer",
    };

    internal static IReadOnlyList<string> Lines(INode root)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var node = root;
        while (node is not null)
        {
            var enters = node is not IElement element || !IsHidden(element);
            if (node is IText text)
            {
                line.Append(Collapse(text.Data));
            }
            else if (node is IElement block && Blocks.Contains(block.LocalName))
            {
                Break(lines, line);
            }

            node = Next(node, root, enters, lines, line);
        }

        Break(lines, line);
        return lines;
    }

    private static INode? Next(INode node, INode root, bool enters, List<string> lines, StringBuilder line)
    {
        if (enters && node.FirstChild is { } child)
        {
            return child;
        }

        while (node != root)
        {
            if (node is IElement element && Blocks.Contains(element.LocalName))
            {
                Break(lines, line);
            }

            if (node.NextSibling is { } sibling)
            {
                return sibling;
            }

            node = node.Parent!;
        }

        return null;
    }

    private static bool IsHidden(IElement element) => Hidden.Contains(element.LocalName)
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static string Collapse(string text) => text.Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');

    private static void Break(List<string> lines, StringBuilder line)
    {
        var text = Lianghui.Text.StoredText.Trim(line.ToString()).ToString();
        if (text.Length > 0)
        {
            lines.Add(text);
        }

        line.Clear();
    }
}
