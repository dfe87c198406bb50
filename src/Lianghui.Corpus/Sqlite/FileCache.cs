using System.Data.Common;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Sqlite;

/// <summary>A file as it was when it was last read.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Time of the last change, in ticks (UTC).</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
/// <param name="Options">What the user said of it (place, year, kind); another answer makes it be read again.</param>
/// <param name="Reader">Build of the reader; a new one reads it again.</param>
public sealed record KnownFile(string Path, long Size, long Modified, string Hash, string Options, string Reader);

/// <summary>Remembers files and the texts found in them, so that adding them again is free.</summary>
internal sealed class FileCache(DbConnection connection, IRowBatch rows)
{
    private const string PutFile = "INSERT INTO files (path, size, modified, hash, options, reader) VALUES (@p0, @p1, @p2, @p3, @p4, @p5) "
        + "ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, hash = excluded.hash, options = excluded.options, reader = excluded.reader";

    /// <summary>The file of a path; null if it was never read.</summary>
    public KnownFile? Find(string path, DbTransaction? transaction)
    {
        using var command = Command("SELECT path, size, modified, hash, options, reader FROM files WHERE path = @a", path, transaction);
        using var row = command.ExecuteReader();
        return row.Read()
            ? new KnownFile(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5))
            : null;
    }

    /// <summary>The texts found in a file, in its order.</summary>
    public IReadOnlyList<(string Source, string Version)> Versions(string path, DbTransaction? transaction)
    {
        using var command = Command("SELECT source, version FROM file_versions WHERE path = @a ORDER BY ordinal", path, transaction);
        using var row = command.ExecuteReader();
        var versions = new List<(string, string)>();
        while (row.Read())
        {
            versions.Add((row.GetString(0), row.GetString(1)));
        }

        return versions;
    }

    /// <summary>Remembers a file, with the rows that wait.</summary>
    public void Put(KnownFile file, IEnumerable<(string Source, string Version)> versions, DbTransaction transaction)
    {
        rows.Run(transaction, PutFile, file.Path, file.Size, file.Modified, file.Hash, file.Options, file.Reader);
        rows.Run(transaction, "DELETE FROM file_versions WHERE path = @p0", file.Path);
        foreach (var (ordinal, (source, version)) in versions.Index())
        {
            rows.Run(transaction, "INSERT INTO file_versions (path, ordinal, source, version) VALUES (@p0, @p1, @p2, @p3)", file.Path, ordinal, source, version);
        }
    }

    private DbCommand Command(string sql, string path, DbTransaction? transaction)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.Bind("@a", path);
        return command;
    }
}
