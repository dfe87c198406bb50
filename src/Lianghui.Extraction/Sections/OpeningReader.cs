namespace Lianghui.Extraction.Sections;

/// <summary>Finds where the opening ends: after the sentence that presents the report.</summary>
internal static class OpeningReader
{
    private const int LongestPreamble = 12;

    /// <summary>Index after the last block of the opening.</summary>
    public static int End(Outline outline)
    {
        var limit = Math.Min(outline.AnnexBlock, outline.Blocks.Count / 2);
        var salutation = -1;
        for (var i = 0; i < limit; i++)
        {
            if (IsPresentation(outline.Folded(i)))
            {
                return WithPreamble(outline, i + 1);
            }

            if (salutation < 0 && outline.IsSalutation(i))
            {
                salutation = i;
            }
        }

        return salutation >= 0 ? salutation + 1 : 0;
    }

    /// <summary>我代表省人民政府，向大会报告工作.</summary>
    private static bool IsPresentation(ReadOnlySpan<char> words)
    {
        var start = words[..Math.Min(words.Length, 160)];
        return (start.Contains("代表", StringComparison.Ordinal) || start.Contains("委托", StringComparison.Ordinal))
            && (start.Contains("大会", StringComparison.Ordinal) || start.Contains("会议", StringComparison.Ordinal)
                || start.Contains("审议", StringComparison.Ordinal))
            && (start.Contains("报告", StringComparison.Ordinal) || start.Contains("审议", StringComparison.Ordinal))
            && (start.Contains("政府", StringComparison.Ordinal) || start.Contains("国务院", StringComparison.Ordinal)
                || start.Contains("委会", StringComparison.Ordinal) || start.Contains("委员会", StringComparison.Ordinal))
            && start.Contains('我');
    }

    /// <summary>Paragraphs between the presentation and the first heading belong to the opening, if a heading comes soon.</summary>
    private static int WithPreamble(Outline outline, int end)
    {
        for (var i = end; i < Math.Min(end + LongestPreamble, outline.AnnexBlock); i++)
        {
            var first = outline.Blocks[i].Marker is { Kind: MarkerKind.Part, Number: 1 };
            if ((first || HeadingWords.IsPart(outline.Words(i))) && outline.IsLine(i, 70))
            {
                return i;
            }
        }

        return end;
    }
}
