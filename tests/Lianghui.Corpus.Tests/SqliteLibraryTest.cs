using Microsoft.Data.Sqlite;

namespace Lianghui.Corpus.Tests;

public sealed class SqliteLibraryTest : LibraryTest, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-").FullName;

    protected override string Address => Path;

    private string Path => System.IO.Path.Combine(_folder, "a.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public void Files_of_others_are_refused()
    {
        File.WriteAllText(Path, "not a library, only some text that is long enough to be read as a header of a page");
        Assert.Contains("is not a library", Assert.Throws<InvalidDataException>(() => LibraryFile.Open(Path)).Message, StringComparison.Ordinal);
        var other = System.IO.Path.Combine(_folder, "other.db");
        using (var connection = new SqliteConnection($"Data Source={other}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (x)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("another program", Assert.Throws<InvalidDataException>(() => LibraryFile.OpenForWriting(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_table_of_the_file_stands_on_its_page()
    {
        LibraryFile.OpenForWriting(Path).Dispose();
        var page = File.ReadAllText(System.IO.Path.Combine(Checkout.Root, "docs", "library.md"));
        using var connection = new SqliteConnection($"Data Source={Path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            Assert.Matches($@"\b{row.GetString(0)}\b", page);
        }
    }
}
