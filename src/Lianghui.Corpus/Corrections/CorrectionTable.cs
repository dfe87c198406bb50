using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Corrections;

/// <summary>Table <c>corrections</c>, to which rows are only ever added.</summary>
public static class CorrectionTable
{
    private static readonly string[] Columns =
    [
        "id", "action", "fact", "fact_id", "place", "year", "kind", "version", "start", "length", "quote", "changes", "coded", "by_name", "day", "reason", "recorded",
    ];

    /// <summary>All opinions of a library, in the order of entry; none where there is no library.</summary>
    /// <param name="path">A file or an address.</param>
    /// <exception cref="InvalidDataException">It is not a library, or a row is damaged.</exception>
    public static IReadOnlyList<Correction> Read(string path)
    {
        var store = LibraryStore.Of(path);
        if (!store.Exists)
        {
            return [];
        }

        using var connection = store.OpenExisting();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", Columns)} FROM corrections ORDER BY recorded, id";
        using var row = command.ExecuteReader();
        var found = new List<Correction>();
        while (row.Read())
        {
            found.Add(Of(row));
        }

        return found;
    }

    /// <summary>Adds opinions, all or none; those that are there already are passed over.</summary>
    /// <param name="path">A file or an address; the library is made where it is not there.</param>
    /// <param name="corrections">The opinions.</param>
    /// <returns>How many were new.</returns>
    public static int Add(string path, IEnumerable<Correction> corrections)
    {
        var store = LibraryStore.Of(path);
        using var connection = store.Open();
        using var transaction = store.Begin(connection);
        using var insert = new RowInsert(connection, "corrections", Columns, "ON CONFLICT (id) DO NOTHING");
        var before = Count(connection, transaction);
        foreach (var c in corrections)
        {
            insert.Run(transaction, c.Id, Correction.Code(c.Action), c.Fact, c.FactId, c.Place, c.Year, c.Kind, c.Version, c.Start, c.Length, c.Quote,
                CorrectionText.Write(c.Changes), CorrectionText.Write(c.Coded), c.By, c.Day, c.Reason, c.Recorded);
        }

        var added = Count(connection, transaction) - before;
        transaction.Commit();
        return added;
    }

    private static int Count(DbConnection connection, DbTransaction transaction) =>
        Convert.ToInt32(SqlReading.Scalar(connection, "SELECT count(*) FROM corrections", null, transaction), CultureInfo.InvariantCulture);

    private static Correction Of(DbDataReader row) => new(
        row.GetString(0), Enum.Parse<CorrectionAction>(row.GetString(1), ignoreCase: true), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5),
        row.GetString(6), row.GetString(7), row.GetInt32(8), row.GetInt32(9), row.GetString(10), CorrectionText.Read(row.GetString(11)),
        CorrectionText.Read(row.GetString(12)), row.GetString(13), row.Day(14)!.Value, row.GetString(15), row.GetString(16));
}
