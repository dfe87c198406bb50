using System.CommandLine;
using Lianghui.Analysis.Forecast;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Output;
using Lianghui.Corpus.Forecasts;

namespace Lianghui.Cli.Verbs;

/// <summary><c>forecast YEAR</c>: the national growth target and agenda before they are known, always with how such forecasts did before.</summary>
internal static class ForecastVerb
{
    private const string NothingToTest = "Nothing in the library can be tested.";
    private static readonly CommonOptions Common = new();
    private static readonly Option<bool> ByYear = new("--by-year") { Description = "one row for each year, question and rule" };

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var year = new Argument<int>("year") { Description = "year of the national report" };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "day up to which the forecast may know (default: 1 March of the year, or today if that is earlier)",
            CustomParser = Common.AsOf.CustomParser,
        };
        var dry = new Option<bool>("--dry-run") { Description = "print the forecast without keeping it in the library" };
        var command = new Command("forecast", """
            Forecast the national growth target and the national agenda from what was known on a day, each number with the past of its rule.

            Examples:
              lianghui forecast 2026
              lianghui forecast 2025 --date 2025-02-01 --dry-run --format csv
              lianghui forecast score
              lianghui forecast list
              lianghui forecast backtest
              lianghui forecast backtest --by-year --format csv
            """) { year, date, dry };
        Shared(command);
        command.Subcommands.Add(Sub("score", "Score the kept forecasts whose national report is in the library.", Score));
        command.Subcommands.Add(Sub("list", "List the kept forecasts, and how they came out.", List));
        var test = Sub("backtest", "How each rule did in the years whose outcome the library knows.", Test);
        test.Options.Add(ByYear);
        command.Subcommands.Add(test);
        command.SetAction(parsed => Make(parsed, parsed.GetValue(year), parsed.GetValue(date), parsed.GetValue(dry)));
        return command;
    }

    private static int Make(ParseResult parsed, int year, DateOnly? date, bool dry)
    {
        if (year is < 1950 or > 2200)
        {
            throw new UsageException($"'{year}' is no year of a national report; say it as 2026.");
        }

        var (library, today) = (Common.Open(parsed), DateOnly.FromDateTime(DateTime.UtcNow));
        var usual = ForecastDay.Usual(year);
        var forecast = Forecaster.Of(library, year, date ?? (today < usual ? today : usual));
        foreach (var missing in forecast.Missing)
        {
            Console.Error.WriteLine(missing);
        }

        RowWriter.Write([.. forecast.Items.Select(i => ForecastRows.Of(year, forecast.AsOf, i))], parsed.GetValue(Common.Format), ForecastRows.ItemColumns);
        if (!dry && forecast.Items.Count > 0)
        {
            var id = ForecastStore.Keep(parsed.GetValue(Common.Library), year, forecast.AsOf, forecast.Items, DateTime.UtcNow);
            Console.Error.WriteLine($"Kept as {id}{(ForecastScorer.Report(library, year) is null ? "" : " (a hindcast: the library holds the report)")}; score it with: lianghui forecast score");
        }

        return forecast.Items.Count > 0 ? 0 : 1;
    }

    private static int Score(ParseResult parsed)
    {
        var (library, path) = (Common.Open(parsed), parsed.GetValue(Common.Library));
        var scored = KeptForecasts.Score(library, path, null, kept =>
            Console.Error.WriteLine($"{kept.Id}: the library has no national report of {kept.Year} yet; add it with: lianghui add FILE"));
        return Print(parsed, [.. scored.SelectMany(f => f.Scored.Select(s => ForecastRows.Of(f.Kept, s)))], ForecastRows.ScoreColumns, "No forecast could be scored. Make one with: lianghui forecast YEAR");
    }

    private static int List(ParseResult parsed) =>
        Print(parsed, [.. ForecastStore.Read(parsed.GetValue(Common.Library)).Select(ForecastRows.Of)], ForecastRows.KeptColumns, "The library keeps no forecast. Make one with: lianghui forecast YEAR");

    private static int Test(ParseResult parsed) => parsed.GetValue(ByYear)
        ? Print(parsed, [.. Backtest.ByYear(Common.Open(parsed)).Select(ForecastRows.Of)], ForecastRows.YearColumns, NothingToTest)
        : Print(parsed, [.. Forecaster.Past(Common.Open(parsed)).Where(r => r.N > 0).Select(ForecastRows.Of)], ForecastRows.PastColumns, NothingToTest);

    private static int Print(ParseResult parsed, IReadOnlyList<Row> rows, string[] columns, string empty)
    {
        if (rows.Count == 0)
        {
            Console.Error.WriteLine(empty);
        }

        RowWriter.Write([.. rows], parsed.GetValue(Common.Format), columns);
        return 0;
    }

    private static Command Sub(string name, string description, Func<ParseResult, int> run)
    {
        var command = new Command(name, description);
        Shared(command);
        command.SetAction(run);
        return command;
    }

    private static void Shared(Command command)
    {
        foreach (var option in new Option[] { Common.Format, Common.Library, Common.Seed })
        {
            command.Options.Add(option);
        }
    }
}
