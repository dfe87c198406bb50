using Lianghui.Analysis.Disagreements;
using Lianghui.Analysis.Gaps;
using Lianghui.Analysis.Groups;
using Lianghui.Analysis.Matrix;
using Lianghui.Analysis.Milestones;
using Lianghui.Analysis.Promises;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Tests.Findings;

/// <summary>Facts set against other facts, on real reports; published figures name their source.</summary>
public class OutcomeTest
{
    private static readonly Lazy<MemoryLibrary> Years = new(() => RealLibrary.Of(MemoryLibrary.Shipped, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025));

    // China News, January 2024 (corpus/news/003): the thirteen provinces with a target above last year's growth.
    [Fact]
    public void Targets_of_2024_above_growth_of_2023_are_those_of_the_thirteen_that_were_published() =>
        Assert.Equal("TJ LN HL AH FJ JX HA HN GD GX GZ YN SN".Split(' '), TargetGaps.Of(Years.Value, 2024).Where(g => g is { Indicator: "gdp", Verdict: "above" }).Select(g => g.Place));

    [Fact]
    public void Whether_targets_were_met_is_told_for_every_place_with_a_value()
    {
        var gaps = TargetGaps.Of(Years.Value, 2024, met: true).Where(g => g.Indicator == "gdp").ToList();
        Assert.Equal(31, gaps.Count);
        Assert.Equal("missed", gaps.Single(g => g.Place == "GD").Verdict); // 3.5 of 5
        Assert.All(gaps, g => Assert.Equal(g.Gap, Points.Of(g.Target.Value.Low, g.Target.Value.High) - g.Reached));
    }

    [Fact]
    public void A_blank_says_which_kind_of_blank_it_is()
    {
        var cells = IndicatorMatrix.Of(RealLibrary.Of(MemoryLibrary.Empty, 2025), 2025);
        Assert.Equal(31, cells.Count(c => c is { Indicator: "gdp", Status: "number" }));
        Assert.DoesNotContain(cells, c => c.Status == "dropped" || c.New is not null); // 2024 is not here
        Assert.All(cells, c => Assert.Equal(c.Status is "number" or "words", c.Target is not null));
        Assert.All(IndicatorMatrix.Of(MemoryLibrary.Empty, 2025, null, ["gdp"]), c => Assert.Equal("not-retrieved", c.Status));
        Assert.Equal(Places.All.Count, cells.Where(c => c.Indicator == "cpi").Select(c => c.Place).Distinct().Count());
    }

    [Fact]
    public void To_reverse_is_the_least_number_that_turns_the_contrast()
    {
        foreach (var c in Contrasts.Of(Years.Value, 2025, Places.FindGroup("major-economies")!.Places))
        {
            Assert.Equal(31, c.Group + c.Rest);
            if (c.ToReverse is { } turned)
            {
                var up = c.GroupShare > c.RestShare ? -1 : 1;
                int Side(int by) => Math.Sign(((c.In.Count + (up * by)) * c.Rest) - (c.Out.Count * c.Group));
                Assert.Equal(Side(0), Side(turned - 1));
                Assert.NotEqual(Side(0), Side(turned));
            }
        }
    }

    [Fact]
    public void Distances_between_orders_are_a_symmetric_share()
    {
        var lists = Years.Value.Tasks(FactQuery.Provincial(2025)).GroupBy(t => t.Place).ToList();
        Assert.All(lists, l => Assert.Equal(0, RankDistance.Between(l, l).Distance));
        foreach (var (a, b) in lists.Take(8).SelectMany(a => lists.Take(8).Select(b => (a, b))))
        {
            var (there, back) = (RankDistance.Between(a, b), RankDistance.Between(b, a));
            Assert.Equal(there.Distance, back.Distance);
            Assert.InRange(there.Distance ?? 0, 0, 1);
        }
    }

