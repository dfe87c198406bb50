using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Metadata;

/// <summary>Finds where a glossary, a list or notes begin after the report.</summary>
internal static class AnnexFinder
{
    private const int LongestHeading = 40;
    private static readonly string[] Headings = ["名词解释", "名词注释", "附件", "附录", "附:", "附表", "注释", "注:", "相关名词", "有关名词", "有关用语"];

    /// <summary>Offset of the annex's first paragraph; null without an annex.</summary>
    public static int? Find(StoredText text)
    {
        var blocks = BlockReader.Read(text);
        var closing = LastCall(text, blocks);
        for (var i = closing + 1; closing >= 0 && i < blocks.Count; i++)
        {
            var line = text.Folded.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length);
            if (IsHeading(line) || IsNote(line) || IsLicence(line))
            {
                return blocks[i].Span.Start;
            }
        }

        return null;
    }

    /// <summary>The paragraph with the last call (让我们…): the last one before a heading of an annex, else the last of all.</summary>
    private static int LastCall(StoredText text, IReadOnlyList<Block> blocks)
    {
        var last = -1;
        for (var i = blocks.Count / 3; i < blocks.Count; i++)
        {
            var line = text.Folded.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length);
            if (last >= 0 && blocks[i].Span.Start > text.Value.Length / 2 && IsHeading(line))
            {
                return last;
            }

            if (line.Contains("让我们", StringComparison.Ordinal) || line.StartsWith("各位代表") || line.Contains("奋斗!", StringComparison.Ordinal))
            {
                last = i;
            }
        }

        return last;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        Span<char> squeezed = stackalloc char[LongestHeading];
        if (line.Length > LongestHeading || line.Contains('。'))
        {
            return false;
        }

        var length = 0;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c))
            {
                squeezed[length++] = c;
            }
        }

        var heading = (ReadOnlySpan<char>)squeezed[..length];
        foreach (var word in Headings)
        {
            var at = heading.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (at <= 4 || word.Contains("名词", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A note under a number: <c>1.“一网统管”：…</c>, <c>[3]…：…</c>.</summary>
    private static bool IsNote(ReadOnlySpan<char> line)
    {
        var at = line.Length > 0 && line[0] is '[' or '(' or '【' ? 1 : 0;
        var digits = at;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > at && digits - at <= 3 && digits < line.Length && line[digits] is '.' or '、' or ']' or ')' or '】'
            && (line.Contains(':') || line.Contains("指", StringComparison.Ordinal));
    }

    private static bool IsLicence(ReadOnlySpan<char> line) =>
        line.StartsWith("本作品") || line.StartsWith("Public domain", StringComparison.OrdinalIgnoreCase);
}
