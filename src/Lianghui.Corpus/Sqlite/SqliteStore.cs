using Microsoft.Data.Sqlite;

namespace Lianghui.Corpus.Sqlite;

/// <summary>Opens library files and brings their tables up to date.</summary>
internal static class SqliteStore
{
    /// <summary>Written into each library (<c>PRAGMA application_id</c>), so that another program's file is never touched: "LHui".</summary>
    private const int ApplicationId = 0x4C487569;

    /// <summary>Opens a library, made if it is not there, with its tables up to date.</summary>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public static SqliteConnection Open(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return Open(path, SqliteOpenMode.ReadWriteCreate);
    }

    /// <summary>Opens a library that is there.</summary>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public static SqliteConnection OpenExisting(string path) => Open(path, SqliteOpenMode.ReadWrite);

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
            Migrations.Apply(connection, ApplicationId);
        }
    }

    /// <summary>The value of an integer pragma.</summary>
    public static long Pragma(SqliteConnection connection, string name)
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
