using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Lianghui.Corpus.Postgres;

/// <summary>
/// Gathers the rows and statements of a report and sends them as one batch, a statement and an array for each column of a table: two hundred rows cost one
/// journey to the server instead of two hundred.
/// </summary>
internal sealed class PostgresRows(NpgsqlConnection connection) : IRowBatch
{
    /// <summary>Types of columns by table, asked for once in a process.</summary>
    private static readonly ConcurrentDictionary<string, NpgsqlDbType[]> Types = new(StringComparer.Ordinal);

    private readonly List<NpgsqlBatchCommand> _statements = [];
    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Add(DbTransaction transaction, string table, IReadOnlyList<string> columns, params ReadOnlySpan<object?> values)
    {
        if (!_tables.TryGetValue(table, out var rows))
        {
            _tables[table] = rows = new Table(Insert(table, columns), Types.GetOrAdd(table, _ => Ask(table, columns)), []);
        }

        rows.Rows.Add(values.ToArray());
    }

    /// <inheritdoc/>
    public void Run(DbTransaction transaction, string sql, params IReadOnlyList<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters.Add(new NpgsqlParameter("p" + i.ToString(CultureInfo.InvariantCulture), RowReading.Stored(values[i])));
        }

        _statements.Add(command);
    }

    /// <inheritdoc/>
    public void Send(DbTransaction transaction)
    {
        using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction)transaction);
        _statements.ForEach(batch.BatchCommands.Add);
        foreach (var table in _tables.Values.Where(t => t.Rows.Count > 0))
        {
            var command = new NpgsqlBatchCommand(table.Sql);
            for (var i = 0; i < table.Types.Length; i++)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = Cells(table.Rows, i, table.Types[i]), NpgsqlDbType = NpgsqlDbType.Array | table.Types[i] });
            }

            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count > 0)
        {
            batch.ExecuteNonQuery();
        }

        Clear();
    }

    /// <summary>Forgets what was not sent.</summary>
    public void Dispose() => Clear();

    private void Clear()
    {
        _statements.Clear();
        foreach (var table in _tables.Values)
        {
            table.Rows.Clear();
        }
    }

    private NpgsqlDbType[] Ask(string table, IReadOnlyList<string> columns)
    {
        using var command = new NpgsqlCommand($"SELECT {Names(columns)} FROM {table} LIMIT 0", connection);
        using var row = command.ExecuteReader();
        return [.. columns.Select((_, i) => CopySink.Type(row.GetDataTypeName(i)))];
    }

    private static string Insert(string table, IReadOnlyList<string> columns) => string.Create(CultureInfo.InvariantCulture,
        $"INSERT INTO {table} ({Names(columns)}) SELECT * FROM unnest({string.Join(", ", columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}")))})");

    private static string Names(IReadOnlyList<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private static Array Cells(List<object?[]> rows, int column, NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Integer => Cells(rows, column, v => (int?)Convert.ToInt32(v, CultureInfo.InvariantCulture)),
        NpgsqlDbType.Bigint => Cells(rows, column, v => (long?)Convert.ToInt64(v, CultureInfo.InvariantCulture)),
        NpgsqlDbType.Double => Cells(rows, column, v => (double?)Convert.ToDouble(v, CultureInfo.InvariantCulture)),
        _ => Cells(rows, column, v => (string?)v),
    };

    private static T[] Cells<T>(List<object?[]> rows, int column, Func<object, T> convert)
    {
        var cells = new T[rows.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = RowReading.Stored(rows[i][column]) is var value && value is DBNull ? default! : convert(value);
        }

        return cells;
    }

    /// <summary>Rows of a table that wait.</summary>
    private sealed record Table(string Sql, NpgsqlDbType[] Types, List<object?[]> Rows);
}
