using System.Data.Common;
using System.Globalization;

namespace Lianghui.Corpus.Sql;

/// <summary>A prepared insert of one table, run many times.</summary>
internal sealed class RowInsert : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbParameter[] _parameters;

    /// <param name="connection">An open connection.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="columns">Its columns, in the order that values come in.</param>
    /// <param name="conflict">What to do with a row that is there; nothing means that it fails.</param>
    public RowInsert(DbConnection connection, string table, IReadOnlyList<string> columns, string conflict = "")
    {
        var names = columns.Select((_, i) => "@p" + i.ToString(CultureInfo.InvariantCulture)).ToList();
        _command = connection.CreateCommand();
        _command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", names)}) {conflict}");
        _parameters = [.. names.Select(name =>
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = name;
            _command.Parameters.Add(parameter);
            return parameter;
        })];
    }

    /// <summary>Inserts one row in the given transaction.</summary>
    public void Run(DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            _parameters[i].Value = RowReading.Stored(values[i]);
        }

        _command.Transaction = transaction;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
