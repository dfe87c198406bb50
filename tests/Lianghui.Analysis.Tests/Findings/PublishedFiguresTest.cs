using Lianghui.Analysis.Claims;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Tests.Findings;

/// <summary>Figures that others published, recomputed from the reports and the tables that ship; each names its source.</summary>
public class PublishedFiguresTest
{
    private static readonly Lazy<MemoryLibrary> Reports = new(() => RealLibrary.Of(MemoryLibrary.Shipped, 2025));

    [Fact]
    public void Thirteen_targets_of_2024_are_above_growth_of_2023() // news article 003
    {
        var outturns = GrowthOutturns.Of(Reports.Value, 2023);
        var names = GrowthTargets.Of(Reports.Value, 2024).Where(t => Points.Of(t.Value.Value.Low, t.Value.Value.High) > outturns[t.Key].Growth).ToList();
        Assert.Equal(13, names.Count);
    }

    [Theory]
    [InlineData(2024, Weighting.Gdp, 5.41, 5.42)]
    [InlineData(2025, Weighting.Gdp, 5.255, 5.265)]
    [InlineData(2025, Weighting.Contribution, 5.285, 5.295)] // think tank 002: 5.3 by contributions
    public void Weighted_targets_are_as_published(int year, Weighting weighting, double low, double high)
    {
        var finding = Estimator.Compute(Reports.Value, year, weighting);
        Assert.Equal((31, 31), (finding.N, finding.Of));
        Assert.InRange((double)finding.Value!.Value, low, high);
    }

    [Theory]
    [InlineData(2024, 5.5)]
    [InlineData(2025, 5.25)]
    public void Medians_are_as_published(int year, double median) =>
        Assert.Equal((decimal)median, Estimator.Compute(Reports.Value, year, Weighting.None).Median);

    [Fact]
    public void Fifteen_lower_fifteen_the_same_and_Tianjin_higher()
    {
        var changes = TargetChanges.Between(Reports.Value, 2024, 2025).Where(c => c.Indicator == "gdp").ToList();
        Assert.Equal((15, 15), (changes.Count(c => c.Change == "down"), changes.Count(c => c.Change == "flat")));
        Assert.Equal(["TJ"], changes.Where(c => c.Change == "up").Select(c => c.Place));
    }

    [Fact]
    public void Six_targets_are_six_percent_or_more() => Assert.Equal(
        ["CQ", "HB", "HI", "NM", "XJ", "XZ"],
        GrowthTargets.Of(Reports.Value, 2025).Where(t => t.Value.Value.Low >= 6).Select(t => t.Key).Order());

    [Fact]
    public void Retail_targets_stand_in_eighteen_target_paragraphs_with_a_mean_of_5_67()
    {
        var retail = Numeric("retail");
        Assert.Equal((18, 5.67m), (retail.Count, Math.Round(retail.Average(t => t.Value.Low!.Value), 2)));
        Assert.Equal(27, Numeric("cpi").Count(t => t.Value.Low == 2 && t.Value.Comparator == "about"));
    }

    [Fact]
    public void The_environment_is_among_the_first_three_in_Qinghai_and_Ningxia_only() => Assert.Equal( // think tank 002
        ["NX", "QH"], ThemeCounts.Within(Reports.Value.Tasks(FactQuery.Provincial(2025)), "ecology", 3, CountBy.Theme).Order());

    [Fact]
    public void Domestic_demand_comes_first_in_twenty_by_the_codebook_and_eighteen_by_the_heading_alone()
    {
        var first = Reports.Value.Tasks(FactQuery.Provincial(2025)).Where(t => t.Value is { Level: 1, Rank: 1, Theme: "domestic-demand" }).ToList();
        Assert.Equal((20, 18), (first.Count, first.Count(t => t.Value.CodedBy == "heading")));
    }

    [Fact]
    public void Changes_mirror_when_the_years_are_exchanged()
    {
        var forth = TargetChanges.Between(Reports.Value, 2024, 2025).ToDictionary(c => (c.Place, c.Indicator), c => c.Change);
        foreach (var back in TargetChanges.Between(Reports.Value, 2025, 2024))
        {
            Assert.Equal(back.Change switch { "up" => "down", "down" => "up", "new" => "dropped", "dropped" => "new", var same => same }, forth[(back.Place, back.Indicator)]);
        }
    }

    [Fact]
    public void An_estimate_lies_between_its_inputs()
    {
        foreach (var weighting in Enum.GetValues<Weighting>())
        {
            var finding = Estimator.Compute(Reports.Value, 2025, weighting);
            Assert.InRange(finding.Value!.Value, finding.Inputs.Min(i => i.Point), finding.Inputs.Max(i => i.Point));
        }
    }

    [Fact]
    public void An_empty_library_divides_by_nothing()
    {
        var finding = Estimator.Compute(MemoryLibrary.Empty, 2031);
        Assert.Equal((0, 31, null, null), (finding.N, finding.Of, finding.Value, finding.Median));
        Assert.Equal(31, finding.Missing.Count);
        Assert.Equal("unknown", ClaimChecker.Check(MemoryLibrary.Empty, "19 of 31 provinces rank domestic demand first in 2031").Verdict);
    }

    private static List<Fact<Target>> Numeric(string indicator) => [.. Reports.Value.Targets(FactQuery.Provincial(2025)).Where(t =>
        t.Value.Indicator == indicator && t.Value.Section == Extraction.Sections.SectionRole.Targets && (t.Value.Low ?? t.Value.High) is not null)];
}
