using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>Finds the first sentence of an entry's body, by which a heading without a subject is coded.</summary>
internal static class BodySentence
{
    /// <summary>The first sentence after a lead.</summary>
    public static TextSpan After(string folded, TextSpan lead, int end)
    {
        var from = lead.End;
        while (from < end && (folded[from] is '。' or ':' or ';' or ',' || char.IsWhiteSpace(folded[from])))
        {
            from++;
        }

        var stop = from < end ? folded.IndexOf('。', from, end - from) : -1;
        return TextSpan.Between(from, stop < 0 ? Math.Max(from, end) : stop);
    }

    /// <summary>The first sentence after the heading; an empty span if the entry has no body.</summary>
    public static TextSpan After(Outline outline, int first, int end, TextSpan heading)
    {
        var span = outline.Blocks[first].Span;
        var from = heading.End;
        while (from < span.End && outline.Text.Folded[from] is '。' or ':' or ' ')
        {
            from++;
        }

        var block = first;
        if (from >= span.End)
        {
            block = outline.Blocks[Math.Min(first + 1, outline.Blocks.Count - 1)].Span.Start < heading.End ? first + 2 : first + 1;
            if (block >= end)
            {
                return new TextSpan(heading.End, 0);
            }

            span = outline.Blocks[block].Span;
            from = span.Start + outline.Blocks[block].Marker.Length;
        }

        var stop = outline.Text.Folded.IndexOf('。', from, span.End - from);
        return TextSpan.Between(from, stop < 0 ? span.End : stop);
    }
}
