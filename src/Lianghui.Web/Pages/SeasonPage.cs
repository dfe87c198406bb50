using Lianghui.Analysis.Season;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the season page shows.</summary>
/// <param name="Board">The board as of the chosen day, or of all that is known.</param>
/// <param name="Days">The days on which places reported.</param>
public sealed record SeasonModel(SeasonBoard Board, IReadOnlyList<SeasonDay> Days);

internal static class SeasonPage
{
    private static readonly string[] Columns = ["place", "year", "status", "delivered", "published", "low", "high", "comparator", "previousLow", "previousHigh", "change"];

    internal static PageResult Build(PageRequest request)
    {
        var days = SeasonReplay.Of(request.Library, request.Year);
        // Only a day of the season itself is taken, so that the addresses of all pages are known to a folder written from them.
        var asOf = days.Select(d => (DateOnly?)d.Day).FirstOrDefault(d => Text(d) == request.Text("asOf"));
        var board = asOf is null ? SeasonBoards.Of(request.Library, request.Year) : days.First(d => d.Day == asOf).Board;
        return new PageResult(
            request.Language.Pick($"The season of {request.Year}", $"{request.Year}年两会季"), typeof(SeasonView), new SeasonModel(board, days), [.. board.Places.Select(p => Row(request.Year, p))], Columns);
    }

    /// <summary>A day as addresses and pages print it.</summary>
    internal static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Row Row(int year, SeasonPlace p) => new Row()
        .Add("place", p.Place).Add("year", year).Add("status", p.Shown).Add("delivered", p.Report?.Delivered).Add("published", p.Report?.Published)
        .Add("low", p.Target?.Value.Low).Add("high", p.Target?.Value.High).Add("comparator", p.Target?.Value.Comparator)
        .Add("previousLow", p.Previous?.Value.Low).Add("previousHigh", p.Previous?.Value.High).Add("change", p.Change)
        .Mark("provisional", p.Target?.IsProvisional == true ? true : null);
}
