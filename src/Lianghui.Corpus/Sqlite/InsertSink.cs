using System.Data.Common;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Sqlite;

/// <summary>Rows through a prepared insert, which in a transaction is as fast as SQLite takes them.</summary>
internal sealed class InsertSink(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) : IRowSink
{
    private readonly RowInsert _insert = new(connection, table, columns);

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<object?> values) => _insert.Run(transaction, values);

    /// <inheritdoc/>
    public void Complete()
    {
        // Each row is there as soon as it is written.
    }

    public void Dispose() => _insert.Dispose();
}
