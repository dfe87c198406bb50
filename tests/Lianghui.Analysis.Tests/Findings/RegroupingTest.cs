using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Tests.Findings;

/// <summary>What must hold whatever the reports say: regrouping is no novelty, order does not matter, estimates lie within their inputs, changes mirror.</summary>
public class RegroupingTest
{
    private static readonly Lazy<MemoryLibrary> Reports = new(() => RealLibrary.Of(MemoryLibrary.Shipped, 2025));

    public static TheoryData<string> Ten => new(Places.All.Select(p => p.Code).Where((_, i) => i % 3 == 0).Take(10));

    [Theory]
    [MemberData(nameof(Ten))]
    public void Two_tasks_merged_or_one_split_are_neither_new_nor_gone(string place)
    {
        var tasks = Reports.Value.Tasks(FactQuery.Provincial(2025) with { Places = [place] });
        for (var rank = 1; rank < tasks.Count(t => t.Value.Level == 1); rank++)
        {
            var merged = Merge(tasks, rank);
            foreach (var (later, earlier) in new (IReadOnlyList<Fact<TaskEntry>>, IReadOnlyList<Fact<TaskEntry>>)[] { (merged, tasks), (tasks, merged) })
            {
                Assert.DoesNotContain("new", TaskMoves.Of(later, earlier).Values.Select(m => m.Move));
                Assert.Empty(TaskMoves.Gone(later, earlier));
            }
        }
    }

    [Fact]
    public void An_estimate_lies_between_its_inputs_and_does_not_depend_on_their_order()
    {
        foreach (var weighting in Enum.GetValues<Weighting>())
        {
            foreach (var point in Enum.GetValues<RangePoint>())
            {
                var e = Estimator.Compute(Reports.Value, 2025, weighting, point);
                Assert.InRange(e.Value!.Value, e.Inputs.Min(i => i.Point), e.Inputs.Max(i => i.Point));
                var turned = Estimator.Compute(Reports.Value, 2025, weighting, point, new FactQuery([.. Places.All.Select(p => p.Code).Reverse()]));
                Assert.Equal(e.Value, turned.Value);
            }
        }
    }

    [Fact]
    public void Changes_from_one_year_to_another_mirror_those_back()
    {
        var there = TargetChanges.Between(Reports.Value, 2024, 2025).ToDictionary(c => (c.Place, c.Indicator, (c.To ?? c.From)!.Value.Of));
        var back = TargetChanges.Between(Reports.Value, 2025, 2024).ToDictionary(c => (c.Place, c.Indicator, (c.To ?? c.From)!.Value.Of));
        Assert.Equal(there.Keys.Order(), back.Keys.Order());
        var mirror = new Dictionary<string, string> { ["up"] = "down", ["down"] = "up", ["flat"] = "flat", ["new"] = "dropped", ["dropped"] = "new", ["to-words"] = "from-words", ["from-words"] = "to-words" };
        Assert.All(there, c => Assert.Equal(mirror[c.Value.Change], back[c.Key].Change));
    }

    // The task of a rank takes in the next one: its theme becomes a further subject, its heading a lead.
    private static List<Fact<TaskEntry>> Merge(IReadOnlyList<Fact<TaskEntry>> tasks, int rank)
    {
        var taken = tasks.Single(t => t.Value.Level == 1 && t.Value.Rank == rank + 1).Value;
        return [.. tasks.Where(t => t.Value.Level == 2 || t.Value.Rank != rank + 1).Select(t => t with
        {
            Value = t.Value.Level == 1 && t.Value.Rank == rank ? t.Value with { Also = [.. t.Value.Also, taken.Theme, .. taken.Also] }
                : t.Value.Level == 1 && t.Value.Rank > rank ? t.Value with { Rank = t.Value.Rank - 1 }
                : t.Value.Parent > rank ? t.Value with { Parent = t.Value.Parent - 1 } : t.Value,
        })];
    }
}