    [Fact]
    public void Promises_of_two_provinces_are_matched_over_ten_years()
    {
        var found = PromiseLedger.Of(Years.Value, new FactQuery(["SH", "GD"], 2014, 2024));
        Assert.All(found.Where(p => p.Verdict == "silent"), p => Assert.True(p.Review is null && p.Pledged is not null));
        Assert.All(found.Where(p => p.Verdict is "kept" or "partly" or "missed"), p => Assert.NotNull(p.Review));
        Assert.All(found, p => Assert.False(p.Verdict is "kept" or "partly" or "missed" && (p.Pledged is null || p.Reached is null)));
        Assert.True(found.Count(p => p is { Kind: "target", Verdict: not ("silent" or "unsure") }) >= 100);
        // 2022: 5.5% pledged, 2% reached, as the report of 2023 says.
        var growth = found.Single(p => p is { Place: "GD", Year: 2022, What: "gdp" });
        Assert.Equal(("missed", 2m), (growth.Verdict, growth.Reached));
        Assert.Empty(PromiseLedger.Of(Years.Value, new FactQuery(["SH", "GD"], 2025, 2025))); // the next report is not here
    }

    // China News, January 2024 (corpus/news/003): above 9, 8, 6 and 3 trillion yuan for the first time in 2023.
    [Theory]
    [InlineData("SD", 9)]
    [InlineData("ZJ", 8)]
    [InlineData("SC", 6)]
    [InlineData("CQ", 3)]
    public void Published_milestones_of_2023_are_in_the_tables(string place, int trillion) =>
        Assert.Contains(MilestoneList.Of(Years.Value, new FactQuery([place], 2023, 2023)), m => m.Kind == "level" && m.Value == trillion);

    [Fact]
    public void Claims_of_reports_quote_what_they_say_and_are_checked_only_with_data()
    {
        var claims = MilestoneList.Of(Years.Value, FactQuery.Provincial(2025)).Where(m => m.Evidence is not null).ToList();
        Assert.True(claims.Count > 100);
        Assert.All(claims, m => Assert.Equal(m.Evidence!.Quote, Years.Value.Text(m.Evidence.Version)!.Substring(m.Evidence.Start, m.Evidence.Length)));
        // Read by eye: NM, AH, GD and XJ passed a level that the first-announced GDP of 2024 bears out.
        Assert.Equal(["NM", "AH", "GD", "XJ"], claims.Where(m => m is { Kind: "passed", Checked: "holds" }).Select(m => m.Place));
        Assert.All(claims.Where(m => m.Checked != "unknown"), m => Assert.Matches("生产总值|GDP|经济总量", m.Evidence!.Quote!));
        var first = Assert.Single(claims, m => m is { Place: "GD", Kind: "streak", Value: 36 });
        Assert.Equal("unknown", first.Checked); // the table begins in 1992
    }

    [Fact]
    public void Sources_that_differ_are_shown_side_by_side()
    {
        var found = DisagreementList.Of(Years.Value, new FactQuery(FromYear: 2023, ToYear: 2025));
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.True(d.Sayings.Count > 1 && (d.Spread > 0 || d.Sayings.Select(s => s.Wording).Distinct().Count() > 1)));
        Assert.All(found.Where(d => d.Kind == "outturn" && d.Year >= 2023), d => Assert.StartsWith("first announced", d.Sayings[0].Wording, StringComparison.Ordinal));
    }

    [Fact]
    public void With_three_reports_and_no_year_before_findings_say_so_and_nothing_divides_by_zero()
    {
        var few = RealLibrary.First(3, 2026);
        var estimate = Estimator.Compute(few, 2026);
        Assert.Equal((3, 31, 28), (estimate.N, estimate.Of, estimate.Missing.Count));
        Assert.Null(Estimator.Compute(few, 2019).Value);
        Assert.DoesNotContain(TargetChanges.Between(few, 2025, 2026), c => c.Change is "new" or "dropped");
        Assert.Empty(PromiseLedger.Of(few, FactQuery.All));
        Assert.All(Contrasts.Of(few, 2026, ["BJ"]), c => Assert.True(c.Group + c.Rest <= 3));
    }
}
