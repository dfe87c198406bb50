using System.CommandLine;
using System.Globalization;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Publishing.Feeds;

namespace Lianghui.Cli.Verbs;

/// <summary><c>since yesterday</c>: what came into the library since a day.</summary>
internal static class SinceVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var day = new Argument<string>("day") { Description = "yesterday, today, a day such as 2027-01-15, or a span such as 7d or 12h", DefaultValueFactory = _ => "yesterday" };
        var command = new Command("since", """
            What is new since a day: reports, corrected texts, press accounts, sources that went down or came back, corrections by people.

            Examples:
              lianghui since yesterday
              lianghui since 2027-01-15 --format json
              lianghui since 12h
            """) { day };
        foreach (var option in new Option[] { common.Format, common.Library })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(common.Library) ?? LibraryFile.DefaultPath;
            var news = LibraryFile.Exists(path) ? LibraryNews.Since(path, Start(parsed.GetValue(day)!, TimeProvider.System)) : [];
            RowWriter.Write([.. news.Select(WatchVerb.ToRow)], parsed.GetValue(common.Format), WatchVerb.Columns);
            if (news.Count == 0)
            {
                Console.Error.WriteLine("Nothing new. lianghui watch YEAR looks for new reports; lianghui add adds them by hand.");
            }

            return 0;
        });
        return command;
    }

    /// <summary>The time that a word, a day (midnight here) or a span means.</summary>
    /// <exception cref="UsageException">It means none.</exception>
    internal static DateTimeOffset Start(string text, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var today = TimeZoneInfo.ConvertTime(now, clock.LocalTimeZone).Date;
        return text switch
        {
            "today" => Local(today),
            "yesterday" => Local(today.AddDays(-1)),
            _ when DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Local(day),
            [.. var number, 'd' or 'h'] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 100_000 => now - (text[^1] == 'd' ? TimeSpan.FromDays(n) : TimeSpan.FromHours(n)),
            _ => throw new UsageException($"'{text}' is no day: write yesterday, today, 2027-01-15, 7d or 12h."),
        };

        DateTimeOffset Local(DateTime day) => new(day, clock.LocalTimeZone.GetUtcOffset(day));
    }
}
