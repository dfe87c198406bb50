using System.Data.Common;

namespace Lianghui.Corpus.Sql;

/// <summary>Table <c>sessions</c>: days on which congresses sit, as the user entered them.</summary>
public static class SessionTable
{
    /// <summary>Enters sessions, in place of what was entered for the same places and years.</summary>
    /// <param name="path">A file or an address; the library is made where it is not there.</param>
    /// <param name="sessions">The sessions.</param>
    public static void Put(string path, IEnumerable<SessionDays> sessions)
    {
        var store = LibraryStore.Of(path);
        using var connection = store.Open();
        using var transaction = store.Begin(connection);
        using var insert = new RowInsert(connection, "sessions", ["place", "year", "opens", "closes", "source"],
            "ON CONFLICT (place, year) DO UPDATE SET opens = excluded.opens, closes = excluded.closes, source = excluded.source");
        foreach (var s in sessions)
        {
            insert.Run(transaction, s.Place, s.Year, s.Opens, s.Closes, s.Source);
        }

        transaction.Commit();
    }

    internal static IReadOnlyList<SessionDays> Read(DbConnection connection, int year)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT place, year, opens, closes, source FROM sessions WHERE year = @y ORDER BY opens, place";
        command.Bind("@y", year);
        using var row = command.ExecuteReader();
        var found = new List<SessionDays>();
        while (row.Read())
        {
            found.Add(new SessionDays(row.GetString(0), row.GetInt32(1), row.Day(2)!.Value, row.Day(3), row.GetString(4)));
        }

        return found;
    }
}
