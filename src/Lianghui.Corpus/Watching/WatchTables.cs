using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Watching;

/// <summary>Tables <c>announcements</c>, <c>deliveries</c> and <c>watch_places</c>: what a watch knows after a restart.</summary>
/// <param name="path">A file or an address of a library that is there.</param>
public sealed class WatchTables(string path)
{
    private const string Columns = "id, at, kind, place, year, version, title, detail, source, silent";
    private static readonly string[] AnnouncementColumns = Columns.Split(", ");
    private readonly LibraryStore _store = LibraryStore.Of(path);

    /// <summary>Keeps announcements; those that are kept already are passed over, whoever made them.</summary>
    /// <returns>The new ones.</returns>
    public IReadOnlyList<Announcement> Add(IEnumerable<Announcement> announcements)
    {
        using var connection = _store.Open();
        using var transaction = _store.Begin(connection);
        var known = Rows(connection, $"SELECT {Columns} FROM announcements", Announced, transaction).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        using var insert = new RowInsert(connection, "announcements", AnnouncementColumns, "ON CONFLICT (id) DO NOTHING");
        var added = announcements.Where(a => known.Add(a.Id)).ToList();
        added.ForEach(a => insert.Run(transaction, a.Id, a.At, a.Kind, a.Place, a.Year, a.Version, a.Title, a.Detail, a.Source, a.IsSilent));
        transaction.Commit();
        return added;
    }

    /// <summary>All announcements, oldest first.</summary>
    public IReadOnlyList<Announcement> All()
    {
        using var connection = _store.Open();
        return Rows(connection, $"SELECT {Columns} FROM announcements ORDER BY at, id", Announced);
    }

    /// <summary>The newest announcements, newest first; silent ones are left out.</summary>
    internal static IReadOnlyList<Announcement> Newest(DbConnection connection, int most) =>
        [.. Rows(connection, $"SELECT {Columns} FROM announcements WHERE silent = 0 ORDER BY at DESC, id", Announced).Take(most)];

    /// <summary>How the places of a year answered.</summary>
    public IReadOnlyDictionary<string, WatchedPlace> Places(int year)
    {
        using var connection = _store.Open();
        return Rows(connection, $"SELECT place, year, checked, failures, failing_since, error FROM watch_places WHERE year = {year.ToString(CultureInfo.InvariantCulture)}",
            row => new WatchedPlace(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.Text(4), row.Text(5))).ToDictionary(p => p.Place, StringComparer.Ordinal);
    }

    /// <summary>Keeps how places answered.</summary>
    public void Put(IEnumerable<WatchedPlace> places)
    {
        using var connection = _store.Open();
        using var transaction = _store.Begin(connection);
        using var insert = new RowInsert(connection, "watch_places", ["place", "year", "checked", "failures", "failing_since", "error"],
            "ON CONFLICT (place, year) DO UPDATE SET checked = excluded.checked, failures = excluded.failures, failing_since = excluded.failing_since, error = excluded.error");
        foreach (var p in places)
        {
            insert.Run(transaction, p.Place, p.Year, p.Checked, p.Failures, p.FailingSince, p.Error);
        }

        transaction.Commit();
    }

    /// <summary>
    /// Announcements that a channel has not got. Each is marked as under way before it is given, so that a kill while it is sent never sends it
    /// twice; <see cref="Settle"/> says how it went.
    /// </summary>
    public IReadOnlyList<Announcement> Claim(string channel, DateTimeOffset now)
    {
        using var connection = _store.Open();
        using var transaction = _store.Begin(connection);
        var done = Rows(connection, "SELECT announcement, channel, state FROM deliveries", row => (row.GetString(0), row.GetString(1), row.GetString(2)), transaction)
            .Where(d => d.Item2 == channel && d.Item3 != "failed").Select(d => d.Item1).ToHashSet(StringComparer.Ordinal);
        var due = Rows(connection, $"SELECT {Columns} FROM announcements WHERE silent = 0 ORDER BY at, id", Announced, transaction).Where(a => !done.Contains(a.Id)).ToList();
        Mark(connection, transaction, due, channel, "sending", now);
        transaction.Commit();
        return due;
    }

    /// <summary>Says how the sending of claimed announcements went; failed ones are given again.</summary>
    public void Settle(string channel, IEnumerable<Announcement> announcements, bool sent, DateTimeOffset now)
    {
        using var connection = _store.Open();
        using var transaction = _store.Begin(connection);
        Mark(connection, transaction, announcements, channel, sent ? "sent" : "failed", now);
        transaction.Commit();
    }

    /// <summary>Texts and press accounts that the library got at or after a time, with when it first did.</summary>
    public IReadOnlyList<(string At, string Origin, ReportKey Report, string? Title, string Version, string Source)> Added(DateTimeOffset since)
    {
        using var connection = _store.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT f.at, v.origin, v.place, v.year, v.kind, v.session, v.title, v.version, v.source
            FROM versions v JOIN (SELECT s.version, min(r.started) AS at FROM sources s JOIN runs r ON r.id = s.run_id GROUP BY s.version) f ON f.version = v.version
            WHERE v.origin <> 'shipped' AND f.at >= @since ORDER BY f.at, v.id
            """;
        command.Bind("@since", Time(since));
        using var row = command.ExecuteReader();
        var found = new List<(string, string, ReportKey, string?, string, string)>();
        while (row.Read())
        {
            found.Add((row.GetString(0), row.GetString(1), new ReportKey(row.GetString(2), row.GetInt32(3), row.GetString(4), row.Text(5)), row.Text(6), row.GetString(7), row.GetString(8)));
        }

        return found;
    }

    /// <summary>A time as the tables keep it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static void Mark(DbConnection connection, DbTransaction transaction, IEnumerable<Announcement> announcements, string channel, string state, DateTimeOffset now)
    {
        using var insert = new RowInsert(connection, "deliveries", ["announcement", "channel", "state", "at"],
            "ON CONFLICT (announcement, channel) DO UPDATE SET state = excluded.state, at = excluded.at");
        foreach (var a in announcements)
        {
            insert.Run(transaction, a.Id, channel, state, Time(now));
        }
    }

    private static Announcement Announced(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.Flag(9));

    private static List<T> Rows<T>(DbConnection connection, string sql, Func<DbDataReader, T> read, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        using var row = command.ExecuteReader();
        var found = new List<T>();
        while (row.Read())
        {
            found.Add(read(row));
        }

        return found;
    }
}
