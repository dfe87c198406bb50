using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Reads when an article was written (docs/extractors/articles.md).</summary>
public static partial class ArticleDayReader
{
    private const int HeadLength = 400;

    /// <summary>The day of an article; a given day wins.</summary>
    public static ArticleDay Read(StoredText text, DateOnly? given = null)
    {
        if (given is { } day)
        {
            return new ArticleDay(day, day.Year, "given", null);
        }

        return Dateline(text) ?? MonthLine(text) ?? FromYears(text.Folded);
    }

    private static ArticleDay FromYears(string folded) =>
        FromPlan(folded) is { } plan ? new ArticleDay(null, plan, "plan", null)
        : FromConference(folded) is { } year ? new ArticleDay(null, year, "conference", null)
        : MostNamed(folded) is { } most ? new ArticleDay(null, most, "most-named-year", null)
        : new ArticleDay(null, null, "not-stated", null);

    /// <summary>A short line in the head that holds little but a day: January 6, 2026; 2026-01-06 10:30; 01/06.</summary>
    private static ArticleDay? Dateline(StoredText text)
    {
        foreach (var line in text.Paragraphs.TakeWhile(p => p.Start < HeadLength).Where(p => p.Length <= 90))
        {
            var words = line.Of(text.Folded);
            if (DateReader.All(words).Select(d => (StatedDate?)d).FirstOrDefault() is { } full)
            {
                return new ArticleDay(full.Date, full.Date.Year, "dateline", TextSpan.Between(line.Start + full.Start, line.Start + full.End));
            }

            if (ArticleDays.In(text.Folded, line) is [var named, ..] && (named.Span.Length * 2 > line.Length || named.Year is not null))
            {
                var year = named.Year ?? FromYears(text.Folded).Year;
                return year is { } y ? new ArticleDay(Day(y, named.Month, named.Day), y, "dateline", named.Span) : null;
            }

            if (Slash().Match(words) is { Success: true } slash && FromYears(text.Folded).Year is { } likely
                && Day(likely, Int(slash.Groups[1]), Int(slash.Groups[2])) is { } date)
            {
                return new ArticleDay(date, likely, "dateline", new TextSpan(line.Start + slash.Index, slash.Length));
            }
        }

        return null;
    }

    /// <summary>FEBRUARY 2025, 2025年2月 in a short line of the head.</summary>
    private static ArticleDay? MonthLine(StoredText text)
    {
        foreach (var line in text.Paragraphs.TakeWhile(p => p.Start < HeadLength).Where(p => p.Length <= 90))
        {
            if (MonthYear().Match(line.Of(text.Folded)) is { Success: true } match)
            {
                var year = Int(match.Groups["y"].Success ? match.Groups["y"] : match.Groups["z"]);
                return new ArticleDay(null, year, "month-line", new TextSpan(line.Start + match.Index, match.Length));
            }
        }

        return null;
    }

    /// <summary>“Next year is the final year of the 14th plan” is written in 2024.</summary>
    private static int? FromPlan(string folded)
    {
        if (PlanYear().Match(folded) is not { Success: true } match || PlanTable.Named(match.Groups["p"].Value) is not { } plan)
        {
            return null;
        }

        var last = Regex.IsMatch(match.Groups["w"].Value, "final|last|concluding|收官", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return (last ? plan.Last : plan.First) - 1;
    }

    /// <summary>The Central Economic Work Conference meets in December for the tasks of the next year.</summary>
    private static int? FromConference(string folded) =>
        Conference().IsMatch(folded) && ForYear().Match(folded) is { Success: true } match ? Int(match.Groups["y"]) - 1 : null;

    private static int? MostNamed(string folded)
    {
        var years = Year().Matches(folded).GroupBy(m => Int(m.Groups[1])).Select(g => (Year: g.Key, Count: g.Count())).ToList();
        return years.Count == 0 ? null : years.OrderByDescending(y => y.Count).ThenByDescending(y => y.Year).First().Year;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Int(Capture capture) => int.Parse(capture.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,2})/(\d{1,2})(?:\s+\d{1,2}:\d\d)?$", RegexOptions.None, 1000)]
    private static partial Regex Slash();

    [GeneratedRegex(@"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?<y>(?:19|20)\d\d)|(?<z>(?:19|20)\d\d)年\d{1,2}月(?!\d)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"(?:next year|coming year|明年)[^.。\n]{0,40}?(?:(?<w>final|last|concluding|first|opening|inaugural|starting) year of the (?<p>\d+th|[A-Za-z]+th) Five|[""“]?(?<p>[一二三四五六七八九十]{1,2}五)[""”]?[^.。\n]{0,10}?(?<w>收官|开局))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PlanYear();

    [GeneratedRegex(@"Central Economic Work Conference[^.\n]{0,60}\b(?:December|held in)|中央经济工作会议[^。\n]{0,20}12月|12月[^。\n]{0,20}中央经济工作会议", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Conference();

    [GeneratedRegex(@"(?:tasks|work)[^.\n]{0,30}\b(?:by|for|in|of) (?<y>20\d\d)|(?<y>20\d\d)年[^。\n]{0,8}(?:经济工作|重点任务)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ForYear();

    [GeneratedRegex(@"(?<![\d.,])((?:19[5-9]|20[0-9])\d)(?![\d,.]\d|\d|%)", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
