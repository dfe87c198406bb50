using System.Data.Common;
using System.Globalization;

namespace Lianghui.Corpus.Sql;

/// <summary>Reads nullable cells; numbers are stored as doubles and read as decimals, 15 digits exact.</summary>
internal static class RowReading
{
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Int(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static decimal? Number(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : (decimal)row.GetDouble(column);

    public static bool Flag(this DbDataReader row, int column) => row.GetInt32(column) != 0;

    public static DateOnly? Day(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Adds a parameter to a command.</summary>
    public static void Bind(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    /// <summary>A command with the parameters <c>@p0</c> and so on.</summary>
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, IReadOnlyList<object?> values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        for (var i = 0; i < values.Count; i++)
        {
            command.Bind("@p" + i.ToString(CultureInfo.InvariantCulture), Stored(values[i]));
        }

        return command;
    }

    /// <summary>A value as it is stored: decimals as doubles, days as ISO text, truth as 0 and 1.</summary>
    public static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        decimal number => (double)number,
        bool flag => flag ? 1 : 0,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };
}
