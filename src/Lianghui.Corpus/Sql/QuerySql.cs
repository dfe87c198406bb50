using System.Data.Common;
using System.Globalization;

namespace Lianghui.Corpus.Sql;

/// <summary>A query's conditions on table <c>versions</c>; days are compared in memory, where the rules for unknown days and for what was current on a day stand.</summary>
internal static class QuerySql
{
    /// <summary>Adds parameters to the command and gives the WHERE clause.</summary>
    public static string Where(FactQuery query, DbCommand command)
    {
        var conditions = new List<string>();
        if (query.Version is { } version)
        {
            conditions.Add("version LIKE " + Parameter(command, version + "%"));
        }
        else if (query.Press)
        {
            conditions.Add("origin = 'press'");
        }
        else if (query.AsOf is null)
        {
            conditions.Add("is_current = 1");
        }

        if (query.FromYear is { } from)
        {
            conditions.Add("year >= " + Parameter(command, from));
        }

        if (query.ToYear is { } to)
        {
            conditions.Add("year <= " + Parameter(command, to));
        }

        In("place", query.Places);
        In("kind", query.Kinds);
        return conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);

        void In(string column, IReadOnlyList<string>? values)
        {
            if (values is { Count: > 0 })
            {
                conditions.Add($"{column} IN ({List(command, values)})");
            }
        }
    }

    /// <summary>Values as parameters of a list.</summary>
    public static string List(DbCommand command, IEnumerable<string> values) => string.Join(", ", values.Select(v => Parameter(command, v)));

    /// <summary>
    /// The range of the numbers of versions, which lets PostgreSQL leave out the partitions of other years; nothing without versions.
    /// </summary>
    public static string Between(IReadOnlyList<(long Id, ReportRecord Report)> versions, DbCommand command) => versions.Count == 0
        ? ""
        : $"AND version_id BETWEEN {Parameter(command, versions.Min(v => v.Id))} AND {Parameter(command, versions.Max(v => v.Id))}";

    private static string Parameter(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@q" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
