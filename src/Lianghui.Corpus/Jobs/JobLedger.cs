using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Jobs;

/// <summary>The library's account of what was handed to workers: batches, what became of each document, and their bytes.</summary>
public sealed class JobLedger : IDisposable
{
    private const string Columns = "j.batch, j.number, j.source, j.content, j.bytes, j.state, j.tries, j.reason, j.worker, j.updated, b.options";

    private readonly LibraryStore _store;
    private readonly DbConnection _connection;

    private JobLedger(LibraryStore store) => (_store, _connection) = (store, store.Open());

    /// <summary>Opens the account of a library, which is made if it is not there.</summary>
    /// <param name="library">A file or an address; null for the default library.</param>
    /// <exception cref="InvalidDataException">It cannot be opened.</exception>
    public static JobLedger Open(string? library) => new(LibraryStore.Of(library ?? LibraryFile.DefaultPath));

    /// <summary>Notes a new batch.</summary>
    /// <param name="batch">Its name.</param>
    /// <param name="options">What the user said of its documents.</param>
    public void Begin(string batch, string options) => JobTable.Run(_connection, null,
        "INSERT INTO batches (id, created, options, documents, published) VALUES (@p0, @p1, @p2, 0, 0)", batch, JobTable.Now(), options);

    /// <summary>Notes documents of a batch in one transaction.</summary>
    /// <param name="jobs">The documents.</param>
    /// <param name="contents">Their bytes, where they are kept in the library; null where a folder keeps them.</param>
    public void Put(IReadOnlyList<Job> jobs, IReadOnlyList<byte[]>? contents)
    {
        using var transaction = _store.Begin(_connection);
        foreach (var (i, job) in jobs.Index())
        {
            if (contents is not null)
            {
                JobTable.Run(_connection, transaction, "INSERT INTO contents (hash, bytes) VALUES (@p0, @p1) ON CONFLICT (hash) DO NOTHING",
                    job.Content, contents[i]);
            }

            JobTable.Run(_connection, transaction,
                "INSERT INTO jobs (batch, number, source, content, bytes, state, tries, updated) VALUES (@p0, @p1, @p2, @p3, @p4, 'queued', 0, @p5)",
                job.Batch, job.Number, job.Source, job.Content, job.Bytes, JobTable.Now());
        }

        foreach (var batch in jobs.GroupBy(j => j.Batch, StringComparer.Ordinal))
        {
            JobTable.Run(_connection, transaction, "UPDATE batches SET documents = documents + @p0 WHERE id = @p1", batch.Count(), batch.Key);
        }

        transaction.Commit();
    }

    /// <summary>Notes that the broker has confirmed documents of a batch.</summary>
    public void Confirm(string batch, int count) =>
        JobTable.Run(_connection, null, "UPDATE batches SET published = published + @p0 WHERE id = @p1", count, batch);

    /// <summary>Notes what became of a document.</summary>
    public void Note(JobNote note) => JobTable.Note(_connection, note);

    /// <summary>The bytes of a document; null where the library does not keep them.</summary>
    public byte[]? Content(string hash)
    {
        using var command = JobTable.Command(_connection, null, "SELECT bytes FROM contents WHERE hash = @p0", hash);
        return command.ExecuteScalar() as byte[];
    }

    /// <summary>How far the batches are, the newest first.</summary>
    /// <param name="batch">Only this one; null for all.</param>
    public IReadOnlyList<BatchProgress> Progress(string? batch = null)
    {
        using var command = JobTable.Command(_connection, null, $"""
            SELECT b.id, b.created, b.documents, b.published, {Sum("queued")}, {Sum("retrying")}, {Sum("done")}, {Sum("dead")},
              coalesce(sum(j.texts), 0), max(j.updated)
            FROM batches b LEFT JOIN jobs j ON j.batch = b.id
            {(batch is null ? "" : "WHERE b.id = @p0")} GROUP BY b.id, b.created, b.documents, b.published ORDER BY b.created DESC, b.id
            """, batch is null ? [] : [batch]);
        using var row = command.ExecuteReader();
        var found = new List<BatchProgress>();
        while (row.Read())
        {
            found.Add(new BatchProgress(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), Int(row, 4), Int(row, 5), Int(row, 6),
                Int(row, 7), Int(row, 8), row.Text(9)));
        }

        return found;
    }

    /// <summary>Documents in some states, in the order of their batches.</summary>
    /// <param name="batch">Only this batch's; null for all.</param>
    /// <param name="states">The states.</param>
    public IReadOnlyList<JobEntry> Jobs(string? batch, params JobState[] states)
    {
        using var command = JobTable.Command(_connection, null, $"""
            SELECT {Columns} FROM jobs j JOIN batches b ON b.id = j.batch
            WHERE j.state IN ({string.Join(", ", states.Select(s => $"'{JobTable.Code(s)}'"))}) {(batch is null ? "" : "AND j.batch = @p0")}
            ORDER BY b.created, j.batch, j.number
            """, batch is null ? [] : [batch]);
        using var row = command.ExecuteReader();
        var found = new List<JobEntry>();
        while (row.Read())
        {
            found.Add(Entry(row));
        }

        return found;
    }

    /// <summary>Lets documents wait again; gives their number.</summary>
    public int Requeue(IEnumerable<Job> jobs) => jobs.Sum(j => JobTable.Run(_connection, null,
        "UPDATE jobs SET state = 'queued', tries = 0, reason = NULL, updated = @p0 WHERE batch = @p1 AND number = @p2 AND state <> 'done'",
        JobTable.Now(), j.Batch, j.Number));

    /// <summary>Forgets a batch of which nothing waits any more, and bytes that no other batch needs.</summary>
    /// <returns>Whether it was forgotten; not while documents of it wait.</returns>
    public bool Forget(string batch)
    {
        using var transaction = _store.Begin(_connection);
        if (Jobs(batch, JobState.Queued, JobState.Retrying).Count > 0)
        {
            return false;
        }

        JobTable.Run(_connection, transaction, "DELETE FROM jobs WHERE batch = @p0", batch);
        JobTable.Run(_connection, transaction, "DELETE FROM batches WHERE id = @p0", batch);
        JobTable.Run(_connection, transaction, "DELETE FROM contents WHERE NOT EXISTS (SELECT 1 FROM jobs WHERE content = contents.hash)");
        transaction.Commit();
        return true;
    }

    /// <summary>Closes the library.</summary>
    public void Dispose() => _connection.Dispose();

    private static JobEntry Entry(DbDataReader row) => new(
        new Job(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetInt64(4)),
        Enum.Parse<JobState>(row.GetString(5), ignoreCase: true), row.GetInt32(6), row.Text(7), row.Text(8), row.GetString(9), row.GetString(10));

    private static string Sum(string state) => $"coalesce(sum(CASE WHEN j.state = '{state}' THEN 1 ELSE 0 END), 0)";

    private static int Int(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);
}
