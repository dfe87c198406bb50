using Lianghui.Analysis.Terms;

namespace Lianghui.Analysis.Tests.Terms;

/// <summary>An index that would not fit into memory is not built; texts are scanned then.</summary>
public class LibraryPhrasesTest
{
    private const long Gigabyte = 1L << 30;

    [Theory]
    [InlineData(1_200_000, 1, true)]
    [InlineData(60_000_000, 8, true)]
    [InlineData(370_000_000, 8, false)]
    [InlineData(370_000_000, 24, true)]
    [InlineData(5_600_000_000, 4_000, false)]
    public void Two_thirds_of_the_memory_are_the_limit(long characters, long gigabytes, bool fits) =>
        Assert.Equal(fits, LibraryPhrases.Fits(characters, gigabytes * Gigabyte));
}
