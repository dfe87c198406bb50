using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>A theme with the places that put it first, second and third.</summary>
/// <param name="Theme">Code.</param>
/// <param name="Counts">Three lists of places.</param>
public sealed record ThemePlaces(string Theme, IReadOnlyList<IReadOnlyList<string>> Counts)
{
    /// <summary>The themes that stand among the first three anywhere, those with most first places first.</summary>
    public static IReadOnlyList<ThemePlaces> Of(BriefModel model) =>
        [.. Names.Themes.Where(t => t != "government")
            .Select(t => new ThemePlaces(t, [At(model, t, 1), At(model, t, 2), At(model, t, 3)]))
            .Where(r => r.Counts.Any(c => c.Count > 0))
            .OrderByDescending(r => r.Counts[0].Count).ThenByDescending(r => r.Counts[1].Count).ThenByDescending(r => r.Counts[2].Count)];

    private static IReadOnlyList<string> At(BriefModel model, string theme, int rank) =>
        [.. model.WithTasks.Where(p => p.Tasks.Any(t => t.Value.Rank == rank && t.Value.Theme == theme)).Select(p => p.Place)];
}
