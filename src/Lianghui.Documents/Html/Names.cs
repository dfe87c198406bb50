using System.Collections.Frozen;

namespace Lianghui.Documents.Html;

/// <summary>What is known of elements by their names.</summary>
internal static class Names
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal, "p", "div", "br", "tr", "td", "th", "li", "ul", "ol", "table", "tbody", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "section",
        "article", "main", "aside", "header", "footer", "nav", "blockquote", "dl", "dd", "dt", "center", "hr", "form", "fieldset", "figure", "figcaption", "pre",
        "address", "details", "summary", "body", "html");

    private static readonly FrozenSet<string> Voids = FrozenSet.Create(
        StringComparer.Ordinal, "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param");

    private static readonly FrozenSet<string> Hidden = FrozenSet.Create(
        StringComparer.Ordinal, "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "button", "textarea", "head", "title", "nav",
        "footer", "audio", "video", "canvas", "noframes", "noembed", "rt", "rp", "xmp", "map");

    private static readonly FrozenDictionary<string, string> Known = Blocks.Concat(Voids).Concat(Hidden).Concat(
        ["span", "a", "b", "i", "u", "strong", "em", "font", "sup", "sub", "small", "label", "option", "thead", "tfoot", "o:p", "ucapcontent", "ruby"])
        .Distinct().ToFrozenDictionary(n => n, n => n, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name in lower case; those that are known are not made again.</summary>
    internal static string Of(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var known) ? known : name.Length > 40 ? "unknown" : name.ToString().ToLowerInvariant();

    /// <summary>Whether it ends a line.</summary>
    internal static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether it holds nothing.</summary>
    internal static bool IsVoid(string name) => Voids.Contains(name);

    /// <summary>Whether what it holds is no markup.</summary>
    internal static bool IsRaw(string name) => name is "script" or "style" or "title" or "textarea" or "iframe" or "xmp" or "noembed" or "noframes";

    /// <summary>Whether it may stand in a page's head.</summary>
    internal static bool IsOfHead(string name) => name is "meta" or "link" or "title" or "script" or "style" or "base" or "noscript" or "template" or "head" or "html";

    /// <summary>Whether a reader never sees what it holds.</summary>
    internal static bool IsHidden(PageNode node) => Hidden.Contains(node.Name) || IsStyledAway(node);

    /// <summary>Whether its own style or attribute hides it.</summary>
    internal static bool IsStyledAway(PageNode node)
    {
        var tag = node.Raw;
        return tag.Length > 6 && node.Name.Length > 0
            && ((tag.Contains("none", StringComparison.OrdinalIgnoreCase) && IsNone(node.Attribute("style")))
                || (tag.Contains("hidden", StringComparison.OrdinalIgnoreCase) && node.Attribute("hidden") is not null));
    }

    private static bool IsNone(string? style) => style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
