using Lianghui.Text;

namespace Lianghui.Extraction.Sections;

/// <summary>A paragraph, or a piece of one where a source has lost its line breaks.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Marker">The number that opens it.</param>
internal sealed record Block(int Index, TextSpan Span, Marker Marker);

/// <summary>Cuts a stored text into blocks.</summary>
internal static class BlockReader
{
    /// <summary>No author writes a paragraph of so many characters: its line breaks were lost.</summary>
    private const int LongestParagraph = 2_400;

    /// <summary>All blocks, in order.</summary>
    public static IReadOnlyList<Block> Read(StoredText text)
    {
        var blocks = new List<Block>();
        foreach (var paragraph in text.Paragraphs)
        {
            var start = paragraph.Start;
            var cuts = paragraph.Length > LongestParagraph ? Gaps(text.Folded, paragraph) : Inline(text.Folded, paragraph);
            foreach (var cut in cuts.Concat(WorkBehindTargets.Cuts(text.Folded, paragraph)).Order())
            {
                Add(blocks, text.Folded, start, cut);
                start = cut;
            }

            Add(blocks, text.Folded, start, paragraph.End);
        }

        return blocks;
    }

    private static void Add(List<Block> blocks, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            blocks.Add(new Block(blocks.Count, TextSpan.Between(start, end), MarkerReader.Read(text.AsSpan(start, end - start))));
        }
    }

    /// <summary>Cuts of a paragraph that has lost its line breaks: at white space between Chinese characters, and before numbers.</summary>
    private static IEnumerable<int> Gaps(string text, TextSpan paragraph)
    {
        for (var at = paragraph.Start + 1; at < paragraph.End - 1; at++)
        {
            if (char.IsWhiteSpace(text[at])
                ? !char.IsAsciiLetterOrDigit(text[at - 1]) || !char.IsAsciiLetterOrDigit(text[at + 1])
                : EndsSentence(text[at - 1]) && IsNumbered(text.AsSpan(at, paragraph.End - at)))
            {
                yield return at;
            }
        }
    }

    /// <summary>Cuts before a part's heading, or a first salutation, that was joined to the paragraph before it.</summary>
    private static IEnumerable<int> Inline(string text, TextSpan paragraph)
    {
        for (var at = paragraph.Start + 2; at < paragraph.End - 4; at++)
        {
            if (IsGap(text[at - 1]) && text[at] is '一' or '二' or '三' or '四' or '五' or '六' or '各'
                && IsStart(text.AsSpan(at, paragraph.End - at), text[at - 1]))
            {
                yield return at;
            }
        }
    }

    private static bool IsStart(ReadOnlySpan<char> rest, char before) =>
        rest.StartsWith("各位代表:")
        || (before != '、' && MarkerReader.Read(rest) is { Kind: MarkerKind.Part } marker && rest[marker.Length - 1] == '、'
            && rest.Length <= 60 && !rest.Contains('。'));

    private static bool IsGap(char c) => EndsSentence(c) || char.IsWhiteSpace(c);

    private static bool EndsSentence(char c) => c is '。' or '!' or '?' or ';' or ':' or ')' or '”';

    private static bool IsNumbered(ReadOnlySpan<char> rest) =>
        rest.StartsWith("各位代表") || MarkerReader.Read(rest).Kind is MarkerKind.Paren
        || (MarkerReader.Read(rest) is { Kind: MarkerKind.Part } marker && rest[marker.Length - 1] == '、');
}
