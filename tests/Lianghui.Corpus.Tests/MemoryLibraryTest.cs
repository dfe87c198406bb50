using Lianghui.Corpus.Facts;
using Lianghui.Extraction;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Corpus.Tests;

public class MemoryLibraryTest
{
    private static readonly CodedReport Nothing = new(
        new ReportMetadata("GD", 2025, ReportKinds.Provincial, null, null, null, null, null, null, true, null), [], [], [], [], [], []);

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    public void Every_province_ships_with_one_growth_target(int year)
    {
        var targets = MemoryLibrary.Shipped.Targets(FactQuery.Provincial(year)).Where(t => t.Value is { Indicator: "gdp", Of: null });
        Assert.Equal(FactTables.Shipped.Targets.Where(t => t.Year == year).Select(t => (t.Place, t.Low, t.High, t.Comparator)),
            targets.Select(t => (t.Place, t.Value.Low, t.Value.High, t.Value.Comparator)));
    }

    [Fact]
    public void A_text_hides_what_ships_of_its_place_and_year_only()
    {
        var library = MemoryLibrary.Shipped.With(StoredText.Parse("甲省政府工作报告"), Nothing, "a.txt");
        Assert.Empty(library.Targets(FactQuery.Provincial(2025) with { Places = ["GD"] }));
        Assert.NotEmpty(library.Targets(FactQuery.Provincial(2024) with { Places = ["GD"] }));
        Assert.NotEmpty(library.Targets(FactQuery.Provincial(2025) with { Places = ["HN"] }));
    }

    [Fact]
    public void Identifiers_are_unique()
    {
        var ids = MemoryLibrary.Shipped.Targets(FactQuery.All).Select(t => t.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
