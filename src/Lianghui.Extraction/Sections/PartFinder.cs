namespace Lianghui.Extraction.Sections;

/// <summary>Finds the parts of the first level, numbered 一、 or headed without a number.</summary>
internal static class PartFinder
{
    private const int LongestHeading = 70;

    /// <summary>All parts, in order; empty if the text has none.</summary>
    public static IReadOnlyList<Part> Find(Outline outline)
    {
        var heads = Heads(outline);
        var parts = new List<Part>();
        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1] : outline.AnnexBlock;
            parts.AddRange(Split(outline, PartRoles.Of(outline, heads[i], end, parts)));
        }

        return parts;
    }

    /// <summary>A part on the next plan and on this year (“十六五”时期目标任务和2031年工作安排) is two.</summary>
    private static IEnumerable<Part> Split(Outline outline, Part part)
    {
        var heading = outline.Words(part.First);
        var turn = part.Role == PartRole.ThisYear && HeadingWords.IsPlan(heading) && !heading.Contains("开局", StringComparison.Ordinal)
            && !heading.Contains("开好局", StringComparison.Ordinal) ? ThisYearFrom(outline, part, 14)
            : part.Role == PartRole.Outlook ? ThisYearFrom(outline, part, 12, "是")
            : -1;
        return turn < 0 ? [part] : [part with { End = turn, Role = PartRole.Outlook }, part with { First = turn, Generic = true }];
    }

    private static int ThisYearFrom(Outline outline, Part part, int within, string after = "")
    {
        for (var i = part.First + 2; i < part.End; i++)
        {
            var words = outline.Words(i);
            var start = words[..Math.Min(within, words.Length)];
            if (start.Contains("今年" + after, StringComparison.Ordinal)
                || (outline.Year is { } year && start.Contains($"{year}年{after}", StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return -1;
    }

    private static List<int> Heads(Outline outline)
    {
        var plain = new List<int>();
        for (var i = outline.OpeningEnd; i < outline.AnnexBlock; i++)
        {
            if (outline.Blocks[i].Marker.Kind == MarkerKind.None && outline.IsLine(i, 45) && HeadingWords.IsPart(outline.Folded(i)))
            {
                plain.Add(i);
            }
        }

        var numbered = Numbered(outline);
        return ArePlainParts(outline, plain) && !Encloses(numbered, plain) ? plain
            : numbered.Count > 0 ? [.. numbered.Concat(Outside(outline, plain, numbered)).Order()]
            : plain;
    }

    /// <summary>A review and a part of this year without numbers are the first level; numbers below them start anew.</summary>
    private static bool ArePlainParts(Outline outline, List<int> plain) =>
        plain.Exists(i => HeadingWords.IsReview(outline.Folded(i)))
        && plain.Exists(i => HeadingWords.IsThisYear(outline.Folded(i)) && !HeadingWords.IsReview(outline.Folded(i)));

    /// <summary>Whether a numbered part comes before all plain headings.</summary>
    private static bool Encloses(List<int> numbered, List<int> plain) => numbered.Count > 1 && numbered[0] < plain[0];

    /// <summary>Headings without a number beside numbered parts: the closing, the government's own building.</summary>
    private static IEnumerable<int> Outside(Outline outline, List<int> plain, List<int> numbered) =>
        plain.Where(i => i > numbered[^1] && (HeadingWords.IsClosing(outline.Folded(i)) || HeadingWords.IsGovernment(outline.Folded(i))));

    /// <summary>Blocks numbered 一、二、三、 in order; numbers that start anew inside a part belong to it.</summary>
    private static List<int> Numbered(Outline outline)
    {
        foreach (var kind in new[] { MarkerKind.Division, MarkerKind.Part, MarkerKind.Paren })
        {
            if (Numbered(outline, kind) is { Count: > 1 } heads && (kind != MarkerKind.Paren || IsReviewFirst(outline, heads)))
            {
                return heads;
            }
        }

        return Numbered(outline, MarkerKind.Part);
    }

    /// <summary>(一) numbers parts only where the first is a review and a later one this year's work.</summary>
    private static bool IsReviewFirst(Outline outline, List<int> heads) =>
        HeadingWords.IsReview(outline.Words(heads[0])) && heads.Skip(1).Any(i => HeadingWords.IsThisYear(outline.Words(i)));

    private static List<int> Numbered(Outline outline, MarkerKind kind)
    {
        var heads = new List<int>();
        var (next, below) = (1, 0);
        for (var i = Math.Max(0, outline.OpeningEnd - 1); i < outline.AnnexBlock; i++)
        {
            var marker = outline.Blocks[i].Marker;
            if (marker.Kind != kind || !IsHeading(outline, i))
            {
                continue;
            }

            if (heads.Count > 0 && (marker.Number == 1 || (below > 0 && marker.Number == below + 1 && !IsPartHeading(outline, i))))
            {
                below = marker.Number;
            }
            else if (marker.Number >= next && marker.Number <= next + 1)
            {
                heads.Add(i);
                (next, below) = (marker.Number + 1, 0);
            }
        }

        return heads;
    }

    /// <summary>A heading that can only be a part's, where a list below uses the same numbers.</summary>
    private static bool IsPartHeading(Outline outline, int block) =>
        HeadingWords.IsPart(outline.Words(block)) || HeadingWords.IsGovernment(outline.Words(block));

    private static bool IsHeading(Outline outline, int block) =>
        outline.IsLine(block, LongestHeading) || outline.Words(block)[..Math.Min(40, outline.Words(block).Length)].Contains('。');
}
