using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Tests.Terms;

public class FirstMentionsTest
{
    private static readonly Lazy<TextLibrary> Everything = new(TextLibrary.OfEverything);

    [Theory]
    [InlineData("新质生产力", 2024, 2024, 2024)]
    [InlineData("一带一路", 2015, 2015, 2015)]
    [InlineData("供给侧", 2016, 2016, 2016)]
    [InlineData("碳达峰", 2021, 2022, 2021)]
    public void First_years_of_nation_Shanghai_and_Guangdong(string word, int nation, int shanghai, int guangdong)
    {
        var found = FirstMentions.Of(Everything.Value, new TermScope(new FactQuery(["CN", "SH", "GD"])), [Term.Literal(word)]);
        Assert.Equal(
            [("CN", nation), ("GD", guangdong), ("SH", shanghai)],
            found.Select(f => (f.Place, f.Year!.Value)).OrderBy(f => f.Place, StringComparer.Ordinal));
        Assert.All(found, f => Assert.Equal(word, f.Line!.Match));
    }

    [Fact]
    public void What_the_library_lacks_makes_a_first_less_sure()
    {
        var library = new TextLibrary()
            .Add("GD", 2020, "各位代表：大力发展制造。").Add("GD", 2023, "各位代表：发展低空经济。").Add("SH", 2024, "各位代表：发展低空经济。")
            .Add("JS", 2022, "各位代表：大力发展制造。").Add("JS", 2023, "各位代表：探索低空经济。").Add("ZJ", 2023, "各位代表：大力发展制造。");
        var found = FirstMentions.Of(library, new TermScope(FactQuery.All), [Term.Literal("低空经济")]).ToDictionary(f => f.Place);
        Assert.Equal((FirstCertainty.Interval, 2023, 2020), (found["GD"].Certainty, found["GD"].Year, found["GD"].LastWithout));
        Assert.Equal([2021, 2022], found["GD"].MissingYears);
        Assert.Equal((FirstCertainty.Open, 2024), (found["SH"].Certainty, found["SH"].Year));
        Assert.Equal((FirstCertainty.Exact, 2023, 2), (found["JS"].Certainty, found["JS"].Year, found["JS"].Searched));
        Assert.Equal((FirstCertainty.Never, null), (found["ZJ"].Certainty, found["ZJ"].Year));
    }

    [Fact]
    public void A_national_report_and_a_province_are_series_of_their_own()
    {
        var library = new TextLibrary().Add("CN", 2023, "各位代表：发展低空经济。", ReportKinds.National).Add("GD", 2022, "各位代表：发展低空经济。");
        Assert.Equal(["GD", "CN"], FirstMentions.Of(library, new TermScope(FactQuery.All), [Term.Literal("低空经济")]).Select(f => f.Place));
    }
}
