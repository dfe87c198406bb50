using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Extraction.Commitments;

/// <summary>By when something is to be done.</summary>
/// <param name="By">ISO year, month or day; null where only words tell.</param>
/// <param name="Words">The words.</param>
internal sealed record Deadline(string? By, string Words);

/// <summary>Reads deadlines in English and Chinese: within two years, by 2027, by the end of the plan, 到2027年, 三年内, 6月底前.</summary>
internal static partial class Deadlines
{
    /// <summary>The deadline that a stretch of text states; null where it states none.</summary>
    /// <param name="words">Folded text of a sentence or clause.</param>
    /// <param name="day">When the document was written.</param>
    public static Deadline? In(string words, ArticleDay day)
    {
        if (Within().Match(words) is { Success: true } within)
        {
            var years = Number(within.Groups["n"].Value);
            return new Deadline(years is { } n ? After(day, n) : null, within.Value);
        }

        if (ByYear().Match(words) is { Success: true } by)
        {
            var month = by.Groups["m"].Success ? "-" + by.Groups["m"].Value.PadLeft(2, '0') : "";
            return new Deadline(by.Groups["y"].Value + month, by.Value);
        }

        if (PlanEnd().Match(words) is { Success: true } end && PlanTable.Named(end.Groups["p"].Value) is { } plan)
        {
            return new Deadline(plan.Last.ToString(CultureInfo.InvariantCulture), end.Value);
        }

        return Soon().Match(words) is { Success: true } soon && day.Year is { } year ? new Deadline(Quarter(soon, year), soon.Value) : null;
    }

    /// <summary>Whether a sentence takes its deadline from the one before: “By then”.</summary>
    public static bool Continues(string words) => Then().IsMatch(words);

    private static string? After(ArticleDay day, int years) => day.Date is { } date
        ? date.AddYears(years).ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : (day.Year + years)?.ToString(CultureInfo.InvariantCulture);

    private static string Quarter(Match match, int year)
    {
        var stated = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : year;
        var quarter = Array.FindIndex(Quarters, q => q.Equals(match.Groups["q"].Value, StringComparison.OrdinalIgnoreCase));
        return quarter >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{stated}-{((quarter % 4) + 1) * 3:00}")
            : match.Groups["zm"].Success ? string.Create(CultureInfo.InvariantCulture, $"{stated}-{int.Parse(match.Groups["zm"].Value, CultureInfo.InvariantCulture):00}")
            : stated.ToString(CultureInfo.InvariantCulture);
    }

    private static readonly string[] Quarters = ["first", "second", "third", "fourth", "一", "二", "三", "四"];

    private static int? Number(string word) => int.TryParse(word, CultureInfo.InvariantCulture, out var digits) ? digits
        : EnglishAmounts.Word(word) ?? ("一二三四五六七八九十".IndexOf(word.Replace('两', '二'), StringComparison.Ordinal) is >= 0 and var i && word.Length == 1 ? i + 1 : null);

    [GeneratedRegex(@"\b(?:within|over|in) (?:the )?(?:next |coming )?(?:approximately |about |around |roughly )?(?<n>\d{1,2}|one|two|three|four|five|six|ten) years?\b|(?:未来|今后|用|力争)?(?<n>[\d一二两三四五六七八九十]{1,2})年(?:左右)?(?:时间)?内|(?:未来|今后)(?<n>[\d一二两三四五六七八九十]{1,2})年", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Within();

    [GeneratedRegex(@"\b(?:by|before|until) (?:the end of |year-end |end-)?(?<y>20\d\d)\b|(?:到|至)(?<y>20\d\d)年(?:(?<m>\d{1,2})月)?(?:底|末|年底)?|(?<y>20\d\d)年(?:(?<m>\d{1,2})月)?(?:底|末)?(?:之?前)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ByYear();

    [GeneratedRegex(@"\b(?:by the end of|during) the [""“]?(?<p>\d+th|[A-Za-z]+th) Five-Year Plan|[“""]?(?<p>[一二三四五六七八九十]{1,2}五)[”""]?(?:期?末|期间)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PlanEnd();

    [GeneratedRegex(@"\bin the (?<q>first|second|third|fourth) quarter(?: of (?<y>20\d\d))?|\b(?:this year|by year-end|by the end of the year)\b|第?(?<q>[一二三四])季度|(?<!\d)(?<zm>\d{1,2})月底?前|年内|年底前|今年", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Soon();

    [GeneratedRegex(@"^(?:By|At|Until) (?:then|that time)\b|^届时|^到那时", RegexOptions.None, 1000)]
    private static partial Regex Then();
}
