using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Sql;
using Microsoft.Data.Sqlite;

namespace Lianghui.Corpus.Sqlite;

/// <summary>Opens library files and brings their tables up to date.</summary>
internal sealed class SqliteStore(string path) : LibraryStore
{
    /// <summary>Written into each library (<c>PRAGMA application_id</c>), so that another program's file is never touched: "LHui".</summary>
    private const int ApplicationId = 0x4C487569;

    private static readonly MigrationFiles Migrations = new("sqlite");

    /// <summary>The store of a file.</summary>
    /// <exception cref="InvalidDataException">It is a folder.</exception>
    public static new SqliteStore Of(string path) => Directory.Exists(path)
        ? throw new InvalidDataException($"'{path}' is a folder; name a file in it with --library.")
        : new SqliteStore(path);

    /// <inheritdoc/>
    public override bool Exists => File.Exists(path);

    /// <inheritdoc/>
    public override string Stamp => new FileInfo(path) is { Exists: true } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}")
        : ShippedFacts.Stamp;

    /// <inheritdoc/>
    public override DbConnection Open()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return Open(path, SqliteOpenMode.ReadWriteCreate);
    }

    /// <inheritdoc/>
    public override DbConnection OpenExisting() => Open(path, SqliteOpenMode.ReadWrite);

    /// <summary>Begins a transaction that takes the write lock at once, so that a busy library is known before work is done.</summary>
    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <inheritdoc/>
    public override string Integrity(DbConnection connection) => (string)SqlReading.Scalar(connection, "PRAGMA integrity_check(1)")!;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Tables(DbConnection connection) => SqlReading.Column(
        connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");

    /// <inheritdoc/>
    public override IRowSink Sink(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new InsertSink(connection, transaction, table, columns);

    /// <inheritdoc/>
    public override IRowBatch Rows(DbConnection connection) => new PreparedRows(connection);

    /// <inheritdoc/>
    public override long VersionNumber(int n, int year) => n;

    /// <summary>Nothing: SQLite goes on after the largest number.</summary>
    public override void Renumber(DbConnection connection, DbTransaction transaction)
    {
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            DefaultTimeout = 60,
            ForeignKeys = false,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection, path);
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw new InvalidDataException(Explain(path, error), error);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        var (version, owner) = (Pragma(connection, "user_version"), Pragma(connection, "application_id"));
        if (owner != ApplicationId && (owner != 0 || version != 0 || TableCount(connection) > 0))
        {
            throw new InvalidDataException($"'{path}' is an SQLite file of another program; name another file with --library.");
        }

        if (version > Migrations.Newest)
        {
            throw new InvalidDataException(
                $"'{path}' was written by a newer Lianghui (tables {version}, this tool knows {Migrations.Newest}); update the tool.");
        }

        if (version < Migrations.Newest)
        {
            Migrate(connection);
        }
    }

    /// <summary>Brings the tables up to date in one transaction; a kill before its end leaves the file as it was.</summary>
    private static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var rows = new PreparedRows(connection);
        Migrations.Apply(connection, transaction, Pragma(connection, "user_version"), rows);
        MigrationFiles.Run(connection, transaction, string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA user_version = {Migrations.Newest}; PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    /// <summary>The value of an integer pragma.</summary>
    private static long Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return (long)command.ExecuteScalar()!;
    }

    private static long TableCount(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        return (long)command.ExecuteScalar()!;
    }

    private static string Explain(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => $"'{path}' is in use by another program; try again when it has finished.",
        8 => $"'{path}' cannot be written; name another file with --library.",
        13 => $"'{path}' cannot grow: the disk is full.",
        14 => $"'{path}' cannot be opened; check the folder and its permissions, or name another file with --library.",
        26 => $"'{path}' is not a library; name another file with --library.",
        11 => $"'{path}' is damaged ({error.Message}); restore a copy or make a new library with --library.",
        _ => $"'{path}': {error.Message}",
    };
}
