using System.Data.Common;
using Lianghui.Corpus.Facts;

namespace Lianghui.Corpus.Sql;

/// <summary>Tables <c>imports</c> and <c>imported_values</c>: what a user brought in tables of his own.</summary>
internal static class ImportTables
{
    private static readonly string[] TableColumns = ["name", "source", "file", "hash", "imported", "rows"];

    private static readonly string[] ValueColumns = ["import", "line", "place", "year", "indicator", "value", "unit", "estimate"];

    /// <summary>The tables, by name.</summary>
    public static IReadOnlyList<ImportedTable> All(DbConnection connection) => Rows(
        connection,
        "SELECT name, source, file, hash, imported, \"rows\" FROM imports ORDER BY name",
        row => new ImportedTable(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5)));

    /// <summary>All values, those of the latest table first.</summary>
    public static IReadOnlyList<ImportedValue> Values(DbConnection connection) => Rows(
        connection,
        """
        SELECT v.place, v.year, v.indicator, v.value, v.unit, v.estimate, i.name, i.source, v.line
        FROM imported_values v JOIN imports i ON i.name = v.import ORDER BY i.imported DESC, i.name, v.line
        """,
        row => new ImportedValue(
            row.GetString(0), row.GetInt32(1), row.GetString(2), row.Number(3)!.Value, row.GetString(4), row.Int(5) is { } e ? e == 1 : null,
            row.GetString(6), row.GetString(7), row.GetInt32(8)));

    /// <summary>Adds a table.</summary>
    public static void Insert(DbConnection connection, DbTransaction transaction, ImportedTable table, IEnumerable<ImportedValue> values)
    {
        using var one = new RowInsert(connection, "imports", TableColumns);
        one.Run(transaction, table.Name, table.Source, table.File, table.Hash, table.Imported, table.Rows);
        using var many = new RowInsert(connection, "imported_values", ValueColumns);
        foreach (var v in values)
        {
            many.Run(transaction, table.Name, v.Line, v.Place, v.Year, v.Indicator, v.Value, v.Unit, v.Estimate);
        }
    }

    /// <summary>Takes a table out.</summary>
    /// <returns>Whether it was there.</returns>
    public static bool Delete(DbConnection connection, DbTransaction transaction, string name)
    {
        Run("DELETE FROM imported_values WHERE import = @a");
        return Run("DELETE FROM imports WHERE name = @a") > 0;

        int Run(string sql)
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            command.Bind("@a", name);
            return command.ExecuteNonQuery();
        }
    }

    private static IReadOnlyList<T> Rows<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var found = new List<T>();
        while (row.Read())
        {
            found.Add(read(row));
        }

        return found;
    }
}
