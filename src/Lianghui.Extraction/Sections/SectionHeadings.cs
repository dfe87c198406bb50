using Lianghui.Text;

namespace Lianghui.Extraction.Sections;

/// <summary>Gives each planned section its span and its heading or first sentence.</summary>
internal static class SectionHeadings
{
    /// <summary>The sections.</summary>
    public static IReadOnlyList<Section> Of(Outline outline, IReadOnlyList<SectionStart> starts)
    {
        var sections = new List<Section>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Start : outline.Text.Value.Length;
            var span = TextSpan.Between(starts[i].Start, end);
            sections.Add(new Section(i + 1, starts[i].Role, span, Heading(outline, starts[i], span)));
        }

        return sections;
    }

    /// <summary>The heading on a line of its own, else the first sentence; a salutation on a line of its own is passed over.</summary>
    private static TextSpan Heading(Outline outline, SectionStart start, TextSpan section)
    {
        var block = start.Block;
        if (start.Role != SectionRole.Opening && outline.IsSalutation(block) && block + 1 < outline.Blocks.Count
            && section.Contains(outline.Blocks[block + 1].Span))
        {
            block++;
        }

        var span = outline.Blocks[block].Span;
        var from = Math.Max(span.Start, start.Start);
        var words = outline.Text.Folded.AsSpan(from, span.End - from);
        var stop = words.IndexOf('。');
        return new TextSpan(from, stop < 0 ? words.Length : stop + 1);
    }
}
