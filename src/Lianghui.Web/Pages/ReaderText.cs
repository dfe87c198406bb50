using Lianghui.Text;

namespace Lianghui.Web.Pages;

/// <summary>A coded span of a report, for highlighting.</summary>
/// <param name="Span">The span.</param>
/// <param name="Kind"><c>target</c>, <c>growth</c>, <c>outturn</c>, <c>task</c>, <c>lead</c> or <c>found</c>.</param>
/// <param name="Label">What the fact says.</param>
/// <param name="Id">Identifier of the fact.</param>
public sealed record CodedSpan(TextSpan Span, string Kind, string Label, string Id);

/// <summary>A piece of a paragraph.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Coded">The innermost coded span that covers it; null for none.</param>
/// <param name="IsFirst">Whether that span begins here: the piece then carries its anchor.</param>
/// <param name="IsHere">Whether it belongs to the span that the address names.</param>
public sealed record ReaderPiece(string Text, CodedSpan? Coded, bool IsFirst, bool IsHere);

/// <summary>A paragraph cut into pieces at the edges of coded spans.</summary>
/// <param name="Start">Offset of the paragraph.</param>
/// <param name="Pieces">Its pieces; joined they are the paragraph.</param>
public sealed record ReaderParagraph(int Start, IReadOnlyList<ReaderPiece> Pieces);

/// <summary>Cuts a text into paragraphs and pieces for highlighting; the pieces joined are the text.</summary>
internal static class ReaderText
{
    internal static IReadOnlyList<ReaderParagraph> Cut(string text, IReadOnlyList<CodedSpan> spans, TextSpan? here)
    {
        var paragraphs = new List<ReaderParagraph>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var paragraph = new TextSpan(start, line.Length);
            paragraphs.Add(new ReaderParagraph(start, Pieces(text, paragraph, [.. spans.Where(s => s.Span.Overlaps(paragraph))], here)));
            start += line.Length + 1;
        }

        return paragraphs;
    }

    private static IReadOnlyList<ReaderPiece> Pieces(
        string text, TextSpan paragraph, IReadOnlyList<CodedSpan> spans, TextSpan? here)
    {
        var edges = spans.SelectMany(s => new[] { s.Span.Start, s.Span.End })
            .Concat(here is { } h ? [h.Start, h.End] : [])
            .Where(e => e > paragraph.Start && e < paragraph.End)
            .Append(paragraph.Start).Append(paragraph.End).Distinct().Order().ToList();
        return [.. edges.Zip(edges.Skip(1), TextSpan.Between).Select(piece => Piece(text, piece, spans, here))];
    }

    private static ReaderPiece Piece(string text, TextSpan piece, IReadOnlyList<CodedSpan> spans, TextSpan? here)
    {
        var coded = spans.Where(s => s.Span.Contains(piece)).MinBy(s => s.Span.Length);
        return new ReaderPiece(piece.Of(text), coded, coded?.Span.Start == piece.Start, here is { } marked && marked.Contains(piece));
    }
}
