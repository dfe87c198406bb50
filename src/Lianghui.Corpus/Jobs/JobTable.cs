using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Jobs;

/// <summary>SQL of the tables <c>batches</c>, <c>jobs</c> and <c>contents</c>, for both engines.</summary>
internal static class JobTable
{
    private const string NoteSql = "UPDATE jobs SET state = @p0, tries = @p1, texts = @p2, reason = @p3, worker = @p4, updated = @p5 "
        + "WHERE batch = @p6 AND number = @p7 AND state <> 'done'";

    /// <summary>Notes what became of a document. What is stored stays stored: a late note of another worker changes nothing.</summary>
    public static void Note(DbConnection connection, JobNote note) => Run(connection, null, NoteSql, Values(note));

    /// <summary>The same with the rows that wait.</summary>
    public static void Note(IRowBatch rows, DbTransaction transaction, JobNote note) => rows.Run(transaction, NoteSql, Values(note));

    /// <summary>Runs a statement with values; gives the number of rows.</summary>
    public static int Run(DbConnection connection, DbTransaction? transaction, string sql, params object?[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>A command with values.</summary>
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params object?[] values) =>
        RowReading.Command(connection, transaction, sql, values);

    /// <summary>A state as it is stored.</summary>
    public static string Code(JobState state) => state.ToString().ToLowerInvariant();

    /// <summary>Now, as it is stored.</summary>
    public static string Now() => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static object?[] Values(JobNote note) =>
        [Code(note.State), note.Tries, note.Texts, note.Reason, note.Worker, Now(), note.Batch, note.Number];
}
