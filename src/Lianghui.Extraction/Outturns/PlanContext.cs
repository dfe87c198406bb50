using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Extraction.Outturns;

/// <summary>Tells whether a figure of the review belongs to last year or to the plan (or term) that has just ended.</summary>
internal static partial class PlanContext
{
    /// <summary>Whether a paragraph looks back over five years.</summary>
    internal static bool Of(ReadOnlySpan<char> paragraph) => Opening().IsMatch(paragraph[..Math.Min(60, paragraph.Length)]);

    /// <summary>
    /// The period of a figure: last year, or the five years before the report's year for averages and totals over a plan. A state at the
    /// end of a plan belongs to its last year.
    /// </summary>
    internal static string Period(ReadOnlySpan<char> clause, string indicator, int year, bool plan, bool level)
    {
        if (level)
        {
            return (year - 1).ToString(CultureInfo.InvariantCulture);
        }

        var since = Since().Match(clause.ToString());
        if (since.Success && clause.Contains("年均", StringComparison.Ordinal))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{int.Parse(since.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1}-{year - 1}");
        }

        var average = clause.Contains("年均", StringComparison.Ordinal) && indicator != "air";
        var total = plan && (clause.Contains("累计", StringComparison.Ordinal) || clause.Contains("共", StringComparison.Ordinal) || indicator == "jobs");
        return average || total
            ? string.Create(CultureInfo.InvariantCulture, $"{year - 5}-{year - 1}")
            : (year - 1).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("五年来|过去(?:的)?五年|(?:这|本届政府|本届|近|回首|回望|回顾)[^,。]{0,6}五年|[“\"]十[一二三四五]*五[”\"](?:时期|期间|以来)|过去五年", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("(?:从|由)([12][0-9]{3})年", RegexOptions.None, 1000)]
    private static partial Regex Since();
}
