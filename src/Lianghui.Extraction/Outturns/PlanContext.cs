using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Extraction.Outturns;

/// <summary>Tells whether a figure of the review belongs to last year or to the plan (or term) that has just ended.</summary>
internal static partial class PlanContext
{
    private const int LongestHeading = 40;

    // No place uses less energy per unit of product by so many percent in one year: such a fall is a plan's.
    private const decimal LeastOfPlan = 9;

    /// <summary>What a short line says of the paragraphs below it: true for five years, false for last year, null for neither or both.</summary>
    /// <param name="line">The line, folded.</param>
    /// <param name="year">The report's year.</param>
    internal static bool? OfHeading(ReadOnlySpan<char> line, int year)
    {
        if (line.Length > LongestHeading)
        {
            return null;
        }

        var plan = line.Contains("五年", StringComparison.Ordinal) || Opening().IsMatch(line);
        var last = line.Contains("去年", StringComparison.Ordinal) || line.Contains("一年", StringComparison.Ordinal)
            || line.Contains((year - 1).ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal);
        return plan == last ? null : plan;
    }

    /// <summary>Whether a paragraph turns to last year.</summary>
    /// <param name="paragraph">The paragraph, folded.</param>
    /// <param name="year">The report's year.</param>
    internal static bool TurnsToLastYear(ReadOnlySpan<char> paragraph, int year)
    {
        var start = paragraph[..Math.Min(60, paragraph.Length)];
        return NamesLastYear(start, year) || start.Contains("过去一年", StringComparison.Ordinal) || start.Contains("一年来", StringComparison.Ordinal);
    }

    /// <summary>Whether words name last year.</summary>
    /// <param name="words">Folded words.</param>
    /// <param name="year">The report's year.</param>
    internal static bool NamesLastYear(ReadOnlySpan<char> words, int year) =>
        words.Contains("去年", StringComparison.Ordinal) || words.Contains((year - 1).ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal);

    /// <summary>Whether a paragraph looks back over five years.</summary>
    internal static bool Of(ReadOnlySpan<char> paragraph) => Opening().IsMatch(paragraph[..Math.Min(60, paragraph.Length)]);

    /// <summary>
    /// The period of a figure: last year, or the five years before the report's year for averages and totals over a plan. A state at the
    /// end of a plan belongs to its last year.
    /// </summary>
    internal static string Period(ReadOnlySpan<char> clause, string indicator, int year, bool plan, bool level, decimal? value = null)
    {
        if (level && (clause.Contains("五年", StringComparison.Ordinal) || clause.Contains("5年", StringComparison.Ordinal)) && clause.Contains("累计", StringComparison.Ordinal))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{year - 5}-{year - 1}");
        }

        if (level)
        {
            return (year - 1).ToString(CultureInfo.InvariantCulture);
        }

        var since = Since().Match(clause.ToString());
        if (since.Success && clause.Contains("年均", StringComparison.Ordinal))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{int.Parse(since.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1}-{year - 1}");
        }

        var average = (clause.Contains("年均", StringComparison.Ordinal) || clause.Contains("平均每年", StringComparison.Ordinal) || clause.Contains("每年平均", StringComparison.Ordinal)) && indicator != "air";
        var total = plan && (clause.Contains("累计", StringComparison.Ordinal) || clause.Contains("共", StringComparison.Ordinal) || indicator == "jobs");
        total = total || (indicator is "energy-intensity" or "carbon-intensity" && value >= LeastOfPlan);
        return average || total
            ? string.Create(CultureInfo.InvariantCulture, $"{year - 5}-{year - 1}")
            : (year - 1).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("五年来|过去(?:的)?五年|(?:这|本届政府|本届|近|回首|回望|回顾)[^,。]{0,6}五年|[“\"]十[一二三四五]*五[”\"](?:时期|期间|以来)|过去五年", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("(?:从|由)([12][0-9]{3})年", RegexOptions.None, 1000)]
    private static partial Regex Since();
}
