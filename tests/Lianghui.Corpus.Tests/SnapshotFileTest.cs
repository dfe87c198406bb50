using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Snapshots;

namespace Lianghui.Corpus.Tests;

/// <summary>A snapshot file gives back what was frozen, is the same bytes each time, and does not take changed content for its own.</summary>
public class SnapshotFileTest
{
    private static readonly DateOnly Day = new(2031, 2, 3);

    [Fact]
    public void What_was_frozen_comes_back()
    {
        var text = InventedReport.Text();
        var library = MemoryLibrary.Shipped.With(text, InventedReport.Code(text), "a.txt");
        var snapshot = SnapshotMaker.Of(library, "x", FactQuery.All, Day);
        var (read, texts) = SnapshotFile.Read(new MemoryStream(Bytes(snapshot, library)), "x.zip");
        Assert.Equal(snapshot.Info, read.Info);
        Assert.Equal([text.Version], texts.Keys);
        var back = new SnapshotLibrary(read, texts.GetValueOrDefault);
        Assert.Equal(library.Reports(FactQuery.All), back.Reports(FactQuery.All));
        Assert.Equivalent(library.Targets(FactQuery.All), back.Targets(FactQuery.All), strict: true);
        Assert.Equivalent(library.Tasks(FactQuery.All), back.Tasks(FactQuery.All), strict: true);
        Assert.Equivalent(library.Growth(FactQuery.Provincial(2025)), back.Growth(FactQuery.Provincial(2025)), strict: true);
        Assert.Equivalent(library.Outturns(FactQuery.All), back.Outturns(FactQuery.All), strict: true);
        Assert.Equivalent(library.Sections(FactQuery.All), back.Sections(FactQuery.All), strict: true);
        Assert.Equal(FactTables.Shipped.Outturns, back.Tables.Outturns);
        Assert.Empty(SnapshotDiff.Between(snapshot, read));
    }

    [Fact]
    public void The_same_content_is_the_same_bytes_and_the_same_hash_under_any_name()
    {
        var snapshot = SnapshotMaker.Of(MemoryLibrary.Shipped, "x", FactQuery.All, Day);
        Assert.Equal(Bytes(snapshot), Bytes(SnapshotMaker.Of(MemoryLibrary.Shipped, "x", FactQuery.All, Day)));
        Assert.Equal(snapshot.Info.Hash, SnapshotMaker.Of(MemoryLibrary.Shipped, "y", FactQuery.All, Day.AddDays(1)).Info.Hash);
        Assert.NotEqual(snapshot.Info.Hash, SnapshotMaker.Of(MemoryLibrary.Shipped, "x", FactQuery.Provincial(2025), Day).Info.Hash);
    }

    [Fact]
    public void Changed_content_is_refused()
    {
        var snapshot = SnapshotMaker.Of(MemoryLibrary.Shipped, "x", FactQuery.Provincial(2025), Day);
        var changed = snapshot with { Reports = [.. snapshot.Reports.Skip(1)] };
        Assert.Contains("hash", Assert.Throws<InvalidDataException>(() => SnapshotFile.Read(new MemoryStream(Bytes(changed)), "x.zip")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => SnapshotFile.Read(new MemoryStream([1, 2, 3]), "x.zip"));
        Assert.NotEmpty(SnapshotDiff.Between(snapshot, changed));
    }

    [Fact]
    public void A_file_of_a_tool_that_knows_more_is_read_and_passed_on_as_it_is()
    {
        var snapshot = SnapshotMaker.Of(MemoryLibrary.Shipped, "x", FactQuery.Provincial(2025), Day);
        var parts = SnapshotFile.Parts(snapshot);
        parts["reports.jsonl"] = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(parts["reports.jsonl"]).Replace("}\n", ",\"later\":1}\n", StringComparison.Ordinal));
        var bytes = Bytes(SnapshotMaker.Sealed(snapshot with { Raw = parts }));
        var (read, _) = SnapshotFile.Read(new MemoryStream(bytes), "x.zip");
        Assert.Equal(snapshot.Reports.Count, read.Reports.Count);
        Assert.Equal(bytes, Bytes(read));
    }

    private static byte[] Bytes(Snapshot snapshot, ILibraryReader? texts = null)
    {
        using var output = new MemoryStream();
        SnapshotFile.Write(snapshot, output, texts is null ? null : texts.Text);
        return output.ToArray();
    }
}
