using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Lianghui.Corpus.Sqlite;

/// <summary>The SQL files of <c>Migrations/sqlite</c>, applied in order, all in one transaction.</summary>
internal static class Migrations
{
    private const string Prefix = "migrations/sqlite/";

    /// <summary>Number and resource of each, in order; the number is the file name's first three digits.</summary>
    private static readonly IReadOnlyList<(int Number, string Resource)> All =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => (int.Parse(n.AsSpan(Prefix.Length, 3), CultureInfo.InvariantCulture), n))
            .Order(),
    ];

    /// <summary>Number of the newest.</summary>
    public static int Newest => All[^1].Number;

    /// <summary>Applies what a library lacks; a kill before the end leaves it as it was.</summary>
    public static void Apply(SqliteConnection connection, int applicationId)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var have = SqliteStore.Pragma(connection, "user_version");
        foreach (var (number, resource) in All.Where(m => m.Number > have))
        {
            Run(connection, transaction, Read(resource));
            Run(connection, transaction, string.Create(CultureInfo.InvariantCulture,
                $"INSERT INTO migrations VALUES ({number}, '{resource[Prefix.Length..]}', '{DateTime.UtcNow:yyyy-MM-ddTHH:mm:ssZ}')"));
        }

        Run(connection, transaction, string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA user_version = {Newest}; PRAGMA application_id = {applicationId}"));
        if (have == 0)
        {
            CodebookRows.Insert(connection, transaction);
        }

        transaction.Commit();
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
