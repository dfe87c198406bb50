using Lianghui.Corpus;

namespace Lianghui.Analysis.Milestones;

/// <summary>GDP by place and year in 100 million yuan: imported by the user, else as first announced, else of the revised series.</summary>
internal sealed class GdpLevels
{
    private readonly Dictionary<string, SortedDictionary<int, (decimal Level, string Source)>> _levels;

    private GdpLevels(Dictionary<string, SortedDictionary<int, (decimal Level, string Source)>> levels) => _levels = levels;

    internal static GdpLevels Of(ILibraryReader library)
    {
        var levels = new Dictionary<string, SortedDictionary<int, (decimal, string)>>(StringComparer.Ordinal);
        foreach (var l in library.Tables.Levels)
        {
            For(l.Place)[l.Year] = (l.Level, $"facts/tables/gdp_level.csv ({l.Series})");
        }

        foreach (var o in library.Tables.Outturns.Where(o => o.Level is not null))
        {
            For(o.Place)[o.Year] = (o.Level!.Value, "facts/tables/gdp_outturn_2023_2024.csv (first announced)");
        }

        foreach (var v in library.Imported.Where(v => v.IsLevel).Reverse())
        {
            For(v.Place)[v.Year] = (v.Value, v.Named);
        }

        return new GdpLevels(levels);

        SortedDictionary<int, (decimal, string)> For(string place) =>
            levels.TryGetValue(place, out var years) ? years : levels[place] = [];
    }

    /// <summary>All levels by place and year.</summary>
    internal IReadOnlyDictionary<(string Place, int Year), (decimal Level, string Source)> All =>
        _levels.SelectMany(p => p.Value.Select(y => (Key: (p.Key, y.Key), y.Value))).ToDictionary(l => l.Key, l => l.Value);

    internal bool Has(string place, int year) => _levels.TryGetValue(place, out var years) && years.ContainsKey(year);

    internal decimal At(string place, int year) => Has(place, year) ? _levels[place][year].Level : 0;

    internal string Source(string place, int year) => _levels[place][year].Source;

    internal int Begins(string place) => _levels.TryGetValue(place, out var years) ? years.Keys.First() : 0;

    /// <summary>The first year at or above a level; null if it never was.</summary>
    internal int? FirstYear(string place, decimal level) =>
        _levels.TryGetValue(place, out var years) && years.FirstOrDefault(y => y.Value.Level >= level) is { Key: > 0 } first ? first.Key : null;
}
