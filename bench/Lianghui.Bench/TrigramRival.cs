using Microsoft.Data.Sqlite;

namespace Lianghui.Bench;

/// <summary>SQLite FTS5 with the trigram tokenizer: mentions of a phrase by document, in the two ways people store reports, and the better is taken.</summary>
internal sealed class TrigramRival : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _count;

    /// <param name="texts">The documents.</param>
    /// <param name="bySentence">One row for each sentence; else one for each document.</param>
    public TrigramRival(IReadOnlyList<string> texts, bool bySentence)
    {
        _connection.Open();
        Run("create virtual table texts using fts5(document unindexed, body, tokenize = 'trigram', detail = 'full')");
        using (var transaction = _connection.BeginTransaction())
        {
            foreach (var (document, body) in texts.SelectMany((t, i) => (bySentence ? t.Split('。') : [t]).Select(b => (i, b))))
            {
                Run("insert into texts values ($document, $body)", ("$document", document), ("$body", body));
            }

            transaction.Commit();
        }

        Run("insert into texts(texts) values ('optimize')");
        _count = _connection.CreateCommand();
        _count.CommandText = """
            select document, sum((length(body) - length(replace(body, $phrase, ''))) / length($phrase))
            from texts where texts match '"' || $phrase || '"' group by document
            """;
        _count.Parameters.AddWithValue("$phrase", string.Empty);
        _count.Prepare();
    }

    public static string Version => new SqliteConnection("Data Source=:memory:") is { } c ? Opened(c) : string.Empty;

    /// <summary>Mentions in all documents.</summary>
    public long Count(string phrase)
    {
        _count.Parameters[0].Value = phrase;
        var total = 0L;
        using var rows = _count.ExecuteReader();
        while (rows.Read())
        {
            total += rows.GetInt64(1);
        }

        return total;
    }

    public void Dispose()
    {
        _count.Dispose();
        _connection.Dispose();
    }

    private static string Opened(SqliteConnection connection)
    {
        using (connection)
        {
            connection.Open();
            return connection.ServerVersion;
        }
    }

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
