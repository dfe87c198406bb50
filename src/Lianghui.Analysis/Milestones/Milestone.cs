using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Analysis.Milestones;

/// <summary>A milestone, streak or rank.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">Year in which it was reached, or of the report that claims it.</param>
/// <param name="Kind"><c>level</c> (GDP above a round number for the first time), <c>streak</c> (连续37年), <c>rank</c> (居全国第二位), <c>first-time</c> (首次突破), <c>passed</c> (突破, 迈上 a level of the whole product).</param>
/// <param name="Statement">In words.</param>
/// <param name="Value">The number: trillion yuan, years, rank; null where none is given.</param>
/// <param name="Checked"><c>holds</c>, <c>fails</c>, <c>unknown</c> (no data here) or <c>table</c> (computed from a table).</param>
/// <param name="Why">What it was checked against.</param>
/// <param name="Evidence">Where a report claims it; null of a table.</param>
public sealed record Milestone(string Place, int Year, string Kind, string Statement, decimal? Value, string Checked, string Why, Evidence? Evidence);

/// <summary>Milestones from the GDP tables, and those that reports claim in their reviews, each checked where the data allow.</summary>
public static class MilestoneList
{
    /// <summary>Milestones of the years and places, in order.</summary>
    public static IReadOnlyList<Milestone> Of(ILibraryReader library, FactQuery query)
    {
        var levels = GdpLevels.Of(library);
        return [.. FromTables(levels, query).Concat(ClaimedMilestones.Of(library, query, levels)).OrderBy(m => m.Year).ThenBy(m => Places.Order(m.Place))];
    }

    // Whole trillions (万亿元), the year they were first reached, and who had them before.
    private static IEnumerable<Milestone> FromTables(GdpLevels levels, FactQuery query)
    {
        foreach (var place in Places.All.Where(p => query.Places is not { Count: > 0 } chosen || chosen.Contains(p.Code)))
        {
            for (var trillion = 1; levels.FirstYear(place.Code, trillion * 10_000m) is { } reached; trillion++)
            {
                // The series begins in 1992: what was reached in its first year may have been reached before.
                if (reached >= (query.FromYear ?? reached) && reached <= (query.ToYear ?? reached) && reached > levels.Begins(place.Code))
                {
                    var order = Places.All.Count(p => p.Code != place.Code && levels.FirstYear(p.Code, trillion * 10_000m) < reached) + 1;
                    yield return new Milestone(place.Code, reached, "level", $"GDP first above {trillion} trillion yuan, as number {order} of the provinces", trillion, "table", levels.Source(place.Code, reached), null);
                }
            }
        }
    }
}
