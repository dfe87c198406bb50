using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Extraction.Readouts;

/// <summary>Reads a readout of the Central Economic Work Conference (docs/forecast.md): its year, its day and its numbered tasks.</summary>
public static partial class ReadoutReader
{
    private const int Head = 600;
    private const string Conference = "中央经济工作会议";

    /// <summary>The readout; null where the text is none of this conference, or names no year that it steers.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="known">The year that it steers, where it is known from elsewhere.</param>
    public static Readout? Read(StoredText text, int? known = null)
    {
        var head = text.Folded[..Math.Min(Head, text.Folded.Length)];
        if (!head.Contains(Conference, StringComparison.Ordinal))
        {
            return null;
        }

        var year = known ?? (Steers().Match(head) is { Success: true } said ? int.Parse(said.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null);
        return year is { } y ? new Readout(y, Ended(head, y - 1), Tasks(text)) : null;
    }

    private static DateOnly? Ended(string head, int year)
    {
        var days = Days().Match(head);
        if (!days.Success)
        {
            return null;
        }

        var month = days.Groups["lastMonth"] is { Success: true } later ? later : days.Groups["month"];
        var day = days.Groups["last"] is { Success: true } last ? last : days.Groups["day"];
        return DateOnly.TryParseExact($"{year}-{month.Value}-{day.Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ended) ? ended : null;
    }

    private static List<TaskEntry> Tasks(StoredText text)
    {
        var entries = ReadoutList.Find(text);
        var tasks = new List<TaskEntry>();
        foreach (var (heading, body, whole) in entries)
        {
            var coded = ThemeCoder.Code(text, heading, body);
            tasks.Add(new TaskEntry(
                1, tasks.Count + 1, null, heading.Of(text.Value), coded.Theme, coded.Facet, coded.Also, coded.CodedBy, coded.Reasons, heading, whole));
        }

        return tasks;
    }

    [GeneratedRegex("部署(?:了)?([12][0-9]{3})年(?:的)?经济工作", RegexOptions.None, 1000)]
    private static partial Regex Steers();

    [GeneratedRegex("(?<month>1?[0-9])月(?<day>[0-3]?[0-9])日(?:(?:至|到|-|—)(?:(?<lastMonth>1?[0-9])月)?(?<last>[0-3]?[0-9])日)?在", RegexOptions.None, 1000)]
    private static partial Regex Days();
}
