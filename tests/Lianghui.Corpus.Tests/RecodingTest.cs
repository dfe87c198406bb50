using Lianghui.Corpus.Recodings;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Corpus.Tests;

public sealed class RecodingTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public void What_a_new_coding_changes_is_kept_with_its_reason()
    {
        var (library, text) = (Path.Combine(_folder, "a.db"), InventedReport.Text());
        var coded = InventedReport.Code(text);
        Add(library, text, coded);
        Assert.Empty(RecodedFact.Of(library, null));
        Add(library, text, coded);
        Assert.Empty(RecodedFact.Of(library, null));

        // A target has another value, a growth statement is gone, a task is new.
        var target = coded.Targets[0] with { High = 6m };
        var task = coded.Tasks[1] with { Rank = 2, Heading = "另一项", HeadingSpan = new TextSpan(0, 3) };
        Add(library, text, coded with { Targets = [target], Growth = [], Tasks = [.. coded.Tasks, task] });
        var changes = RecodedFact.Of(library, null);
        Assert.Equal(
            [("growth", "removed", ""), ("targets", "changed", "high"), ("tasks", "added", "")],
            changes.Select(c => (c.Table, c.Change, c.Columns)));
        Assert.Contains("\"high\":\"5.25\"", changes[1].Before, StringComparison.Ordinal);
        Assert.Contains("\"high\":\"6\"", changes[1].After, StringComparison.Ordinal);
        Assert.All(changes, c => Assert.Contains("what was said", c.Why, StringComparison.Ordinal));
        Assert.Equal(changes, RecodedFact.Of(library, changes[0].Run));
        Assert.Empty(RecodedFact.Of(library, 999));
    }

    private static void Add(string library, StoredText text, Extraction.CodedReport coded)
    {
        using var writer = LibraryFile.OpenForWriting(library);
        writer.BeginRun("recode");
        writer.Add(new LibraryText(text, coded, new MetadataHints(), new TextSource("a.txt", null, "plain", null, OffsetMap.Empty)));
        writer.EndRun(1, 0);
    }
}
