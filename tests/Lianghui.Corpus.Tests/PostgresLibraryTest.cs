using System.Globalization;
using Lianghui.Corpus.Postgres;
using Lianghui.Corpus.Sql;
using Lianghui.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Lianghui.Corpus.Tests;

public sealed class PostgresLibraryTest(PostgresServer server) : LibraryTest
{
    private static readonly Lock Making = new();
    private static string? _template;

    private string? _address;

    /// <summary>A copy of a database whose tables were made once: making them takes a second or more.</summary>
    protected override string Address => _address ??= server.NewDatabase(Template());

    [Fact]
    public void Both_engines_have_the_same_tables_and_columns()
    {
        LibraryFile.OpenForWriting(Address).Dispose();
        var file = Path.Combine(Directory.CreateTempSubdirectory("lianghui-").FullName, "a.db");
        LibraryFile.OpenForWriting(file).Dispose();
        using var sqlite = new SqliteConnection($"Data Source={file};Pooling=false");
        sqlite.Open();
        var expected = Lines(sqlite, "SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
            + "WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%'");
        using var postgres = new NpgsqlConnection(PostgresAddress.Parse(Address));
        postgres.Open();
        Assert.Equal(expected, Lines(postgres, "SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c "
            + "JOIN pg_class p ON p.relname = c.table_name WHERE c.table_schema = 'public' AND NOT p.relispartition"));
        Directory.Delete(Path.GetDirectoryName(file)!, true);
    }

    [Fact]
    public void Each_migration_has_its_twin() =>
        Assert.Equal(new MigrationFiles("sqlite").Names, new MigrationFiles("postgres").Names);

    [Fact]
    public void Facts_lie_in_the_partition_of_their_year()
    {
        LibraryFile.OpenForWriting(Address, seed: true).Dispose();
        using var connection = new NpgsqlConnection(PostgresAddress.Parse(Address));
        connection.Open();
        Assert.NotEmpty(Lines(connection, "SELECT id FROM targets_2025"));
        Assert.Empty(Lines(connection, "SELECT t.id FROM targets_2025 t JOIN versions v ON v.id = t.version_id WHERE v.year <> 2025"));
    }

    [Fact]
    public void Tables_of_a_newer_tool_are_refused()
    {
        LibraryFile.OpenForWriting(Address).Dispose();
        server.Query("INSERT INTO migrations VALUES (999, 'x', 'y')", Address[(Address.LastIndexOf('/') + 1)..]);
        Assert.Contains("newer", Assert.Throws<InvalidDataException>(() => LibraryFile.Open(Address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_that_open_an_empty_database_at_once_make_its_tables_once()
    {
        var address = server.NewDatabase();
        Parallel.For(0, 4, _ => LibraryFile.OpenForWriting(address).Dispose());
        Assert.Equal(new MigrationFiles("postgres").Names.Count().ToString(CultureInfo.InvariantCulture),
            server.Query("SELECT count(*) FROM migrations", address[(address.LastIndexOf('/') + 1)..]));
    }

    [Fact]
    public void The_stamp_stays_where_something_else_was_written()
    {
        LibraryFile.OpenForWriting(Address).Dispose();
        var name = Address[(Address.LastIndexOf('/') + 1)..];
        var before = LibraryFile.Stamp(Address);
        LibraryFile.OpenForWriting(server.NewDatabase(Template()), seed: true).Dispose();
        server.Query("ANALYZE", name);
        server.Query("INSERT INTO batches (id, created, options, documents, published) VALUES ('b', 'x', 'y', 0, 0)", name);
        Assert.Equal(before, LibraryFile.Stamp(Address));
        server.Query("INSERT INTO settings (key, value) VALUES ('a', '1')", name);
        var inserted = LibraryFile.Stamp(Address);
        server.Query("UPDATE settings SET value = '2' WHERE key = 'a'", name);
        var updated = LibraryFile.Stamp(Address);
        server.Query("DELETE FROM settings WHERE key = 'a'", name);
        Assert.Equal(3, new[] { inserted, updated, LibraryFile.Stamp(Address) }.Distinct().Count());
        Assert.NotEqual(before, inserted);
    }

    private string Template()
    {
        lock (Making)
        {
            if (_template is null)
            {
                var address = server.NewDatabase();
                LibraryFile.OpenForWriting(address + "?Pooling=false").Dispose();
                _template = address[(address.LastIndexOf('/') + 1)..];
            }

            return _template;
        }
    }

    private static List<string> Lines(System.Data.Common.DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read())
        {
            lines.Add(row.GetString(0));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
