namespace Lianghui.Extraction.Codebooks;

/// <summary>A place below the provinces: a city (prefecture level) or a district or county.</summary>
/// <param name="Adcode">Six digits of GB/T 2260; 90 and above in the last two digits where the standard has no code (an area without a government of its own).</param>
/// <param name="Short">Short name, 罗湖.</param>
/// <param name="Full">Full name, 罗湖区.</param>
/// <param name="Level"><c>city</c> or <c>district</c>.</param>
/// <param name="Parent">Adcode of the city or province above it.</param>
public sealed record LocalPlace(string Adcode, string Short, string Full, string Level, string Parent);

/// <summary>Places below the provinces; a place that changed its name has a row for each name.</summary>
public static class LocalPlaces
{
    private static readonly Lazy<IReadOnlyList<LocalPlace>> Loaded = new(() =>
        [.. CodebookFiles.Rows("cities.csv").Select(row => new LocalPlace(
            row("adcode"), row("short"), row("full"), row("level"), row("parent")))]);

    private static readonly Lazy<ILookup<string, LocalPlace>> ByFull = new(() =>
        All.ToLookup(p => p.Full, StringComparer.Ordinal));

    /// <summary>All rows, by adcode.</summary>
    public static IReadOnlyList<LocalPlace> All => Loaded.Value;

    /// <summary>The places of a full name; several where districts of different cities share it.</summary>
    public static IEnumerable<LocalPlace> Named(string full) => ByFull.Value[full];

    /// <summary>The place of an adcode, or of a full or short name that only one place has; null otherwise.</summary>
    public static LocalPlace? Find(string name)
    {
        var found = All.Where(p => p.Adcode == name || p.Full == name || p.Short == name).DistinctBy(p => p.Adcode).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The name of the place above: the city or province; empty if it is not known.</summary>
    public static string ParentName(LocalPlace place) =>
        All.FirstOrDefault(p => p.Adcode == place.Parent)?.Short
        ?? Places.All.FirstOrDefault(p => p.Adcode == place.Parent)?.Short ?? "";
}
