using System.Data.Common;
using System.Globalization;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Corpus.Sql;

/// <summary>Reads reports and facts through any ADO.NET connection.</summary>
internal static class SqlReading
{
    private const int TextsAtOnce = 64;

    /// <summary>The versions that a query asks for, in the order of all lists.</summary>
    public static IReadOnlyList<(long Id, ReportRecord Report)> Versions(DbConnection connection, FactQuery query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {VersionTable.Columns}, superseded FROM versions " + QuerySql.Where(query, command) + " ORDER BY id";
        using var row = command.ExecuteReader();
        var found = new List<(long Id, ReportRecord Report, bool Superseded)>();
        while (row.Read())
        {
            var version = VersionTable.Read(row);
            if (query.Matches(version.Report))
            {
                found.Add((version.Id, version.Report, row.Flag(17)));
            }
        }

        var shown = query is { AsOf: not null, Version: null, Press: false } ? OnTheDay(found) : found;
        return [.. shown.Select(v => (v.Id, v.Report)).InOrder(v => v.Report)];
    }

    // What was current on a day: of what had come by then, a press account among it, as today's current versions are chosen of all.
    private static IEnumerable<(long Id, ReportRecord Report, bool Superseded)> OnTheDay(IEnumerable<(long Id, ReportRecord Report, bool Superseded)> found) =>
        VersionRules.Visible(found.GroupBy(v => (v.Report.Key.Place, v.Report.Key.Year, v.Report.Key.Kind))
            .SelectMany(g => g.All(v => v.Superseded) ? g : g.Where(v => !v.Superseded)), v => v.Report);

    /// <summary>The facts of a table that a query asks for, report by report, in the order of the text.</summary>
    public static IReadOnlyList<Fact<T>> Facts<T>(DbConnection connection, FactTable<T> table, FactQuery query)
    {
        var versions = Versions(connection, query);
        var reports = versions.ToDictionary(v => v.Id, v => v.Report);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Quoted(table.Columns)} FROM {table.Name} WHERE version_id IN "
            + $"(SELECT id FROM versions {QuerySql.Where(query, command)}) {QuerySql.Between(versions, command)} ORDER BY version_id, ordinal";
        var facts = versions.ToDictionary(v => v.Id, _ => new List<Fact<T>>());
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var version = FactTable<T>.VersionOf(row);
            if (facts.TryGetValue(version, out var list))
            {
                list.Add(table.Read(row, reports[version]));
            }
        }

        return [.. versions.SelectMany(v => facts[v.Id])];
    }

    /// <summary>The reasons of the tasks that a query asks for, by task.</summary>
    public static ILookup<string, ThemeReason> Reasons(DbConnection connection, FactQuery query)
    {
        var versions = Versions(connection, query);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT task_id, theme, cue, weight, start FROM task_reasons WHERE version_id IN "
            + $"(SELECT id FROM versions {QuerySql.Where(query, command)}) {QuerySql.Between(versions, command)} ORDER BY version_id, task_id, ordinal";
        using var row = command.ExecuteReader();
        var reasons = new List<(string Task, ThemeReason Reason)>();
        while (row.Read())
        {
            reasons.Add((row.GetString(0), new ThemeReason(row.GetString(1), row.GetString(2), row.GetDouble(3), row.GetInt32(4))));
        }

        return reasons.ToLookup(r => r.Task, r => r.Reason, StringComparer.Ordinal);
    }

    /// <summary>What was not understood, report by report.</summary>
    public static IReadOnlyList<ReportIssue> Issues(DbConnection connection, FactQuery query)
    {
        var versions = Versions(connection, query);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT version_id, code, message, level, start, length FROM issues WHERE version_id IN "
            + $"(SELECT id FROM versions {QuerySql.Where(query, command)}) {QuerySql.Between(versions, command)} ORDER BY version_id, ordinal";
        using var row = command.ExecuteReader();
        var issues = new List<(long Version, Issue Issue)>();
        while (row.Read())
        {
            issues.Add((row.GetInt64(0), ReadIssue(row, 1)));
        }

        var byVersion = issues.ToLookup(i => i.Version, i => i.Issue);
        return [.. versions.SelectMany(v => byVersion[v.Id].Select(i => new ReportIssue(v.Report.Key, v.Report.Version, i)))];
    }

    /// <summary>An issue whose code, message, level, start and length begin at a column.</summary>
    public static Issue ReadIssue(DbDataReader row, int i) => new(
        row.GetString(i), row.GetString(i + 1), Enum.Parse<IssueLevel>(row.GetString(i + 2), ignoreCase: true),
        row.IsDBNull(i + 3) ? null : new TextSpan(row.GetInt32(i + 3), row.GetInt32(i + 4)));

    /// <summary>The stored texts of versions, by version, some dozens with each question.</summary>
    public static IReadOnlyDictionary<string, string> Texts(DbConnection connection, IEnumerable<string> versions)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in versions.Distinct(StringComparer.Ordinal).Chunk(TextsAtOnce))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT version, text FROM texts WHERE version IN ({QuerySql.List(command, some)})";
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                texts[row.GetString(0)] = row.GetString(1);
            }
        }

        return texts;
    }

    /// <summary>One value, or null.</summary>
    public static object? Scalar(DbConnection connection, string sql, string? argument = null, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        if (argument is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@a", argument);
            command.Parameters.Add(parameter);
        }

        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }

    /// <summary>The first column of all rows.</summary>
    public static IReadOnlyList<string> Column(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var cells = new List<string>();
        while (row.Read())
        {
            cells.Add(row.GetString(0));
        }

        return cells;
    }

    /// <summary>The newest year among added reports, else among added texts of any kind, else among all.</summary>
    public static int? NewestYear(DbConnection connection) =>
        (Scalar(connection, "SELECT max(year) FROM versions WHERE origin <> 'shipped' AND year > 0 AND kind LIKE '%-report'")
            ?? Scalar(connection, "SELECT max(year) FROM versions WHERE origin <> 'shipped' AND year > 0")
            ?? Scalar(connection, "SELECT max(year) FROM versions WHERE year > 0")) is { } year
            ? Convert.ToInt32(year, CultureInfo.InvariantCulture)
            : null;

    private static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));
}
