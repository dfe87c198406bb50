using System.Data.Common;
using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Sqlite;

/// <summary>Puts the facts that ship into a library, and newer ones in their place when the tool brings them.</summary>
internal static class Seeding
{
    /// <summary>Whether a library is seeded with facts of another tool than this.</summary>
    public static bool IsStale(DbConnection connection) =>
        SqlReading.Scalar(connection, "SELECT value FROM settings WHERE key = 'seed'") is string stamp && stamp != ShippedFacts.Stamp;

    /// <summary>Whether a library is there and seeded with facts of another tool than this.</summary>
    public static bool IsStale(LibraryStore store)
    {
        if (!store.Exists)
        {
            return false;
        }

        using var connection = store.OpenExisting();
        return IsStale(connection);
    }

    /// <summary>Whether a library holds the facts that ship.</summary>
    public static bool IsSeeded(DbConnection connection) =>
        SqlReading.Scalar(connection, "SELECT value FROM settings WHERE key = 'seed'") is string;

    /// <summary>Writes them, in one transaction.</summary>
    public static void Apply(LibraryStore store, DbConnection connection)
    {
        using var transaction = store.Begin(connection);
        foreach (var table in new[] { "sections", "growth", "targets", "outturns", "tasks", "task_reasons", "issues" })
        {
            Run($"DELETE FROM {table} WHERE version_id IN (SELECT id FROM versions WHERE origin = 'shipped')");
        }

        Run("DELETE FROM versions WHERE origin = 'shipped'");
        Insert(store, connection, transaction);
        Run($"INSERT INTO settings (key, value) VALUES ('seed', '{ShippedFacts.Stamp}') ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        transaction.Commit();

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            command.ExecuteNonQuery();
        }
    }

    private static void Insert(LibraryStore store, DbConnection connection, DbTransaction transaction)
    {
        var versions = new VersionWriter(connection);
        using var rows = store.Rows(connection);
        var facts = new FactWriter(rows);
        foreach (var report in ShippedFacts.All)
        {
            var version = report.Report.Version;
            if (version.Length == 0
                || SqlReading.Scalar(connection, "SELECT 1 FROM versions WHERE version = @a", version, transaction) is null)
            {
                facts.Write(report, versions.Insert(report.Report, "", RuleStamp.Current, null, transaction), transaction);
            }
        }

        foreach (var key in ShippedFacts.All.Select(r => r.Report.Key).Distinct())
        {
            versions.Settle(key, transaction);
        }
    }
}
