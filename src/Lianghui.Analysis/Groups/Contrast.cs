using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Groups;

/// <summary>
/// A group against the rest. The 31 provinces are the whole population, so there is no test of significance: both shares, the names, and how many places
/// of the group would have to differ for the contrast to turn round.
/// </summary>
/// <param name="Finding">What is counted, such as <c>tasks: domestic-demand first</c>.</param>
/// <param name="In">Places of the group for which it holds.</param>
/// <param name="Group">Places of the group that are known.</param>
/// <param name="Out">Places of the rest for which it holds.</param>
/// <param name="Rest">Places of the rest that are known.</param>
/// <param name="ToReverse">Places of the group that would have to differ so that its share is no longer on the same side; null where a side is empty or both shares are equal.</param>
public sealed record Contrast(string Finding, IReadOnlyList<string> In, int Group, IReadOnlyList<string> Out, int Rest, int? ToReverse)
{
    /// <summary>Share in the group, 0 to 1; null of none known.</summary>
    public decimal? GroupShare => Group == 0 ? null : (decimal)In.Count / Group;

    /// <summary>Share in the rest, 0 to 1; null of none known.</summary>
    public decimal? RestShare => Rest == 0 ? null : (decimal)Out.Count / Rest;
}

/// <summary>Makes contrasts of a year: changes of growth targets, targets above what was reached, indicators stated, themes among the first k.</summary>
public static class Contrasts
{
    private static readonly string[] Ways = ["down", "flat", "up"];

    /// <summary>The contrasts, the widest first.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="group">Codes of the group's places.</param>
    /// <param name="k">Themes count among the first k tasks.</param>
    public static IReadOnlyList<Contrast> Of(ILibraryReader library, int year, IReadOnlyList<string> group, int k = 3)
    {
        var found = Changes(library, year, group).Concat(Gaps(library, year, group)).Concat(Stated(library, year, group)).Concat(Themes(library, year, group, k));
        return [.. found.OrderByDescending(c => Math.Abs((c.GroupShare ?? 0) - (c.RestShare ?? 0)))];
    }

    /// <summary>One contrast.</summary>
    /// <param name="finding">What is counted.</param>
    /// <param name="group">Codes of the group.</param>
    /// <param name="names">Places for which it holds.</param>
    /// <param name="known">Places of which it is known.</param>
    public static Contrast Make(string finding, IReadOnlyList<string> group, IEnumerable<string> names, IReadOnlyCollection<string> known)
    {
        var holds = names.Where(known.Contains).Distinct(StringComparer.Ordinal).OrderBy(Places.Order).ToList();
        var (inside, outside) = (holds.Where(group.Contains).ToList(), holds.Where(h => !group.Contains(h)).ToList());
        var (n, m) = (known.Count(group.Contains), known.Count(p => !group.Contains(p)));
        return new Contrast(finding, inside, n, outside, m, Reverse(inside.Count, n, outside.Count, m));
    }

    // The least number of places of the group whose answer must turn for its share to reach the rest's.
    private static int? Reverse(int a, int n, int b, int m)
    {
        if (n == 0 || m == 0 || a * m == b * n)
        {
            return null;
        }

        var turned = 0;
        for (var side = Math.Sign((a * m) - (b * n)); Math.Sign((a * m) - (b * n)) == side; turned++)
        {
            a -= side;
        }

        return turned;
    }

    private static IEnumerable<Contrast> Changes(ILibraryReader library, int year, IReadOnlyList<string> group)
    {
        var changes = TargetChanges.Between(library, year - 1, year).Where(c => c.Indicator == "gdp" && c.From is { Value.Of: null } && c.To is not null).ToList();
        var known = changes.Select(c => c.Place).ToHashSet(StringComparer.Ordinal);
        return known.Count == 0 ? [] : Ways.Select(change => Make($"changes: growth target {change} against {year - 1}", group, changes.Where(c => c.Change == change).Select(c => c.Place), known));
    }

    private static IEnumerable<Contrast> Gaps(ILibraryReader library, int year, IReadOnlyList<string> group)
    {
        var gaps = Analysis.Gaps.TargetGaps.Of(library, year).Where(g => g.Indicator == "gdp").ToList();
        return gaps.Count == 0 ? [] : [Make($"gaps: growth target above growth of {year - 1}", group, gaps.Where(g => g.Verdict == "above").Select(g => g.Place), [.. gaps.Select(g => g.Place)])];
    }

    private static IEnumerable<Contrast> Stated(ILibraryReader library, int year, IReadOnlyList<string> group) =>
        Matrix.IndicatorMatrix.Of(library, year).Where(c => c.Status != "not-retrieved").GroupBy(c => c.Indicator, StringComparer.Ordinal)
            .Where(g => g.Key != "gdp").Select(g => Make($"targets: {g.Key} in numbers", group, g.Where(c => c.Status == "number").Select(c => c.Place), [.. g.Select(c => c.Place)]));

    private static IEnumerable<Contrast> Themes(ILibraryReader library, int year, IReadOnlyList<string> group, int k)
    {
        var tasks = library.Tasks(FactQuery.Provincial(year));
        var known = tasks.Select(t => t.Place).ToHashSet(StringComparer.Ordinal);
        return tasks.Where(t => t.Value.Level == 1 && t.Value.Theme != "government").Select(t => t.Value.Theme).Distinct(StringComparer.Ordinal)
            .Select(theme => Make($"tasks: {theme} among the first {k}", group, ThemeCounts.Within(tasks, theme, k, CountBy.Theme), known));
    }
}
