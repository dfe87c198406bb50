using Lianghui.Analysis.Season;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;

namespace Lianghui.Analysis.Tests.Season;

/// <summary>The season of 2025, played from the days that the reports name.</summary>
public class SeasonTest
{
    private static readonly Lazy<IReadOnlyList<SeasonDay>> Days = new(() => SeasonReplay.Of(MemoryLibrary.Shipped, 2025));

    [Fact]
    public void The_season_ends_at_the_published_figures()
    {
        var board = Days.Value[^1].Board;
        Assert.Equal((31, 31, 1m), (board.N, board.Of, board.GdpShare));
        Assert.InRange((double)board.Estimate.Value!.Value, 5.255, 5.265);
        Assert.Equal(5.25m, board.Estimate.Median);
        Assert.InRange((double)board.Before!.Value, 5.40, 5.43);
        Assert.Equal((1, 15, 15), (board.Count("up"), board.Count("down"), board.Count("flat")));
        Assert.InRange((double)SeasonReplay.Of(MemoryLibrary.Shipped, 2025, weighting: Weighting.Contribution)[^1].Board.Estimate.Value!.Value, 5.285, 5.295);
    }

    [Fact]
    public void Places_are_only_ever_added_and_compared_with_themselves()
    {
        Assert.Equal(31, Days.Value.SelectMany(d => d.Added).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Days.Value.Zip(Days.Value.Skip(1)), p => Assert.True(p.First.Board.N < p.Second.Board.N));
        Assert.All(Days.Value, d => Assert.Equal(d.Board.N, d.Board.BeforeN));
    }

    [Theory]
    [InlineData("2025-01-15")]
    [InlineData("2025-01-19")] // the last four follow on the 20th
    public void A_day_knows_nothing_of_later_days(string text)
    {
        var day = DateOnly.ParseExact(text, "yyyy-MM-dd");
        var board = SeasonBoards.Of(MemoryLibrary.Shipped, 2025, FactQuery.All with { AsOf = day });
        Assert.InRange(board.N, 1, 30);
        Assert.All(board.Places, p => Assert.True(p.Report is null ? p.Status == "not-convened" && p.Target is null : p.Report.Delivered <= day));

        var early = MemoryLibrary.Empty.With(ShippedFacts.All.Where(r => r.Report.Key.Year < 2025 || r.Report.Delivered <= day));
        var past = SeasonReplay.Of(early, 2025);
        Assert.Equal(Days.Value.Take(past.Count).Select(d => (d.Day, d.Hash)), past.Select(d => (d.Day, d.Hash)));
    }
}
