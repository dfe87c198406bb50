namespace Lianghui.Documents.Pdf;

/// <summary>A word on a page, with its place in points or pixels.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Left">Distance from the page's left edge.</param>
/// <param name="Right">Right end.</param>
/// <param name="Confidence">0 to 100; 100 for text that was not recognised but read.</param>
internal readonly record struct PageWord(string Text, double Left, double Right, double Confidence);

/// <summary>A line on a page.</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Words">Its words from left to right.</param>
/// <param name="Top">Distance from the page's upper edge.</param>
/// <param name="Height">Height.</param>
/// <param name="Size">Width and height of the page.</param>
internal sealed record PageLine(int Page, IReadOnlyList<PageWord> Words, double Top, double Height, (double Width, double Height) Size)
{
    internal double Left => Words[0].Left;

    internal double Right => Words[^1].Right;

    /// <summary>The characters, with the spaces that are real.</summary>
    internal string Text => field ??= LineText.Of(Words, Right < 0.7 * Size.Width);

    /// <summary>Width of a Chinese character, as far as this line tells; 0 if it does not.</summary>
    internal double Em => Words.Where(w => w.Text.Length > 3 && w.Text.All(LineText.IsWide)).Select(w => (w.Right - w.Left) / w.Text.Length).DefaultIfEmpty(0).Max();

    /// <summary>Mean confidence of its words.</summary>
    internal double Confidence => Words.Average(w => w.Confidence);
}
