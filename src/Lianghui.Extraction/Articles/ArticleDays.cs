using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>A day that an article names, perhaps without its year.</summary>
/// <param name="Year">Year as printed; null where it is not.</param>
/// <param name="Month">Month.</param>
/// <param name="Day">Day; the first of a range.</param>
/// <param name="LastDay">Last day of a range; the day itself otherwise.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record NamedDay(int? Year, int Month, int Day, int LastDay, TextSpan Span);

/// <summary>Finds days in English and Chinese prose: January 4, December 11 to 12, 4 January 2026, 1月4日, 2026年1月4日.</summary>
internal static partial class ArticleDays
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The days in a stretch of folded text, in order.</summary>
    public static IReadOnlyList<NamedDay> In(string folded, TextSpan span)
    {
        var found = new List<NamedDay>();
        for (var match = Any().Match(folded, span.Start, span.Length); match.Success; match = match.NextMatch())
        {
            var month = match.Groups["zm"] is { Success: true } number ? Number(number) : Month(match.Groups["m"].Success ? match.Groups["m"].Value : match.Groups["m2"].Value);
            var day = Number(Group(match, "d", "d2", "zd"));
            var last = Group(match, "e", "ze") is { Success: true } end ? Number(end) : day;
            var year = Group(match, "y", "y2", "zy") is { Success: true } stated ? Number(stated) : (int?)null;
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31)
            {
                found.Add(new NamedDay(year, month, day, last, new TextSpan(match.Index, match.Length)));
            }
        }

        return found;
    }

    private static Group Group(Match match, params string[] names) =>
        names.Select(n => match.Groups[n]).FirstOrDefault(g => g.Success) ?? match.Groups[names[0]];

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static int Month(string name) =>
        Array.FindIndex(Months, m => m.StartsWith(name.TrimEnd('.')[..3], StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex("""
        (?:\b(?<m>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)\ (?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:to|-|—|and)\s*(?<e>\d{1,2})(?!\d))?(?:,?\ (?<y>20\d\d|19\d\d))?(?!\d))
        |(?:\b(?<d2>\d{1,2})(?:st|nd|rd|th)?\ (?:of\ )?(?<m2>January|February|March|April|May|June|July|August|September|October|November|December)(?:,?\ (?<y2>20\d\d|19\d\d))?)
        |(?:(?:(?<zy>20\d\d|19\d\d)年)?(?<!\d)(?<zm>\d{1,2})月(?<zd>\d{1,2})日?(?:至|到|—|-)?(?<ze>(?<=[至到—-])\d{1,2})?日?)
        """, RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex Any();
}

/// <summary>When an article was written, as far as its text tells.</summary>
/// <param name="Date">The day; null where none is stated.</param>
/// <param name="Year">The year it is written in; null where nothing tells it.</param>
/// <param name="Basis">Why: <c>dateline</c>, <c>month-line</c>, <c>plan</c>, <c>conference</c>, <c>most-named-year</c> or <c>given</c>.</param>
/// <param name="Span">Where the day stands; null without one.</param>
public sealed record ArticleDay(DateOnly? Date, int? Year, string Basis, TextSpan? Span)
{
    /// <summary>The full day of one without a year: the nearest that the article can speak of as held or about to be.</summary>
    internal DateOnly? Resolve(NamedDay day)
    {
        if ((day.Year ?? Year) is not { } year || day.Day > DateTime.DaysInMonth(year, day.Month))
        {
            return null;
        }

        var stated = new DateOnly(year, day.Month, day.Day);
        return day.Year is null && Date is { } written && stated > written.AddDays(120) ? stated.AddYears(-1) : stated;
    }
}
