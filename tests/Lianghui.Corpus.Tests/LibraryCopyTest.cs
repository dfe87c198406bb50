using System.Data.Common;
using Lianghui.Corpus.Sql;
using Lianghui.Corpus.Sqlite;
using Lianghui.Extraction.Metadata;
using Lianghui.Testing;
using Lianghui.Text;
using Microsoft.Data.Sqlite;

namespace Lianghui.Corpus.Tests;

public sealed class LibraryCopyTest(PostgresServer server) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public void A_library_that_goes_to_PostgreSQL_and_back_has_lost_nothing()
    {
        var (first, middle, last) = (Path.Combine(_folder, "a.db"), server.NewDatabase(), Path.Combine(_folder, "b.db"));
        Fill(first);
        LibraryCopy.Run(first, middle);
        LibraryCopy.Run(middle, last);
        var expected = Rows(first);
        Assert.True(expected.Count > 1000);
        Assert.Equal(expected, Rows(middle));
        Assert.Equal(expected, Rows(last));
        Assert.Equivalent(LibraryFile.Open(first).Tasks(FactQuery.All), LibraryFile.Open(middle).Tasks(FactQuery.All), strict: true);

        // What was copied can be added to: numbers go on where they ended.
        var text = InventedReport.Text("又一。");
        Assert.Equal(AddStatus.Added, Add(middle, text, 2031));
        Assert.Equal(AddStatus.Added, Add(last, text, 2031));
        Assert.Contains("already", Assert.Throws<InvalidDataException>(() => LibraryCopy.Run(first, middle)).Message, StringComparison.Ordinal);
    }

    private static void Fill(string path)
    {
        LibraryFile.OpenForWriting(path, seed: true).Dispose();
        Add(path, InventedReport.Text("二。"), 2025);
        Add(path, InventedReport.Text("一。"), 1998);
        Add(path, InventedReport.Text("二。"), 2025);
    }

    private static AddStatus Add(string path, StoredText text, int year)
    {
        using var writer = LibraryFile.OpenForWriting(path);
        writer.BeginRun("test");
        var source = new TextSource("a.txt", null, "plain", null, new OffsetMap([(0, new SourcePosition("a", 3))]));
        var status = writer.Add(new LibraryText(text, InventedReport.Code(text, year: year), new MetadataHints(), source)).Status;
        writer.PutFile(new KnownFile($"/{year}.txt", 5_000_000_000, DateTime.UtcNow.Ticks, "h", "", ""), [("a.txt", text.Version)]);
        writer.EndRun(1, 0);
        return status;
    }

    /// <summary>All rows of all tables as text, without the numbers of versions.</summary>
    private static List<string> Rows(string library)
    {
        var store = LibraryStore.Of(library);
        using var connection = store.OpenExisting();
        return [.. store.Tables(connection).Where(t => t != "migrations").SelectMany(t => Rows(connection, t)).Order(StringComparer.Ordinal)];
    }

    private static List<string> Rows(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var row = command.ExecuteReader();
        var rows = new List<string>();
        while (row.Read())
        {
            rows.Add(table + " " + string.Join('|', Enumerable.Range(0, row.FieldCount)
                .Where(i => row.GetName(i) != "version_id" && (table != "versions" || row.GetName(i) != "id"))
                .Select(i => $"{row.GetName(i)}={Convert.ToString(row.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)}")));
        }

        return rows;
    }
}
