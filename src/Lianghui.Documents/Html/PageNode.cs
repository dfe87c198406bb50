namespace Lianghui.Documents.Html;

/// <summary>An element or a run of text of a page. Nodes know their place in the page's source; nothing is copied until it is asked for.</summary>
internal sealed class PageNode(string source, string name, int start, int end, int index)
{
    /// <summary>Name of an element in lower case; empty for text.</summary>
    internal string Name => name;

    /// <summary>Place in the order of the page.</summary>
    internal int Index => index;

    /// <summary>For the node above everything: all nodes in the order of the page.</summary>
    internal IReadOnlyList<PageNode> All { get; set; } = [];

    internal PageNode? Parent { get; set; }

    internal PageNode? First { get; private set; }

    internal PageNode? Last { get; private set; }

    internal PageNode? Next { get; private set; }

    /// <summary>What stands in a run of text, or between the brackets of a tag after its name.</summary>
    internal ReadOnlySpan<char> Raw => source.AsSpan(start, end - start);

    /// <summary>Whether references (<c>&amp;nbsp;</c>) in it are to be read; scripts have none.</summary>
    internal bool IsRawText { get; init; }

    /// <summary>Text with its references read.</summary>
    internal string Text => Raw.Contains('&') && !IsRawText ? References.Read(Raw.ToString()) : Raw.ToString();

    internal void Append(PageNode child)
    {
        child.Parent = this;
        if (Last is null)
        {
            First = child;
        }
        else
        {
            Last.Next = child;
        }

        Last = child;
    }

    /// <summary>Value of an attribute; null if it has none of this name.</summary>
    internal string? Attribute(string wanted)
    {
        var tag = Raw;
        if (tag.IsEmpty || name.Length == 0 || !tag.Contains(wanted, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        for (var at = 0; TagScanner.NextAttribute(tag, ref at, out var key, out var value);)
        {
            if (tag[key].Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return References.Read(tag[value].ToString());
            }
        }

        return null;
    }

    /// <summary>This node and all below it, in the order of the page, without recursion.</summary>
    internal IEnumerable<PageNode> Descendants()
    {
        for (var node = this; node is not null; node = After(node, enters: true))
        {
            yield return node;
        }
    }

    /// <summary>All text below, joined.</summary>
    internal string AllText() => First is { Name: "", Next: null } only ? only.Text : string.Concat(Descendants().Where(n => n.Name.Length == 0).Select(n => n.Text));

    private PageNode? After(PageNode node, bool enters)
    {
        if (enters && node.First is not null)
        {
            return node.First;
        }

        while (node != this)
        {
            if (node.Next is not null)
            {
                return node.Next;
            }

            node = node.Parent!;
        }

        return null;
    }
}
