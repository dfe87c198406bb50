using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Season;

/// <summary>One day of a season on which something changed.</summary>
/// <param name="Day">The day.</param>
/// <param name="Added">Places that report on it, in the official order.</param>
/// <param name="Board">The board at its end.</param>
/// <param name="Hash">SHA-256 (hex) of the board; the same facts give the same digits on any machine.</param>
/// <param name="Findings">SHA-256 (hex) of all findings of the day, computed when asked for, see <see cref="FindingsDigest"/>.</param>
public sealed record SeasonDay(DateOnly Day, IReadOnlyList<string> Added, SeasonBoard Board, string Hash, Lazy<string> Findings);

/// <summary>Plays a season day by day.</summary>
public static class SeasonReplay
{
    /// <summary>The days on which a place reported, in order; reports without a day take no part.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="scope">Places, the last day, and whether days are those of publication; null for all.</param>
    /// <param name="weighting">Weights of the estimate.</param>
    public static IReadOnlyList<SeasonDay> Of(ILibraryReader library, int year, FactQuery? scope = null, Weighting weighting = Weighting.Gdp)
    {
        var query = scope ?? FactQuery.All;
        var reports = library.Reports(query with { FromYear = year, ToYear = year, Kinds = [Extraction.ReportKinds.Provincial] });
        var days = reports.Select(r => query.AsOfPublished ? r.Published : r.Delivered ?? r.Published).OfType<DateOnly>().Distinct().Order().ToList();
        var ground = SeasonBoards.Read(library, year, query, weighting);
        var boards = days.Select(d => SeasonBoards.Of(library, year, ground, query with { AsOf = d })).ToList();
        return [.. boards.Select((board, i) => new SeasonDay(days[i], Added(board, i == 0 ? null : boards[i - 1]), board, Hash(board),
            new Lazy<string>(() => FindingsDigest.Of(AsOfLibrary.Of(library, days[i], query.AsOfPublished ? KnownBy.Published : KnownBy.Delivered), year))))];
    }

    /// <summary>SHA-256 (hex) of what a board says: each place's target in number and wording, and the estimate.</summary>
    public static string Hash(SeasonBoard board)
    {
        var lines = board.Places.Where(p => p.Report is not null || p.Target is not null).Select(p => string.Join('|',
            p.Place, p.Status, Text(p.Target?.Value.Low), Text(p.Target?.Value.High), p.Target?.Value.Comparator, p.Target?.Value.Stretch, p.Change))
            .Append(string.Join('|', board.Year, board.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), board.N, Text(board.Estimate.Value), Text(board.Before)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static IReadOnlyList<string> Added(SeasonBoard board, SeasonBoard? before) =>
        [.. board.Places.Where((p, i) => p.Report is not null && before?.Places[i].Report is null).Select(p => p.Place)];

    private static string? Text(decimal? value) => value?.ToString("0.########", CultureInfo.InvariantCulture);
}
