using Lianghui.Analysis.Season;
using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;

namespace Lianghui.Analysis.Tests.Season;

/// <summary>Findings as of a day: later reports have no part in them, whichever day counts.</summary>
public class KnownLibraryTest
{
    private static readonly DateOnly Middle = new(2025, 1, 15);

    [Fact]
    public void The_board_of_2025_on_the_15th_the_20th_and_at_the_end()
    {
        static (int N, decimal Estimate, decimal Median) At(DateOnly? day) => SeasonBoards.Of(MemoryLibrary.Shipped, 2025, FactQuery.All with { AsOf = day }) is var b
            ? (b.N, Math.Round(b.Estimate.Value!.Value, 2), b.Estimate.Median!.Value) : default;
        var (early, late, end) = (At(Middle), At(new DateOnly(2025, 1, 20)), At(null));
        Assert.Equal((31, 5.26m, 5.25m), end);
        Assert.Equal(13, early.N);
        Assert.InRange(late.N, early.N + 1, 31);
        Assert.Equal(5.29m, Math.Round(SeasonBoards.Of(MemoryLibrary.Shipped, 2025, weighting: Weights.Weighting.Contribution).Estimate.Value!.Value, 2));
    }

    [Fact]
    public void Every_finding_of_a_day_is_that_of_a_library_without_later_reports()
    {
        var early = MemoryLibrary.Empty.With(ShippedFacts.All.Where(r => r.Report.Key.Year < 2025 || r.Report.Delivered <= Middle));
        var view = AsOfLibrary.Of(MemoryLibrary.Shipped, Middle, KnownBy.Delivered);
        Assert.Equal(FindingsDigest.Of(early, 2025), FindingsDigest.Of(view, 2025));
        Assert.NotEqual(FindingsDigest.Of(MemoryLibrary.Shipped, 2025), FindingsDigest.Of(view, 2025));
        Assert.Equal(13, ThemeCounts.Of(view.Tasks(FactQuery.Provincial(2025)), CountBy.Theme)[0].N);
        Assert.Equal(2025, view.NewestYear());
    }

    [Fact]
    public void Days_that_are_over_keep_their_hashes_when_reports_arrive_and_lose_them_when_a_text_is_changed()
    {
        var all = ShippedFacts.All;
        var before = SeasonReplay.Of(MemoryLibrary.Empty.With(all.Where(r => r.Report.Key.Year < 2025 || r.Report.Delivered <= Middle)), 2025);
        var after = SeasonReplay.Of(MemoryLibrary.Shipped, 2025);
        Assert.Equal(before.Select(d => (d.Day, d.Hash, d.Findings.Value)), after.Take(before.Count).Select(d => (d.Day, d.Hash, d.Findings.Value)));

        var changed = SeasonReplay.Of(MemoryLibrary.Empty.With(all.Select(r => r.Report.Key is { Place: "BJ", Year: 2025 } ? r with { Tasks = [.. r.Tasks.Skip(1)] } : r)), 2025);
        Assert.NotEqual(after[^1].Findings.Value, changed[^1].Findings.Value);
        Assert.Equal(after[^1].Hash, changed[^1].Hash);
    }

    [Fact]
    public void Publication_and_first_knowledge_are_days_of_their_own()
    {
        Assert.DoesNotContain(AsOfLibrary.Of(MemoryLibrary.Shipped, Middle, KnownBy.Known).Reports(FactQuery.All), r => r.Key.Year == 2025);
        Assert.All(AsOfLibrary.Of(MemoryLibrary.Shipped, Middle, KnownBy.Published).Reports(FactQuery.Provincial(2025)), r => Assert.True(r.Published <= Middle));
    }
}
