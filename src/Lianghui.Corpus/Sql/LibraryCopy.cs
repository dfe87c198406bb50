using System.Data.Common;
using System.Globalization;

namespace Lianghui.Corpus.Sql;

/// <summary>
/// Copies a whole library into a new one, of the same engine or the other: every table as the engines list them, in one transaction, so that
/// a kill leaves the new library empty. The numbers of versions are given anew, because each engine has its own.
/// </summary>
public sealed class LibraryCopy
{
    /// <summary>Tables that others point to, and so come first.</summary>
    private static readonly string[] First = ["runs", "reports", "groups", "places", "versions", "imports"];

    private readonly LibraryStore _to;
    private readonly DbConnection _source;
    private readonly DbConnection _target;
    private readonly DbTransaction _transaction;
    private Dictionary<long, long> _versions = [];

    private LibraryCopy(LibraryStore to, DbConnection source, DbConnection target, DbTransaction transaction) =>
        (_to, _source, _target, _transaction) = (to, source, target, transaction);

    /// <summary>Copies a library; gives the number of rows of each table.</summary>
    /// <param name="from">A file or an address.</param>
    /// <param name="to">A file or an address that holds no library, or one without reports.</param>
    /// <exception cref="InvalidDataException">There is no library, or the other one holds reports already.</exception>
    public static IReadOnlyList<(string Table, long Rows)> Run(string from, string to)
    {
        var (source, target) = (LibraryStore.Of(from), LibraryStore.Of(to));
        if (!source.Exists)
        {
            throw new InvalidDataException($"There is no library {LibraryFile.Shown(from)}.");
        }

        using var reading = source.OpenExisting();
        using var writing = target.Open();
        if (SqlReading.Scalar(writing, "SELECT 1 FROM versions LIMIT 1") is not null)
        {
            throw new InvalidDataException($"{LibraryFile.Shown(to)} holds reports already; name a new library to copy into.");
        }

        // A snapshot: what others write meanwhile is not copied, neither whole nor in part.
        using var snapshot = reading.BeginTransaction(System.Data.IsolationLevel.Serializable);
        using var transaction = target.Begin(writing);
        var rows = new LibraryCopy(target, reading, writing, transaction).Tables(source);
        target.Renumber(writing, transaction);
        transaction.Commit();
        return rows;
    }

    private List<(string, long)> Tables(LibraryStore source)
    {
        var tables = source.Tables(_source).Where(t => t != "migrations")
            .OrderBy(t => Array.IndexOf(First, t) is >= 0 and var i ? i : First.Length).ThenBy(t => t, StringComparer.Ordinal).ToList();
        foreach (var table in Enumerable.Reverse(tables))
        {
            MigrationFiles.Run(_target, _transaction, $"DELETE FROM {table}");
        }

        _versions = Numbers();
        return [.. tables.Select(t => (t, Rows(t)))];
    }

    /// <summary>The new number of each version, in the order of the old ones.</summary>
    private Dictionary<long, long> Numbers()
    {
        using var command = _source.CreateCommand();
        command.CommandText = "SELECT id, year FROM versions ORDER BY id";
        using var row = command.ExecuteReader();
        var numbers = new Dictionary<long, long>();
        while (row.Read())
        {
            numbers[row.GetInt64(0)] = _to.VersionNumber(numbers.Count + 1, row.GetInt32(1));
        }

        return numbers;
    }

    private long Rows(string table)
    {
        using var command = _source.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var row = command.ExecuteReader();
        var columns = Enumerable.Range(0, row.FieldCount).Select(row.GetName).ToList();
        var number = columns.IndexOf(table == "versions" ? "id" : "version_id");
        using var sink = _to.Sink(_target, _transaction, table, columns);
        var values = new object?[columns.Count];
        long count = 0;
        for (; row.Read(); count++)
        {
            for (var i = 0; i < values.Length; i++)
            {
                var value = row.GetValue(i);
                values[i] = i != number || value is DBNull ? value : _versions[Convert.ToInt64(value, CultureInfo.InvariantCulture)];
            }

            sink.Write(values);
        }

        sink.Complete();
        return count;
    }
}
