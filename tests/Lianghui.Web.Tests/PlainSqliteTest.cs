using Lianghui.Corpus;
using Microsoft.Data.Sqlite;

namespace Lianghui.Web.Tests;

/// <summary>Datasette and any other tool opens the library as it is: plain SQLite, read-only, no extension, names that say what they hold.</summary>
public sealed class PlainSqliteTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-sqlite-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Every_table_and_view_opens_in_plain_read_only_SQLite()
    {
        var file = Path.Combine(_folder, "library.db");
        TestLibrary.Write(file);
        using var connection = new SqliteConnection($"Data Source=file:{file}?immutable=1;Mode=ReadOnly;Pooling=False");
        connection.Open();
        var names = Read(connection, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'");
        Assert.Superset(new HashSet<string> { "texts", "reports", "current_reports", "sections", "growth", "targets", "outturns", "tasks", "places" }, names.ToHashSet(StringComparer.Ordinal));
        foreach (var name in names)
        {
            Assert.Matches("^[a-z][a-z_]*$", name);
            Assert.NotEmpty(Read(connection, $"SELECT count(*) FROM \"{name}\""));
            Assert.All(Read(connection, $"SELECT name FROM pragma_table_info('{name}')"), column => Assert.Matches("^[a-z][a-z_]*$", column));
        }

        Assert.Empty(Read(connection, "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'"));
        Assert.Equal(["62"], Read(connection, "SELECT count(*) FROM current_reports r JOIN targets t ON t.version_id = r.version_id WHERE t.indicator = 'gdp'"));
        Assert.Equal(["ok"], Read(connection, "PRAGMA integrity_check"));
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the database's own list.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetValue(0).ToString()!);
        }

        return values;
    }
}
