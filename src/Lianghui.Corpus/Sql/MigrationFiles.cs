using System.Data.Common;
using System.Globalization;

namespace Lianghui.Corpus.Sql;

/// <summary>The SQL files of one engine (<c>Migrations/sqlite</c>, <c>Migrations/postgres</c>), in order.</summary>
/// <param name="engine">Name of the folder.</param>
internal sealed class MigrationFiles(string engine)
{
    private readonly IReadOnlyList<(int Number, string Name, string Resource)> _all = Find($"migrations/{engine}/");

    /// <summary>Number of the newest; a file's number is the first three digits of its name.</summary>
    public int Newest => _all[^1].Number;

    /// <summary>Names of the files, in order.</summary>
    public IEnumerable<string> Names => _all.Select(m => m.Name);

    /// <summary>Applies what is newer than what a library has, and notes each in table <c>migrations</c>.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The transaction that writes.</param>
    /// <param name="have">Number of the newest that the library has; 0 for none.</param>
    /// <param name="rows">Takes the rows that a new library begins with.</param>
    public void Apply(DbConnection connection, DbTransaction transaction, long have, IRowBatch rows)
    {
        foreach (var (number, name, resource) in _all.Where(m => m.Number > have))
        {
            Run(connection, transaction, Read(resource));
            Run(connection, transaction, string.Create(CultureInfo.InvariantCulture,
                $"INSERT INTO migrations VALUES ({number}, '{name}', '{DateTime.UtcNow:yyyy-MM-ddTHH:mm:ssZ}')"));
        }

        if (have == 0)
        {
            Sqlite.CodebookRows.Insert(rows, transaction);
        }
    }

    /// <summary>Runs SQL that gives no rows.</summary>
    public static void Run(DbConnection connection, DbTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static IReadOnlyList<(int Number, string Name, string Resource)> Find(string prefix) =>
    [
        .. typeof(MigrationFiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Select(n => (int.Parse(n.AsSpan(prefix.Length, 3), CultureInfo.InvariantCulture), n[prefix.Length..], n))
            .Order(),
    ];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(MigrationFiles).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
