using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lianghui.Documents.Pdf;

/// <summary>A paragraph put together from lines.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Page">The page it begins on.</param>
/// <param name="Lines">Where each of its lines begins, with its page and, if it was recognised, its number and confidence.</param>
/// <param name="Doubts">Numbers in it that were recognised with little confidence: offset, length, confidence.</param>
internal sealed record PdfParagraph(string Text, int Page, IReadOnlyList<(int Start, string Part)> Lines, IReadOnlyList<(int Start, int Length, double Confidence)> Doubts);

/// <summary>
/// Restores paragraphs from lines as they stand on pages: heads, feet and page numbers go; an indented line begins a paragraph, and so does
/// one after a line that ends early. Margins are measured for each column, so columns and odd and even pages do not disturb each other.
/// </summary>
internal static partial class PdfParagraphs
{
    private const double Doubtful = 80;

    internal static IReadOnlyList<PdfParagraph> Restore(List<PageLine> read)
    {
        var lines = PageFurniture.TakeOff(read);
        if (lines.Count == 0)
        {
            return [];
        }

        var margins = Margins.Of(lines);
        var paragraphs = new List<PdfParagraph>();
        var open = new StringBuilder();
        var doubts = new List<(int, int, double)>();
        var parts = new List<(int, string)>();
        var page = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && margins.Begins(lines[i - 1], lines[i]))
            {
                paragraphs.Add(new PdfParagraph(open.ToString(), page, [.. parts], [.. doubts]));
                open.Clear();
                parts.Clear();
                doubts.Clear();
            }

            page = open.Length == 0 ? lines[i].Page : page;
            Place(parts, open.Length, lines[i]);
            Append(open, doubts, lines[i]);
        }

        paragraphs.Add(new PdfParagraph(open.ToString(), page, [.. parts], [.. doubts]));
        return paragraphs;
    }

    // The confidence of each recognised line is kept with it; of text that was not recognised only the page matters.
    private static void Place(List<(int Start, string Part)> parts, int start, PageLine line)
    {
        var part = line.Confidence >= 100 ? $"page {line.Page}" : string.Create(CultureInfo.InvariantCulture, $"page {line.Page}, {line.Top:0} pixels down, confidence {line.Confidence:0}");
        if (parts.Count == 0 || parts[^1].Part != part)
        {
            parts.Add((start, part));
        }
    }

    // What recognition makes of a number that it half read.
    [GeneratedRegex("[%％]\\d|\\d[\\[\\]|lIOo]|[\\[\\]|lIOo]\\d|\\.\\d*\\.|\\d[.,]$", RegexOptions.None, 1000)]
    private static partial Regex Odd();

    private static void Append(StringBuilder open, List<(int Start, int Length, double Confidence)> doubts, PageLine line)
    {
        if (open.Length > 0 && char.IsAsciiLetter(open[^1]) && char.IsAsciiLetter(line.Text[0]))
        {
            open.Append(' ');
        }

        var at = 0;
        foreach (var word in line.Words)
        {
            at = line.Text.IndexOf(word.Text, at, StringComparison.Ordinal);
            if ((word.Confidence < Doubtful || (line.Confidence < Doubtful + 5) || Odd().IsMatch(word.Text)) && word.Text.Any(char.IsAsciiDigit) && word.Confidence < 100)
            {
                doubts.Add((open.Length + at, word.Text.Length, word.Confidence));
            }

            at += word.Text.Length;
        }

        open.Append(line.Text);
    }
}
