namespace Lianghui.Documents.Html;

/// <summary>A line of a page as a reader sees it.</summary>
/// <param name="Text">The characters, trimmed.</param>
/// <param name="Links">How many of them stand in links.</param>
/// <param name="Node">Index of the node it begins at.</param>
internal readonly record struct PageLine(string Text, int Links, int Node)
{
    /// <summary>Whether it is hardly more than a link.</summary>
    internal bool IsLink => Text.Length < 60 && Links * 10 >= Text.Length * 8;
}
