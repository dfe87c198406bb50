using System.CommandLine;
using System.Globalization;
using CsvHelper;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Sql;

namespace Lianghui.Cli.Verbs;

/// <summary><c>sessions import|list</c>: the calendar of congresses.</summary>
internal static class SessionsVerb
{
    private static readonly string[] Columns = ["place", "year", "opens", "closes", "source"];

    /// <summary>Builds the command.</summary>
    public static Command Build() => new("sessions", """
        The calendar: when the congresses of a year sit. season shows it, and tells a place that has not convened from one of which nothing is known.

        Examples:
          lianghui sessions import calendar.csv
          lianghui sessions list 2027
        """)
    {
        Import(), List(),
    };

    private static Command Import()
    {
        var (library, seed) = (new CommonOptions().Library, new CommonOptions().Seed);
        var file = new Argument<string>("file") { Description = "CSV file with the columns place, year, opens, closes, source; closes and source may be empty" };
        var command = new Command("import", "Enter sessions; what was entered for the same place and year is replaced. A file with a bad row is refused whole.") { file, library, seed };
        command.SetAction(parsed =>
        {
            var read = Read(parsed.GetValue(file)!);
            var path = parsed.GetValue(library);
            LibraryFile.OpenForWriting(path, parsed.GetValue(seed)).Dispose();
            SessionTable.Put(path ?? LibraryFile.DefaultPath, read);
            Console.Error.WriteLine($"{read.Count} sessions.");
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var common = new CommonOptions();
        var year = new Argument<int>("year") { Description = "year of the reports" };
        var command = new Command("list", "The sessions of a year, in the order of their first day.") { year, common.Format, common.Library };
        command.SetAction(parsed =>
        {
            var sessions = (common.Open(parsed) as ISessionLookup)?.Sessions(parsed.GetValue(year)) ?? [];
            RowWriter.Write([.. sessions.Select(s => new Row().Add("place", s.Place).Add("year", s.Year).Add("opens", s.Opens).Add("closes", s.Closes).Add("source", s.Source))], parsed.GetValue(common.Format), Columns);
            return 0;
        });
        return command;
    }

    private static List<SessionDays> Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, false);
        var (read, line) = (new List<SessionDays>(), 1);
        while (csv.Read())
        {
            line++;
            try
            {
                var (opens, closes) = (Day(csv.GetString("opens")), csv.GetString("closes") is { Length: > 0 } last ? Day(last) : (DateOnly?)null);
                read.Add(closes < opens ? throw new FormatException("it closes before it opens")
                    : new SessionDays(CommonOptions.PlaceCode(csv.GetString("place")), int.Parse(csv.GetString("year"), CultureInfo.InvariantCulture), opens, closes, csv.GetString("source")));
            }
            catch (Exception error) when (error is FormatException or UsageException or OverflowException or KeyNotFoundException or ArgumentException)
            {
                throw new InvalidDataException($"{file}, line {line}: {error.Message} Columns: {string.Join(", ", Columns)}; days as 2027-01-15.", error);
            }
        }

        return read;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
