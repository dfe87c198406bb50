using Lianghui.Text;

namespace Lianghui.Web.Pages;

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

    private static IReadOnlyList<(string, CodedSpan?, bool)> Pieces(
        string text, TextSpan paragraph, IReadOnlyList<CodedSpan> spans, TextSpan? here)
    {
        var edges = spans.SelectMany(s => new[] { s.Span.Start, s.Span.End })
            .Concat(here is { } h ? [h.Start, h.End] : [])
            .Where(e => e > paragraph.Start && e < paragraph.End)
            .Append(paragraph.Start).Append(paragraph.End).Distinct().Order().ToList();
        return [.. edges.Zip(edges.Skip(1), TextSpan.Between).Select(piece => (
            piece.Of(text),
            spans.Where(s => s.Span.Contains(piece)).MinBy(s => s.Span.Length),
            here is { } marked && marked.Contains(piece)))];
    }
}
