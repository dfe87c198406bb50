using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Sql;
using Npgsql;

namespace Lianghui.Corpus.Postgres;

/// <summary>A library in a PostgreSQL database.</summary>
/// <param name="settings">Npgsql's connection string.</param>
internal sealed class PostgresStore(string settings) : LibraryStore
{
    /// <summary>Held while tables are made: "LHui", as in the files of the other engine.</summary>
    private const long MigrationLock = 0x4C487569;

    /// <summary>A version's number is its year times this, and its own number; the same stands in the trigger of migration 1.</summary>
    private const long YearStep = 10_000_000_000;

    private static readonly MigrationFiles Migrations = new("postgres");

    /// <inheritdoc/>
    public override bool Exists
    {
        get
        {
            using var connection = Connect();
            return Version(connection, null) > 0;
        }
    }

    /// <inheritdoc/>
    public override string Stamp
    {
        get
        {
            using var connection = Connect();
            return Version(connection, null) > 0 ? PostgresStamp.Of(settings, connection) : ShippedFacts.Stamp;
        }
    }

    /// <inheritdoc/>
    public override DbConnection Open()
    {
        var connection = Connect();
        try
        {
            Prepare(connection);
            return connection;
        }
        catch (PostgresException error)
        {
            connection.Dispose();
            throw new InvalidDataException(Explain(error), error);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override DbConnection OpenExisting() => Open();

    /// <inheritdoc/>
    public override DbConnection OpenCurrent() => Connect();

    /// <inheritdoc/>
    public override DbTransaction Begin(DbConnection connection) => connection.BeginTransaction();

    /// <summary>
    /// Advisory locks, always text before report, so that a text that two workers add at once is written once. All that can change
    /// which version is current is written under its report's lock.
    /// </summary>
    public override int Lock(DbCommand command, string version, ReportKey report)
    {
        // A statement sees what was committed when it began, so the lock has to be one of its own before it.
        command.CommandText = "SELECT pg_advisory_xact_lock(hashtextextended(@v, 1)), pg_advisory_xact_lock(hashtextextended(@r, 2)); " + command.CommandText;
        command.Bind("@v", version);
        command.Bind("@r", string.Create(CultureInfo.InvariantCulture, $"{report.Place} {report.Year} {report.Kind}"));
        return 1;
    }

    /// <summary>The server looks after its own files (data checksums, <c>pg_amcheck</c>).</summary>
    public override string Integrity(DbConnection connection) => "ok";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Tables(DbConnection connection) => SqlReading.Column(connection, """
        SELECT relname::text FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname
        """);

    /// <inheritdoc/>
    public override IRowSink Sink(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new CopySink((NpgsqlConnection)connection, table, columns);

    /// <inheritdoc/>
    public override IRowBatch Rows(DbConnection connection) => new PostgresRows((NpgsqlConnection)connection);

    /// <inheritdoc/>
    public override long VersionNumber(int n, int year) => (year * YearStep) + n;

    /// <inheritdoc/>
    public override void Renumber(DbConnection connection, DbTransaction transaction)
    {
        MigrationFiles.Run(connection, transaction, "SELECT setval('version_numbers', count(*) + 1) FROM versions");
        foreach (var table in SqlReading.Column(connection, """
            SELECT table_name::text FROM information_schema.columns
            WHERE table_schema = current_schema() AND column_name = 'id' AND is_identity = 'YES'
            """))
        {
            MigrationFiles.Run(connection, transaction,
                $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 0) + 1) FROM {table}");
        }
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(settings);
        try
        {
            connection.Open();
            return connection;
        }
        catch (NpgsqlException error)
        {
            connection.Dispose();
            throw new InvalidDataException(Explain(error), error);
        }
    }

    private void Prepare(NpgsqlConnection connection)
    {
        var have = Version(connection, null);
        if (have > Migrations.Newest)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                $"{Name} was written by a newer Lianghui (tables {have}, this tool knows {Migrations.Newest}); update the tool."));
        }

        if (have < Migrations.Newest)
        {
            using var transaction = connection.BeginTransaction();
            MigrationFiles.Run(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({MigrationLock})"));
            using var rows = Rows(connection);
            Migrations.Apply(connection, transaction, Version(connection, transaction), rows);
            transaction.Commit();
        }
    }

    /// <summary>Number of the newest migration that the database has; 0 where it holds no library.</summary>
    private static long Version(NpgsqlConnection connection, NpgsqlTransaction? transaction) =>
        SqlReading.Scalar(connection, "SELECT to_regclass('migrations')::text", null, transaction) is null
            ? 0
            : Convert.ToInt64(SqlReading.Scalar(connection, "SELECT max(number) FROM migrations", null, transaction) ?? 0, CultureInfo.InvariantCulture);

    private string Name => new NpgsqlConnectionStringBuilder(settings) is var s
        ? string.Create(CultureInfo.InvariantCulture, $"'postgres://{s.Host}:{s.Port}/{s.Database}'") : "";

    private string Explain(NpgsqlException error) => error.SqlState switch
    {
        "3D000" => $"{Name}: there is no such database; make it with: createdb --encoding UTF8 --locale C.UTF-8 --template template0 NAME",
        "28P01" or "28000" => $"{Name}: the user or the password is not accepted; passwords may come from PGPASSWORD or PGPASSFILE.",
        "42501" => $"{Name}: this user may not do that ({error.Message}); ask the library's owner, or use a role with more rights.",
        "53300" => $"{Name}: too many connections; try again, or raise max_connections.",
        null => $"{Name} does not answer ({error.InnerException?.Message ?? error.Message}); is the server running?",
        _ => $"{Name}: {error.Message}",
    };
}
