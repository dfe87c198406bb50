using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Jobs;

/// <summary>SQL of the tables <c>batches</c>, <c>jobs</c> and <c>contents</c>, for both engines.</summary>
internal static class JobTable
{
    /// <summary>Notes what became of a document. What is stored stays stored: a late note of another worker changes nothing.</summary>
    public static void Note(DbConnection connection, DbTransaction? transaction, JobNote note) => Run(connection, transaction,
        "UPDATE jobs SET state = @p0, tries = @p1, texts = @p2, reason = @p3, worker = @p4, updated = @p5 "
        + "WHERE batch = @p6 AND number = @p7 AND state <> 'done'",
        Code(note.State), note.Tries, note.Texts, note.Reason, note.Worker, Now(), note.Batch, note.Number);

    /// <summary>Runs a statement with values; gives the number of rows.</summary>
    public static int Run(DbConnection connection, DbTransaction? transaction, string sql, params object?[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>A command with values.</summary>
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params object?[] values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var (i, value) in values.Index())
        {
            command.Bind("@p" + i.ToString(CultureInfo.InvariantCulture), value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>A state as it is stored.</summary>
    public static string Code(JobState state) => state.ToString().ToLowerInvariant();

    /// <summary>Now, as it is stored.</summary>
    public static string Now() => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
