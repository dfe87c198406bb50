using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Publishing.Wording;

namespace Lianghui.Web.Pages;

/// <summary>A theme in two years.</summary>
/// <param name="Theme">Code.</param>
/// <param name="Before">Places that had it among the first three.</param>
/// <param name="After">Places that have it.</param>
/// <param name="RankBefore">Its rank among the themes by share, from 1.</param>
/// <param name="RankAfter">The same in the later year.</param>
public sealed record ThemeMove(string Theme, int Before, int After, int RankBefore, int RankAfter);

/// <summary>Themes ranked by the share of places that have them among the first three, in two years.</summary>
/// <param name="From">Earlier year.</param>
/// <param name="To">Later year.</param>
/// <param name="FromN">Places coded in the earlier year.</param>
/// <param name="ToN">Places coded in the later year.</param>
/// <param name="Rows">The themes by their later rank.</param>
public sealed record ThemeMoves(int From, int To, int FromN, int ToN, IReadOnlyList<ThemeMove> Rows)
{
    private const int Top = 3;
    private const int Least = 3;

    /// <summary>The moves over the places that have lists in both years, so that a missing report is no move; null of fewer than three.</summary>
    public static ThemeMoves? Of(ILibraryReader library, int from, int to)
    {
        var (before, after) = (library.Tasks(FactQuery.Provincial(from)), library.Tasks(FactQuery.Provincial(to)));
        var both = before.Select(t => t.Place).Intersect(after.Select(t => t.Place), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (both.Count < Least)
        {
            return null;
        }

        var counts = Names.Themes.Where(t => t != "government").Select(theme => (
                theme,
                Before: ThemeCounts.Within([.. before.Where(t => both.Contains(t.Place))], theme, Top, CountBy.Theme).Count,
                After: ThemeCounts.Within([.. after.Where(t => both.Contains(t.Place))], theme, Top, CountBy.Theme).Count))
            .Where(c => c.Before + c.After > 0).ToList();
        var ranksBefore = counts.OrderByDescending(c => c.Before).Select(c => c.theme).ToList();
        return new ThemeMoves(from, to, both.Count, both.Count, [.. counts.OrderByDescending(c => c.After)
            .Select((c, i) => new ThemeMove(c.theme, c.Before, c.After, ranksBefore.IndexOf(c.theme) + 1, i + 1))]);
    }
}
