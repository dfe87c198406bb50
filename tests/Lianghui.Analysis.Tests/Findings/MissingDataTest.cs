using Lianghui.Analysis.Claims;
using Lianghui.Analysis.Disagreements;
using Lianghui.Analysis.Gaps;
using Lianghui.Analysis.Groups;
using Lianghui.Analysis.Headlines;
using Lianghui.Analysis.Matrix;
using Lianghui.Analysis.Milestones;
using Lianghui.Analysis.Promises;
using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Findings;

/// <summary>Libraries that lack something: a year, most places, a target. Findings say so, none divides by zero, nothing missing is shown as zero or as new.</summary>
public sealed class MissingDataTest
{
    private static readonly string[] Change = ["raised", "lowered", "kept", "new", "newcomer", "up from", "first time", "dropped"];

    private static MemoryLibrary Without(int year, params int[] years) => RealLibrary.Of(MemoryLibrary.Empty, [.. years.Where(y => y != year)]);

    [Fact]
    public void With_the_earlier_year_taken_out_nothing_is_new_first_dropped_or_moved()
    {
        var with = Without(0, 2025, 2026);
        var without = Without(2025, 2025, 2026);
        // The findings are there before they vanish, else their absence would show nothing.
        Assert.Contains(TargetChanges.Between(with, 2025, 2026), c => c.Change is "new" or "dropped" or "up" or "down");
        Assert.Contains(HeadlineMaker.Make(with, 2026), h => h.Key == "target-changes");
        Assert.NotEmpty(PhraseRadar.Compute(with, 2026, 2025).Phrases);

        Assert.Empty(TargetChanges.Between(without, 2025, 2026));
        Assert.All(HeadlineMaker.Make(without, 2026), h => Assert.DoesNotContain(Change, w => h.English.Contains(w, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(PhraseRadar.Compute(without, 2026, 2025).Phrases);
        Assert.All(IndicatorMatrix.Of(without, 2026), c => Assert.Null(c.New));
        Assert.DoesNotContain(Contrasts.Of(without, 2026, ["BJ", "SH"]), c => c.Finding.StartsWith("changes", StringComparison.Ordinal));
        Assert.Empty(PromiseLedger.Of(without, new FactQuery(FromYear: 2025, ToYear: 2026)));
        Assert.Empty(TargetGaps.Of(without, 2026, met: true));
        foreach (var report in without.Tasks(FactQuery.Provincial(2026)).GroupBy(t => t.Place))
        {
            Assert.All(TaskMoves.Of([.. report], []).Values, m => Assert.Equal(new TaskMove(null, "unknown"), m));
            Assert.Empty(TaskMoves.Gone([], [.. report]));
        }
    }

    [Fact]
    public void A_report_without_a_growth_target_is_missing_and_not_zero()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.RequireShared("corpus/reports/2026"), "BJ.txt"));
        var target = RealLibrary.Of(MemoryLibrary.Empty, 2026).Targets(FactQuery.Provincial(2026) with { Places = ["BJ"] }).First(t => t.Value is { Indicator: "gdp", Of: null });
        var library = MemoryLibrary.Empty.With(StoredText.Parse(text.Replace(target.Evidence.Quote, "经济实现质的有效提升", StringComparison.Ordinal)), "a.txt");

        Assert.DoesNotContain(library.Targets(FactQuery.All), t => t.Value is { Indicator: "gdp", Of: null });
        var estimate = Estimator.Compute(library, 2026);
        Assert.Equal((null, 0, 31), (estimate.Value, estimate.N, estimate.Of));
        Assert.Null(estimate.Median);
        Assert.Contains("BJ", estimate.Missing);
        Assert.Equal("not-stated", IndicatorMatrix.Of(library, 2026).Single(c => c is { Place: "BJ", Indicator: "gdp" }).Status);
        Assert.DoesNotContain(TargetGaps.Of(library, 2026), g => g.Indicator == "gdp");
        Assert.DoesNotContain(HeadlineMaker.Make(library, 2026), h => h.Key is "weighted-target" or "extremes" or "target-changes");
        Assert.Equal("unknown", ClaimChecker.Check(library, "Beijing's 2026 growth target is around 5%").Verdict);
        Assert.Equal("unknown", ClaimChecker.Check(library, "the weighted target for 2026 is 0%").Verdict);
        Assert.All(Contrasts.Of(library, 2026, ["BJ"]), c => Assert.True(c.RestShare is null && c.ToReverse is null));
    }

    [Fact]
    public void An_empty_library_answers_every_finding_with_nothing()
    {
        var empty = MemoryLibrary.Empty;
        Assert.Empty(TargetChanges.Between(empty, 2030, 2031));
        Assert.Empty(TargetGaps.Of(empty, 2031));
        Assert.Empty(HeadlineMaker.Make(empty, 2031));
        Assert.Empty(Contrasts.Of(empty, 2031, ["BJ"]));
        Assert.Empty(PromiseLedger.Of(empty, FactQuery.All));
        Assert.Empty(DisagreementList.Of(empty, new FactQuery(FromYear: 2031, ToYear: 2031)));
        Assert.Empty(ThemeCounts.Unique([], CountBy.Leads));
        Assert.All(IndicatorMatrix.Of(empty, 2031), c => Assert.Equal("not-retrieved", c.Status));
        Assert.Null(Estimator.Compute(empty, 2031).Value);
        Assert.DoesNotContain(MilestoneList.Of(empty, new FactQuery(FromYear: 2031, ToYear: 2031)), m => m.Checked == "holds");
    }

    [Fact]
    public void A_priority_is_unique_among_all_provinces_only()
    {
        var tasks = RealLibrary.Of(MemoryLibrary.Empty, 2025).Tasks(FactQuery.Provincial(2025));
        // Think tank 002: Fujian is the only province with cross-strait integration as a priority; it is a lead, not a task.
        Assert.Equal(["FJ"], ThemeCounts.Unique(tasks, CountBy.Leads).Where(t => t.Value.Theme == "cross-strait" || t.Value.Also.Contains("cross-strait")).Select(t => t.Place).Distinct());
        Assert.Empty(ThemeCounts.Unique([.. tasks.Where(t => t.Place == "FJ")], CountBy.Leads));
    }
}
