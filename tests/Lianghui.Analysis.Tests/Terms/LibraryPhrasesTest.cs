using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Matching;

namespace Lianghui.Analysis.Tests.Terms;

/// <summary>An index that would not fit into memory is not built; texts are scanned then.</summary>
public class LibraryPhrasesTest
{
    private const long Gigabyte = 1L << 30;

    [Theory]
    [InlineData(1_200_000, 1, true)]
    [InlineData(50_000_000, 8, true)]
    [InlineData(370_000_000, 8, false)]
    [InlineData(370_000_000, 24, false)]
    [InlineData(370_000_000, 64, true)]
    [InlineData(5_600_000_000, 4_000, false)]
    public void A_quarter_of_the_memory_is_the_limit(long characters, long gigabytes, bool fits) =>
        Assert.Equal(fits, LibraryPhrases.Fits(characters, gigabytes * Gigabyte));

    [Fact]
    public void In_memory_the_newest_reports_are_held()
    {
        ReportRecord Report(int year, string version, int chars, FactOrigin origin = FactOrigin.Text) =>
            new(new ReportKey("GD", year, "provincial-report"), null, null, null, null, null, chars, version, false, null, "", origin);
        ReportRecord[] all = [Report(2020, "a", 50), Report(2022, "c", 50), Report(2021, "b", 50), Report(2023, "d", 10, FactOrigin.Shipped)];
        Assert.Equal(["b", "c"], LibraryPhrases.Newest(all, 120));
        Assert.Equal(["a", "b", "c"], LibraryPhrases.Newest(all, 150));
    }

    [Fact]
    public async Task An_index_serves_on_where_a_change_left_the_texts_as_they_were()
    {
        TextLibrary first = new(), second = new(), other = new();
        first.Add("GD", 2025, "低空经济。");
        second.Add("GD", 2025, "低空经济。");
        other.Add("GD", 2025, "银发经济。");
        LibraryPhrases.AttachInBackground(first, null, null, () => true);
        var index = await Ready(first);
        LibraryPhrases.AttachInBackground(second, null, first, () => true);
        Assert.Same(index, await Ready(second));
        LibraryPhrases.AttachInBackground(other, null, second, () => false);
        Assert.Null(LibraryPhrases.Attached(other));
    }

    private static async Task<PhraseIndex> Ready(TextLibrary library)
    {
        for (var i = 0; i < 200 && LibraryPhrases.Attached(library) is null; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return LibraryPhrases.Attached(library)!.Index!;
    }
}
