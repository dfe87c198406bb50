using System.Globalization;
using Lianghui.Corpus.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Lianghui.Corpus.Postgres;

/// <summary>Rows through binary COPY. The table's own types decide what each cell becomes, since SQLite knows integers of one size only.</summary>
internal sealed class CopySink : IRowSink
{
    private readonly NpgsqlDbType[] _types;
    private readonly NpgsqlBinaryImporter _import;

    public CopySink(NpgsqlConnection connection, string table, IReadOnlyList<string> columns)
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        using (var command = new NpgsqlCommand($"SELECT {names} FROM {table} LIMIT 0", connection))
        using (var row = command.ExecuteReader())
        {
            _types = [.. columns.Select((_, i) => Type(row.GetDataTypeName(i)))];
        }

        _import = connection.BeginBinaryImport($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)");
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<object?> values)
    {
        _import.StartRow();
        for (var i = 0; i < values.Length; i++)
        {
            Write(values[i], _types[i]);
        }
    }

    /// <inheritdoc/>
    public void Complete() => _import.Complete();

    public void Dispose() => _import.Dispose();

    private void Write(object? value, NpgsqlDbType type)
    {
        switch (value)
        {
            case null or DBNull: _import.WriteNull(); break;
            case var _ when type == NpgsqlDbType.Integer: _import.Write(Convert.ToInt32(value, CultureInfo.InvariantCulture), type); break;
            case var _ when type == NpgsqlDbType.Bigint: _import.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture), type); break;
            case var _ when type == NpgsqlDbType.Double: _import.Write(Convert.ToDouble(value, CultureInfo.InvariantCulture), type); break;
            case byte[] bytes: _import.Write(bytes, type); break;
            default: _import.Write(Convert.ToString(value, CultureInfo.InvariantCulture)!, type); break;
        }
    }

    /// <summary>The type of a column whose type the engine names so.</summary>
    public static NpgsqlDbType Type(string name) => name switch
    {
        "integer" => NpgsqlDbType.Integer,
        "bigint" => NpgsqlDbType.Bigint,
        "double precision" => NpgsqlDbType.Double,
        "bytea" => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Text,
    };
}
