using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Forecasts;

/// <summary>Keeps forecasts in a library of either engine.</summary>
public static class ForecastStore
{
    private static readonly string[] ForecastColumns = ["id", "year", "as_of", "made", "tool", "codebook", "rules"];

    private static readonly string[] ItemColumns =
    [
        "forecast_id", "ordinal", "question", "item", "rank", "value", "low", "high", "probability", "rule", "inputs", "n", "hit_rate", "error",
        "baseline_error", "verdict",
    ];

    private static readonly string[] OutcomeColumns = ["forecast_id", "ordinal", "outcome", "error", "hit", "version", "scored"];

    /// <summary>Keeps a forecast; one that is there already stays as it was. Gives its identifier.</summary>
    /// <param name="path">The library; null for the default one.</param>
    /// <param name="year">Year of the national report.</param>
    /// <param name="asOf">Day up to which it knew.</param>
    /// <param name="items">The statements.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="InvalidDataException">The file is not a library, or cannot be written.</exception>
    public static string Keep(string? path, int year, DateOnly asOf, IReadOnlyList<ForecastItem> items, DateTime now)
    {
        LibraryFile.OpenForWriting(path).Dispose();
        var (id, store) = (Id(year, asOf, items), LibraryStore.Of(path ?? LibraryFile.DefaultPath));
        using var connection = store.Open();
        using var transaction = store.Begin(connection);
        if (SqlReading.Scalar(connection, "SELECT 1 FROM forecasts WHERE id = @a", id, transaction) is null)
        {
            using var forecast = new RowInsert(connection, "forecasts", ForecastColumns);
            using var item = new RowInsert(connection, "forecast_items", ItemColumns);
            var stamp = RuleStamp.Current;
            forecast.Run(transaction, id, year, asOf, now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), stamp.Tool, stamp.Codebook, stamp.Rules);
            foreach (var (i, it) in items.Index())
            {
                item.Run(transaction, id, i, it.Question, it.Item, it.Rank, it.Value, it.Low, it.High, it.Probability, it.Rule, it.Inputs, it.N,
                    it.HitRate, it.Error, it.BaselineError, it.Verdict);
            }

            transaction.Commit();
        }

        return id;
    }

    /// <summary>Writes down what became of a forecast, in place of what was written before.</summary>
    /// <param name="path">The library; null for the default one.</param>
    /// <param name="id">The forecast.</param>
    /// <param name="outcomes">One for each of its statements, in their order.</param>
    /// <param name="version">SHA-256 of the national report.</param>
    /// <param name="today">The day of scoring.</param>
    public static void Score(string? path, string id, IReadOnlyList<ScoredItem> outcomes, string version, DateOnly today)
    {
        var store = LibraryStore.Of(path ?? LibraryFile.DefaultPath);
        using var connection = store.OpenExisting();
        using var transaction = store.Begin(connection);
        SqlReading.Scalar(connection, "DELETE FROM forecast_outcomes WHERE forecast_id = @a", id, transaction);
        using var insert = new RowInsert(connection, "forecast_outcomes", OutcomeColumns);
        foreach (var (i, outcome) in outcomes.Index())
        {
            insert.Run(transaction, id, i, outcome.Outcome, outcome.Error, outcome.Hit, version, today);
        }

        transaction.Commit();
    }

    /// <summary>The forecasts of a library, the oldest day first.</summary>
    /// <param name="path">The library; null for the default one.</param>
    public static IReadOnlyList<KeptForecast> Read(string? path)
    {
        var store = LibraryStore.Of(path ?? LibraryFile.DefaultPath);
        if (!store.Exists)
        {
            return [];
        }

        using var connection = store.OpenExisting();
        var items = Items(connection);
        return [.. Rows(connection, "SELECT id, year, as_of, made, tool FROM forecasts ORDER BY as_of, year, made, id", row =>
            new KeptForecast(row.GetString(0), row.GetInt32(1), row.Day(2)!.Value, Moment(row.GetString(3)), row.GetString(4), [], [], null))
            .Select(f => f with
            {
                Items = [.. items[f.Id].Select(i => i.Item)],
                Outcomes = [.. items[f.Id].Select(i => i.Scored).OfType<ScoredItem>()],
                Version = items[f.Id].Select(i => i.Version).FirstOrDefault(),
            })];
    }

    private static ILookup<string, (ForecastItem Item, ScoredItem? Scored, string? Version)> Items(DbConnection connection) => Rows(
        connection,
        "SELECT i.forecast_id, i.question, i.item, i.\"rank\", i.value, i.low, i.high, i.probability, i.rule, i.inputs, i.n, i.hit_rate, i.error, i.baseline_error, i.verdict, "
        + "o.scored, o.outcome, o.error, o.hit, o.version FROM forecast_items i LEFT JOIN forecast_outcomes o ON o.forecast_id = i.forecast_id AND o.ordinal = i.ordinal "
        + "ORDER BY i.forecast_id, i.ordinal",
        row =>
        {
            var item = new ForecastItem(row.GetString(1), row.GetString(2), row.GetInt32(3), row.Number(4), row.Number(5), row.Number(6), Double(row, 7), row.GetString(8),
                row.GetString(9), row.GetInt32(10), Double(row, 11), Double(row, 12), Double(row, 13), row.GetString(14));
            return (Id: row.GetString(0), Item: item, Scored: row.IsDBNull(15) ? null : new ScoredItem(item, row.Text(16), Double(row, 17), row.Int(18) is { } hit ? hit != 0 : null), Version: row.Text(19));
        }).ToLookup(r => r.Id, r => (r.Item, r.Scored, r.Version), StringComparer.Ordinal);

    private static List<T> Rows<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    private static double? Double(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static string Id(int year, DateOnly asOf, IReadOnlyList<ForecastItem> items)
    {
        var lines = items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Question}|{i.Item}|{i.Rank}|{i.Value}|{i.Low}|{i.High}|{i.Probability:0.######}|{i.Rule}|{i.Inputs}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{year}|{asOf:yyyy-MM-dd}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
    }
}
