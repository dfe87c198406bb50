using System.CommandLine;
using System.Globalization;
using Lianghui.Analysis.Season;
using Lianghui.Analysis.Weights;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>season YEAR</c>: which places have reported, as of any day, and what their targets add up to.</summary>
internal static class SeasonVerb
{
    private static readonly string[] BoardColumns = ["place", "year", "status", "session", "delivered", "published", "low", "high", "comparator", "previousLow", "previousHigh", "change", "opens", "closes", "grade", "evidence"];
    private static readonly string[] DayColumns = ["day", "added", "n", "of", "gdpShare", "estimate", "median", "before", "beforeN", "up", "down", "flat", "hash", "findings"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var year = new Argument<int>("year") { Description = "year of the reports" };
        var replay = new Option<bool>("--replay") { Description = "one row for each day on which a place reported, with a hash of the day's result" };
        var weights = new Option<Weighting>("--weights") { Description = "gdp, contribution or none", DefaultValueFactory = _ => Weighting.Gdp };
        var command = new Command("season", """
            The board of a season: who has reported, their growth targets, and the estimate beside that of the same places a year before.

            Examples:
              lianghui season 2025 --as-of 2025-01-15
              lianghui season 2025 --replay --format csv
            """) { year, replay, weights };
        foreach (var option in new Option[] { common.Format, common.Library, common.Seed, common.Place, common.Group, common.AsOf, common.AsOfBy, common.Uncorrected })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var (library, query, format) = (common.OpenSeason(parsed), common.Query(parsed), parsed.GetValue(common.Format));
            CommonOptions.SayCorrected(library, query with { FromYear = parsed.GetValue(year) - 1, ToYear = parsed.GetValue(year), AsOf = null });
            if (parsed.GetValue(replay))
            {
                RowWriter.Write([.. SeasonReplay.Of(library, parsed.GetValue(year), query, parsed.GetValue(weights)).Where(d => query.AsOf is null || d.Day <= query.AsOf).Select(Day)], format, DayColumns);
                return 0;
            }

            var board = SeasonBoards.Of(library, parsed.GetValue(year), query, parsed.GetValue(weights));
            Console.Error.WriteLine(board.N == 0 && board.Places.All(p => p.Report is null)
                ? $"Nothing is known of {board.Year}. See what the library holds with: lianghui reports" : Summary(board));
            RowWriter.Write([.. board.Places.Select(p => Place(board.Year, p))], format, BoardColumns);
            return 0;
        });
        return command;
    }

    private static string Summary(SeasonBoard board) => string.Create(CultureInfo.InvariantCulture,
        $"{board.N} of {board.Of} places, {(board.GdpShare is { } s ? $"{100 * s:0.0}% of GDP" : "share of GDP unknown")}; estimate {Percent(board.Estimate.Value)} (the same {board.BeforeN} places a year before {Percent(board.Before)}); {board.Count("up")} up, {board.Count("down")} down, {board.Count("flat")} flat; {board.Estimate.Method}.");

    private static string Percent(decimal? value) => value is { } v ? string.Create(CultureInfo.InvariantCulture, $"{v:0.00}%") : "unknown";

    private static Row Place(int year, SeasonPlace p) => new Row()
        .Add("place", p.Place).Add("year", year).Add("status", p.Shown).Add("session", p.Report?.Key.Session)
        .Add("delivered", p.Report?.Delivered).Add("published", p.Report?.Published)
        .Add("low", p.Target?.Value.Low).Add("high", p.Target?.Value.High).Add("comparator", p.Target?.Value.Comparator)
        .Add("previousLow", p.Previous?.Value.Low).Add("previousHigh", p.Previous?.Value.High).Add("change", p.Change)
        .Add("opens", p.Session?.Opens).Add("closes", p.Session?.Closes).Add("grade", p.Target?.Grade ?? p.Report?.Grade).Add(p.Target?.Evidence)
        .Mark("provisional", p.Target?.IsProvisional == true ? true : null);

    private static Row Day(SeasonDay d) => new Row()
        .Add("day", d.Day).Add("added", d.Added).Add("n", d.Board.N).Add("of", d.Board.Of).Add("gdpShare", d.Board.GdpShare)
        .Add("estimate", d.Board.Estimate.Value).Add("median", d.Board.Estimate.Median).Add("before", d.Board.Before).Add("beforeN", d.Board.BeforeN)
        .Add("up", d.Board.Count("up")).Add("down", d.Board.Count("down")).Add("flat", d.Board.Count("flat")).Add("hash", d.Hash).Add("findings", d.Findings.Value);
}
