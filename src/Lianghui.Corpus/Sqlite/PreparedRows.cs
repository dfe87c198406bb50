using System.Data.Common;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Sqlite;

/// <summary>Rows through prepared inserts, which in a transaction is as fast as SQLite takes them.</summary>
internal sealed class PreparedRows(DbConnection connection) : IRowBatch
{
    private readonly Dictionary<string, RowInsert> _inserts = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Add(DbTransaction transaction, string table, IReadOnlyList<string> columns, params ReadOnlySpan<object?> values)
    {
        if (!_inserts.TryGetValue(table, out var insert))
        {
            _inserts[table] = insert = new RowInsert(connection, table, columns);
        }

        insert.Run(transaction, values);
    }

    /// <inheritdoc/>
    public void Run(DbTransaction transaction, string sql, params IReadOnlyList<object?> values)
    {
        using var command = RowReading.Command(connection, transaction, sql, values);
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Send(DbTransaction transaction)
    {
        // Each row is there as soon as it is added.
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }
    }
}
