using Lianghui.Extraction.Codebooks;

namespace Lianghui.Publishing.Wording;

/// <summary>Names of codes in either language, from the codebook.</summary>
public static class Names
{
    private static readonly Lazy<Dictionary<string, (string En, string Zh)>> ThemeNames = new(() => Load("themes.csv"));
    private static readonly Lazy<Dictionary<string, (string En, string Zh)>> IndicatorNames = new(() => Load("indicators.csv"));

    /// <summary>All themes in the order of the codebook.</summary>
    public static IReadOnlyList<string> Themes => [.. ThemeNames.Value.Keys];

    /// <summary>Name of a theme.</summary>
    public static string Theme(string code, Language language) => Pick(ThemeNames.Value, code, language);

    /// <summary>Name of an indicator.</summary>
    public static string Indicator(string code, Language language) => Pick(IndicatorNames.Value, code, language);

    /// <summary>Short name of a place; a code that is not a province stays as it is.</summary>
    public static string Place(string code, Language language) => code == "CN"
        ? language.Pick("China", "全国")
        : Places.Find(code) is { } place ? language.Pick(place.English, place.Short) : code;

    private static Dictionary<string, (string En, string Zh)> Load(string file) =>
        CodebookFiles.Rows(file).ToDictionary(r => r("code"), r => (r("en"), r("zh")), StringComparer.Ordinal);

    private static string Pick(Dictionary<string, (string En, string Zh)> names, string code, Language language) =>
        names.TryGetValue(code, out var name) ? language.Pick(name.En, name.Zh) : code;
}
