namespace Lianghui.Extraction.Sections;

/// <summary>Where this year's targets are announced.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Start">Offset in the stored text of the sentence that announces them.</param>
internal readonly record struct TargetParagraph(int Block, int Start);

/// <summary>Finds the paragraph that announces this year's main expected targets.</summary>
internal static class TargetParagraphFinder
{
    private const int LongPreface = 100;
    private static readonly string[] Expected = ["预期目标", "预期指标", "预期的主要目标", "预期性目标"];
    private static readonly string[] Other =
        ["主要目标", "奋斗目标", "主要指标", "工作目标", "发展目标", "总体目标", "目标是", "目标为", "目标:", "目标建议", "计划目标", "主要经济指标"];

    /// <summary>The paragraph; null if no part of this year has one.</summary>
    public static TargetParagraph? Find(Outline outline)
    {
        foreach (var words in new[] { Expected, Other })
        {
            foreach (var part in outline.Parts.Where(p => p.Role == PartRole.ThisYear))
            {
                if (In(outline, part.First, part.End, words) is { } found)
                {
                    return found;
                }
            }
        }

        return InOtherParts(outline) ?? InReview(outline) ?? WithoutParts(outline) ?? Unannounced(outline);
    }

    /// <summary>A report without a part of this year: a paragraph that names the year.</summary>
    private static TargetParagraph? InOtherParts(Outline outline)
    {
        foreach (var part in outline.Parts.Where(p => p.Role is not (PartRole.Review or PartRole.ThisYear)))
        {
            for (var i = part.First; i < part.End; i++)
            {
                if (NamesThisYear(outline, i) && (Announced(outline, i, part.End, Expected) ?? Announced(outline, i, part.End, Other)) is { } at)
                {
                    return new TargetParagraph(i, at);
                }
            }
        }

        return null;
    }

    private static bool NamesThisYear(Outline outline, int block)
    {
        var words = outline.Folded(block);
        var start = words[..Math.Min(60, words.Length)];
        return start.Contains("今年", StringComparison.Ordinal)
            || (outline.Year is { } year && start.Contains($"{year}年", StringComparison.Ordinal));
    }

    private static TargetParagraph? WithoutParts(Outline outline) =>
        outline.Parts.Count > 1 ? null
        : In(outline, outline.Blocks.Count / 4, outline.AnnexBlock, Expected) ?? In(outline, outline.Blocks.Count / 3, outline.AnnexBlock, Other);

    /// <summary>A list of values that begins with the product and calls itself no target (今年地区生产总值预期增长6%以上，…).</summary>
    private static TargetParagraph? Unannounced(Outline outline)
    {
        foreach (var part in outline.Parts.Where(p => p.Role == PartRole.ThisYear))
        {
            for (var i = part.First; i < part.End; i++)
            {
                if (BeginsWithProduct(outline.Folded(i)))
                {
                    return new TargetParagraph(i, outline.Blocks[i].Span.Start);
                }
            }
        }

        return null;
    }

    // Growth of the product near the beginning, and the values of several more indicators.
    private static bool BeginsWithProduct(ReadOnlySpan<char> words)
    {
        var start = words[..Math.Min(60, words.Length)];
        var product = Math.Max(start.IndexOf("生产总值", StringComparison.Ordinal), start.IndexOf("经济增长", StringComparison.Ordinal));
        return product >= 0 && !start.Contains("去年", StringComparison.Ordinal) && start[product..].ContainsAnyInRange('0', '9')
            && words[..Math.Min(words.Length, 260)].Count('%') >= 4;
    }

    private static TargetParagraph? In(Outline outline, int from, int to, string[] words)
    {
        for (var i = from; i < to; i++)
        {
            if (Announced(outline, i, to, words) is { } at)
            {
                return new TargetParagraph(i, at);
            }
        }

        return null;
    }

    /// <summary>A review that goes on to this year (1998年工作回顾和1999年工作的总体要求).</summary>
    private static TargetParagraph? InReview(Outline outline)
    {
        var review = outline.Parts.FirstOrDefault(p => p.Role == PartRole.Review);
        return review is not null && HeadingWords.IsThisYear(outline.Words(review.First))
            ? In(outline, review.First + ((review.End - review.First) / 3), review.End, Expected)
                ?? In(outline, review.First + ((review.End - review.First) / 3), review.End, Other)
            : null;
    }

    private static int? Announced(Outline outline, int block, int to, string[] words)
    {
        var text = outline.Folded(block);
        if (text.StartsWith("这里要") || text.StartsWith("需要说明") || text.StartsWith("这些目标") || text.StartsWith("上述"))
        {
            return null;
        }

        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || !HasNumbers(outline, block, at, to))
            {
                continue;
            }

            var sentence = text[..at].LastIndexOfAny('。', '!', ';') + 1;
            return outline.Blocks[block].Span.Start + (sentence > LongPreface ? sentence : 0);
        }

        return null;
    }

    /// <summary>Whether values follow: in the same block, or in the next one where the line is broken.</summary>
    private static bool HasNumbers(Outline outline, int block, int at, int to)
    {
        var rest = outline.Folded(block)[at..];
        return IsValued(rest) || (rest.Length < 16 && block + 1 < to && IsValued(outline.Folded(block + 1)));
    }

    private static bool IsValued(ReadOnlySpan<char> words)
    {
        words = words[..Math.Min(words.Length, 220)];
        return words.ContainsAnyInRange('0', '9') || words.Contains("百分之", StringComparison.Ordinal)
            ? words.Contains('%') || words.Contains("左右", StringComparison.Ordinal) || words.Contains("以上", StringComparison.Ordinal)
                || words.Contains("以内", StringComparison.Ordinal) || words.Contains("百分之", StringComparison.Ordinal)
            : words.Contains("同步", StringComparison.Ordinal) && words.Contains("增长", StringComparison.Ordinal);
    }
}
