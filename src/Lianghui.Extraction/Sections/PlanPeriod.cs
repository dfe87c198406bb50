namespace Lianghui.Extraction.Sections;

/// <summary>Five-year plans by their number: the fifteenth covers 2026 to 2030.</summary>
internal static class PlanPeriod
{
    /// <summary>Number of the plan that a year belongs to.</summary>
    public static int Of(int year) => (year - 1951) / 5;

    /// <summary>Number of the plan that a heading names (“十五五”, 第十五个五年规划); 0 without one.</summary>
    public static int Named(ReadOnlySpan<char> heading)
    {
        for (var i = 0; i < heading.Length; i++)
        {
            if (heading[i] is '“' or '"' or '第')
            {
                var (number, length) = MarkerReader.Numeral(heading[(i + 1)..]);
                if (number > 0 && IsPlan(heading, i + 1, ref number, length))
                {
                    return number;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether a plan lies wholly before the work of a year: the year reviews it.</summary>
    public static bool IsPast(int number, int? year) =>
        number > 0 && year is { } y && (number < Of(y) || (number == Of(y) && y % 5 == 0));

    /// <summary>十五五 reads as fifteen and a five of its own: the plan's number is what stands before the last 五.</summary>
    private static bool IsPlan(ReadOnlySpan<char> heading, int start, ref int number, int length)
    {
        var rest = heading[(start + length)..];
        if (heading[start - 1] == '第')
        {
            return rest.StartsWith("个五年");
        }

        if (rest.StartsWith("五"))
        {
            return rest.Length > 1 && rest[1] is '”' or '"';
        }

        var digits = heading.Slice(start, length);
        if (digits.Length < 2 || digits[^1] != '五' || rest.IsEmpty || rest[0] is not ('”' or '"'))
        {
            return false;
        }

        number = MarkerReader.Numeral(digits[..^1]).Number;
        return number > 0;
    }
}
