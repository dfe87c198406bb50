namespace Lianghui.Extraction.Sections;

/// <summary>Tells what a part holds, from its heading, its place and its first lines.</summary>
internal static class PartRoles
{
    /// <summary>The part that begins at a heading.</summary>
    /// <param name="outline">The report.</param>
    /// <param name="first">Index of the heading.</param>
    /// <param name="end">Index after its last block.</param>
    /// <param name="before">Parts before it.</param>
    public static Part Of(Outline outline, int first, int end, List<Part> before)
    {
        var heading = Heading(outline, first);
        var generic = HeadingWords.IsThisYear(heading) || NamesWork(heading, outline.Year) || HeadingWords.IsPlan(heading) || HeadingWords.IsReview(heading);
        return new Part(first, end, Role(outline, heading, first, end, before), generic);
    }

    /// <summary>The heading with the next line where it is broken over two.</summary>
    private static ReadOnlySpan<char> Heading(Outline outline, int first)
    {
        var heading = outline.Words(first);
        if (first + 1 < outline.AnnexBlock && (heading.IsEmpty || heading[^1] is '《' or '“'))
        {
            return string.Concat(heading, outline.Words(first + 1));
        }

        var stop = heading.IndexOf('。');
        return stop > 0 ? heading[..stop] : heading;
    }

    private static PartRole Role(Outline outline, ReadOnlySpan<char> heading, int first, int end, List<Part> before)
    {
        var review = HeadingWords.IsReview(heading);
        var thisYear = NamesYear(heading, outline.Year) || heading.Contains("今年", StringComparison.Ordinal)
            || heading.Contains("开局", StringComparison.Ordinal) || heading.Contains("开好局", StringComparison.Ordinal);
        review = review && !(thisYear && before.Count > 0 && !heading.Contains("回顾", StringComparison.Ordinal));
        if (HeadingWords.IsClosing(heading))
        {
            return PartRole.Closing;
        }

        if (review && before.TrueForAll(p => p.Role is PartRole.Review))
        {
            return NamesNextPlan(heading) ? PartRole.ReviewThenOutlook : PartRole.Review;
        }

        if (review && HeadingWords.IsPlan(heading) && !thisYear)
        {
            return PartRole.ReviewThenOutlook;
        }

        if (before.Count == 0)
        {
            return review || PlanPeriod.IsPast(PlanPeriod.Named(heading), outline.Year) ? PartRole.Review
                : thisYear && HeadingWords.IsThisYear(heading) ? PartRole.ThisYear
                : HeadingWords.IsPlan(heading) ? PartRole.Outlook
                : PartRole.Review;
        }

        if (HeadingWords.IsGovernment(heading) && !HeadingWords.IsTaskList(heading))
        {
            return PartRole.Government;
        }

        if (PlanPeriod.IsPast(PlanPeriod.Named(heading), outline.Year) && !thisYear && before.TrueForAll(p => p.Role == PartRole.Review))
        {
            return PartRole.Review;
        }

        return !thisYear && IsOutlook(outline, heading, first, end, before) ? PartRole.Outlook
            : IsGovernmentBelow(outline, first, end) ? PartRole.Government
            : PartRole.ThisYear;
    }

    /// <summary>A heading that names a plan, or one without any such word whose first lines speak of the plan alone.</summary>
    private static bool IsOutlook(Outline outline, ReadOnlySpan<char> heading, int first, int end, List<Part> before)
    {
        if (HeadingWords.IsPlan(heading))
        {
            return true;
        }

        if (HeadingWords.IsThisYear(heading) || before.Exists(p => p.Role is PartRole.ThisYear))
        {
            return false;
        }

        for (var i = first + 1; i < Math.Min(end, first + 4); i++)
        {
            var words = outline.Words(i);
            var start = words[..Math.Min(40, words.Length)];
            if (NamesYear(words, outline.Year) || start.Contains("今年", StringComparison.Ordinal))
            {
                return false;
            }

            if (HeadingWords.IsPlan(start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A heading broken over two lines: the line below completes it (三、持续提升政府 / 治理效能和服务水平).</summary>
    private static bool IsGovernmentBelow(Outline outline, int first, int end) =>
        first + 1 < end && outline.Blocks[first].Span.Length < 16 && outline.Blocks[first + 1].Marker.Kind == MarkerKind.None
        && outline.IsLine(first + 1, 30) && outline.Words(first).Contains("政府", StringComparison.Ordinal);

    private static bool NamesYear(ReadOnlySpan<char> words, int? year) =>
        year is { } y && words.Contains(y.ToString(System.Globalization.CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal);

    /// <summary>关于2031年工作: the year's work and no subject.</summary>
    private static bool NamesWork(ReadOnlySpan<char> heading, int? year) =>
        (heading.Length <= 20 || heading.Contains("各项工作", StringComparison.Ordinal)) && heading.Contains("工作", StringComparison.Ordinal) && (NamesYear(heading, year) || heading.StartsWith("今年"));

    /// <summary>Achievements of one plan and aims of the next in one heading.</summary>
    private static bool NamesNextPlan(ReadOnlySpan<char> heading)
    {
        var done = heading.IndexOf("成就", StringComparison.Ordinal);
        return done >= 0 && HeadingWords.IsPlan(heading[done..]);
    }
}
