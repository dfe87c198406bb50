using System.Globalization;
using CsvHelper;

namespace Lianghui.Corpus.Facts;

/// <summary>The files of <c>facts/</c>, which travel inside the assembly.</summary>
public static class FactFiles
{
    /// <summary>Opens a file of <c>facts/</c>, such as <c>tables/gdp_level.csv</c>; null if there is none.</summary>
    public static Stream? TryOpen(string name) =>
        typeof(FactFiles).Assembly.GetManifestResourceStream("facts/" + name);

    /// <summary>Reads a comma-separated file as field look-ups by column name; nothing if the file is absent.</summary>
    public static IEnumerable<Func<string, string>> Rows(string name) => Rows(TryOpen(name));

    /// <summary>Reads comma-separated values as field look-ups by column name; nothing if there is no stream.</summary>
    internal static IEnumerable<Func<string, string>> Rows(Stream? stream)
    {
        if (stream is null)
        {
            yield break;
        }

        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, false);
        while (csv.Read())
        {
            yield return column => csv.GetString(column);
        }
    }

    private static readonly Lazy<string> Hash = new(() => ResourceHash.Of(typeof(FactFiles).Assembly, "facts/"));

    /// <summary>First twelve digits of the SHA-256 of all files.</summary>
    public static string Stamp => Hash.Value;

    internal static FactTables ReadTables() => new(
        [.. Rows("tables/gdp_outturn_2023_2024.csv").Select(r =>
            new GdpOutturn(r("place"), Year(r), Number(r("growth_pct")), Number(r("gdp_100m_yuan"))))],
        [.. Rows("tables/gdp_level.csv").Select(r =>
            new GdpLevel(r("place"), Year(r), Number(r("gdp_100m_yuan")) ?? 0, r("series")))],
        [.. Rows("tables/gdp_growth_index_2000_2023.csv").Select(r =>
            new GdpOutturn(r("place"), Year(r), Number(r("real_growth_pct")), null))],
        [.. Rows("tables/gdp_targets_2024_2025.csv").Select(r => new PublishedGdpTarget(
            r("place"), Year(r), Number(r("low")), Number(r("high")), r("comparator"), r("wording"), r("confidence")))]);

    private static int Year(Func<string, string> row) => int.Parse(row("year"), CultureInfo.InvariantCulture);

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
