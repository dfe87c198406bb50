using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Central;

/// <summary>Reads when a central document was spoken or adopted, and which year it steers (docs/extractors/central.md).</summary>
internal static partial class CentralDays
{
    private const int Head = 700;

    /// <summary>First and last day, and the year that is steered.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="fileName">The file's name, which may begin with a day in eight digits; null without one.</param>
    public static (DateOnly? From, DateOnly? Until, int? Year) Read(string folded, string? fileName)
    {
        var head = folded[..Math.Min(Head, folded.Length)];
        var named = Steers(head);
        var file = OfFile(fileName);
        var plan = PlanOf(head);
        var days = ArticleDays.In(head, new TextSpan(0, head.Length));
        var whole = DateReader.All(head).Select(d => (DateOnly?)d.Date).FirstOrDefault(d => d?.Year >= 1978);
        var day = days.Count > 0 ? days[0] : null;
        if (day is { Year: null })
        {
            var year = named is { } steered ? (day.Month >= 6 ? steered - 1 : steered) : whole?.Year ?? file?.Year ?? (plan is { } p ? p - 1 : null);
            return Days(day, year, named ?? plan);
        }

        return day is { Year: { } stated } && (whole is null || day.LastDay != day.Day)
            ? Days(day, stated, named ?? plan)
            : (whole ?? file, whole ?? file, named ?? plan ?? After(whole ?? file));
    }

    /// <summary>What is decided in January or February steers the year itself, later in the year the next one.</summary>
    private static int? After(DateOnly? day) => day is not { } d ? null : d.Month <= 2 ? d.Year : d.Year + 1;

    private static (DateOnly? From, DateOnly? Until, int? Year) Days(NamedDay day, int? year, int? steered)
    {
        if (year is not { } y || day.Day > DateTime.DaysInMonth(y, day.Month) || day.LastDay > DateTime.DaysInMonth(y, day.Month))
        {
            return (null, null, steered);
        }

        var from = new DateOnly(y, day.Month, day.Day);
        var until = day.LastDay >= day.Day ? new DateOnly(y, day.Month, day.LastDay) : from;
        return (from, until, steered ?? After(until));
    }

    private static int? Steers(string head) =>
        Plans().Match(head) is { Success: true } plans ? Int(plans.Groups["y"])
        : SumsUp().Match(head) is { Success: true } past ? Int(past.Groups["y"]) + 1 : null;

    /// <summary>Recommendations for a five-year plan steer its first year.</summary>
    private static int? PlanOf(string head) => Recommends().Match(head) is { Success: true } match && PlanTable.Named(match.Groups["n"].Value + "五") is { } plan ? plan.First : null;

    /// <summary>The day in eight digits of a file's name; null without one.</summary>
    public static DateOnly? OfFile(string? name) => name is not null && FileDay().Match(name) is { Success: true } match
        && DateOnly.TryParseExact(match.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?:部署|做好|安排|研究)(?:了)?(?<y>20\\d\\d)年(?:的)?(?:经济|农业|农村|各项)?工作", RegexOptions.None, 1000)]
    private static partial Regex Plans();

    [GeneratedRegex("总结(?:了)?(?<y>20\\d\\d)年(?:的)?(?:经济)?工作", RegexOptions.None, 1000)]
    private static partial Regex SumsUp();

    [GeneratedRegex("制定国民经济和社会发展第(?<n>十[一二三四五六七八九]?)个五年规划", RegexOptions.None, 1000)]
    private static partial Regex Recommends();

    [GeneratedRegex("(?<!\\d)(?:19|20)\\d{6}(?!\\d)", RegexOptions.None, 1000)]
    private static partial Regex FileDay();
}
