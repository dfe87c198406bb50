using System.Collections.Concurrent;
using Lianghui.Corpus.Sql;
using Npgsql;

namespace Lianghui.Corpus.Postgres;

/// <summary>
/// Names the state of a library: a digest over who wrote each row of the tables that findings are made of. The snapshot of transactions, which changes with
/// every write anywhere on the server, tells cheaply that nothing has changed; the digest tells that what has changed is not this library (another
/// database, the progress of a batch, an automatic ANALYZE).
/// </summary>
internal static class PostgresStamp
{
    // Facts are partitioned and written only together with their row of versions; texts never change. The others tell how work goes on.
    private const string Others = "'texts', 'reports', 'runs', 'jobs', 'batches', 'contents', 'files', 'file_versions', 'deliveries', 'recodings'";

    private static readonly ConcurrentDictionary<string, (string Snapshot, string Digest)> Known = new(StringComparer.Ordinal);

    /// <summary>The state as it is now.</summary>
    /// <param name="settings">Npgsql's connection string.</param>
    /// <param name="connection">A connection by it, without a transaction.</param>
    public static string Of(string settings, NpgsqlConnection connection)
    {
        var snapshot = (string)SqlReading.Scalar(connection, "SELECT pg_current_snapshot()::text")!;
        if (Known.TryGetValue(settings, out var known) && known.Snapshot == snapshot)
        {
            return known.Digest;
        }

        known = Read(connection);
        Known[settings] = known;
        return known.Digest;
    }

    // One statement sees one snapshot, so that the digest belongs to the snapshot beside it.
    private static (string Snapshot, string Digest) Read(NpgsqlConnection connection)
    {
        var tables = SqlReading.Column(connection, $"""
            SELECT relname::text FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND NOT relispartition AND relname NOT IN ({Others}) ORDER BY relname
            """);
        var digests = tables.Select(t => $"(SELECT count(*) || ':' || coalesce(sum(hashint8extended(xmin::text::bigint, 0)), 0) FROM \"{t}\")");
        using var command = new NpgsqlCommand($"SELECT pg_current_snapshot()::text, concat_ws(' ', {string.Join(", ", digests)})", connection);
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetString(0), row.GetString(1));
    }
}
