using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>Reads the heading of a numbered entry: a line of its own, or the phrase up to the first 。 or ：.</summary>
internal static class EntryHeading
{
    private const int LongestLine = 90;
    private const int LongestPhrase = 120;

    /// <summary>The heading's characters, without number and closing punctuation.</summary>
    public static TextSpan Of(Outline outline, int block)
    {
        if (outline.Words(block).IsEmpty && block + 1 < outline.AnnexBlock)
        {
            return new TextSpan(outline.Blocks[block + 1].Span.Start, Trimmed(outline.Words(block + 1)[..Math.Min(LongestLine, outline.Words(block + 1).Length)]));
        }

        var start = outline.Blocks[block].Span.Start + outline.Blocks[block].Marker.Length;
        var words = outline.Words(block);
        var stop = words.IndexOfAny('。', ':');
        var length = stop >= 0 ? stop : words.Length <= LongestLine ? words.Length : FirstClause(words);
        var span = new TextSpan(start, Trimmed(words[..length]));
        return stop < 0 && IsBroken(outline, block, span) ? WithNextLine(outline, block, span) : span;
    }

    private static int FirstClause(ReadOnlySpan<char> words)
    {
        var stop = words[..Math.Min(words.Length, LongestPhrase)].IndexOfAny(';', '!');
        return stop > 0 ? stop : Math.Min(words.Length, LongestPhrase);
    }

    private static int Trimmed(ReadOnlySpan<char> words) => words.TrimEnd("。:;,、!. ").Length;

    /// <summary>A heading that ends in the middle of a phrase goes on in the next line.</summary>
    private static bool IsBroken(Outline outline, int block, TextSpan heading) =>
        heading.Length > 0 && outline.Folded(block)[^1] is ',' or '、' && block + 1 < outline.AnnexBlock
        && outline.Blocks[block + 1].Marker.Kind == MarkerKind.None && outline.IsLine(block + 1, 40);

    private static TextSpan WithNextLine(Outline outline, int block, TextSpan heading)
    {
        var next = outline.Blocks[block + 1].Span;
        return TextSpan.Between(heading.Start, next.Start + Trimmed(outline.Folded(block + 1)));
    }
}
