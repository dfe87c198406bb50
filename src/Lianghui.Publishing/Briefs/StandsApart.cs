using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;
using Lianghui.Publishing.Wording;
using Lianghui.Text;

namespace Lianghui.Publishing.Briefs;

/// <summary>Something that one place does and hardly any other.</summary>
/// <param name="Place">Code.</param>
/// <param name="English">Sentence.</param>
/// <param name="Chinese">Sentence.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record ApartFinding(string Place, string English, string Chinese, Evidence Evidence);

/// <summary>Who stands apart: a first task that no other place puts first, and a theme that stands in no other list.</summary>
public static class StandsApart
{
    private const int Least = 10;

    /// <summary>The findings in the official order of the places; none of fewer than ten lists, where being alone means little.</summary>
    public static IReadOnlyList<ApartFinding> Of(BriefModel brief)
    {
        var tasks = brief.WithTasks.SelectMany(p => p.Tasks).Where(t => t.Value.Theme != "government").ToList();
        return brief.WithTasks.Count < Least ? [] :
        [
            .. Alone(tasks.Where(t => t.Value.Rank == 1)).Select(t => First(t, brief.WithTasks.Count)),
            .. Alone(tasks).Where(t => t.Value.Rank != 1).Select(t => Only(t, brief.WithTasks.Count)),
        ];
    }

    private static IEnumerable<Fact<TaskEntry>> Alone(IEnumerable<Fact<TaskEntry>> tasks) => tasks
        .GroupBy(t => t.Value.Theme, StringComparer.Ordinal)
        .Where(g => g.Select(t => t.Place).Distinct(StringComparer.Ordinal).Count() == 1).Select(g => g.First());

    private static ApartFinding First(Fact<TaskEntry> t, int n) => new(
        t.Place,
        $"{Names.Place(t.Place, Language.English)} alone of {n} puts {Lower(t.Value.Theme)} first.",
        $"{n}省中唯{Names.Place(t.Place, Language.Chinese)}把{Names.Theme(t.Value.Theme, Language.Chinese)}列为首位。",
        t.Evidence);

    private static ApartFinding Only(Fact<TaskEntry> t, int n) => new(
        t.Place,
        $"{Names.Place(t.Place, Language.English)} alone of {n} gives {Lower(t.Value.Theme)} a task of its own (rank {t.Value.Rank}).",
        $"{n}省中唯{Names.Place(t.Place, Language.Chinese)}把{Names.Theme(t.Value.Theme, Language.Chinese)}单列为一项任务（第{t.Value.Rank}位）。",
        t.Evidence);

    private static string Lower(string theme)
    {
        var name = Names.Theme(theme, Language.English);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
