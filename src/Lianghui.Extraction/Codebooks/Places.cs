namespace Lianghui.Extraction.Codebooks;

/// <summary>A province-level place.</summary>
/// <param name="Code">ISO 3166-2:CN code without the prefix, such as <c>GD</c>.</param>
/// <param name="Adcode">Six-digit code of GB/T 2260.</param>
/// <param name="Short">Short name, 广东.</param>
/// <param name="Full">Full name, 广东省.</param>
/// <param name="English">English name.</param>
/// <param name="Kind"><c>province</c>, <c>municipality</c> or <c>autonomous-region</c>.</param>
/// <param name="Region">Economic region of the National Bureau of Statistics.</param>
public sealed record Place(
    string Code, string Adcode, string Short, string Full, string English, string Kind, string Region);

/// <summary>A named set of places.</summary>
/// <param name="Code">Kebab-case code.</param>
/// <param name="English">English name.</param>
/// <param name="Chinese">Chinese name.</param>
/// <param name="Places">Codes of its places.</param>
public sealed record PlaceGroup(string Code, string English, string Chinese, IReadOnlyList<string> Places);

/// <summary>The 31 provinces in the official order, and the groups of them that analysts use.</summary>
public static class Places
{
    private static readonly Lazy<IReadOnlyList<Place>> Loaded = new(() =>
        [.. CodebookFiles.Rows("places.csv").Select(row => new Place(
            row("code"), row("adcode"), row("short"), row("full"), row("en"), row("kind"), row("region")))]);

    private static readonly Lazy<IReadOnlyList<PlaceGroup>> LoadedGroups = new(() =>
        [.. CodebookFiles.Rows("groups.csv").Select(row => new PlaceGroup(
            row("group"), row("en"), row("zh"), row("places").Split(' ', StringSplitOptions.RemoveEmptyEntries)))]);

    private static readonly Lazy<Dictionary<string, Place>> ByName = new(() =>
        All.SelectMany(p => new[] { p.Code, "CN-" + p.Code, p.Adcode, p.Short, p.Full, p.English }
                .Select(name => (Name: Key(name), Place: p)))
            .DistinctBy(x => x.Name)
            .ToDictionary(x => x.Name, x => x.Place, StringComparer.Ordinal));

    /// <summary>All provinces in the official order.</summary>
    public static IReadOnlyList<Place> All => Loaded.Value;

    /// <summary>All groups.</summary>
    public static IReadOnlyList<PlaceGroup> Groups => LoadedGroups.Value;

    /// <summary>The place of a code, a Chinese short or full name, or an English name; null if there is none.</summary>
    public static Place? Find(string name) => ByName.Value.GetValueOrDefault(Key(name));

    /// <summary>The group of a code or name; null if there is none.</summary>
    public static PlaceGroup? FindGroup(string name) => Groups.FirstOrDefault(g =>
        Key(g.Code) == Key(name) || Key(g.English) == Key(name) || g.Chinese == name);

    /// <summary>Place of a code in the official order, for sorting; unknown codes (nation, cities) come after.</summary>
    public static int Order(string code)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Code == code)
            {
                return i;
            }
        }

        return code == "CN" ? -1 : All.Count;
    }

    private static string Key(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
