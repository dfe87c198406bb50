using System.Globalization;
using CsvHelper;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Statements;

namespace Lianghui.Cli.Facts;

/// <summary>
/// Reads a user's table of outturns: columns place, year, value; indicator (default gdp), unit (default the indicator's own) and estimate are free.
/// Every line is checked and every mistake told with its line, so that a file is mended in one go.
/// </summary>
/// <param name="name">Name of the table.</param>
/// <param name="source">Who published it.</param>
/// <param name="file">Name of the file, for messages.</param>
internal sealed class ImportFile(string name, string source, string file)
{
    // Tables begin with the People's Republic; a growth beyond these is a slip of the comma.
    private const int FirstYear = 1949;
    private const decimal FarthestGrowth = 60;

    private static readonly string[] Needed = ["place", "year", "value"];

    private static readonly Dictionary<string, string> Units = CodebookFiles.Rows("indicators.csv")
        .ToDictionary(r => r("code"), r => r("unit"), StringComparer.Ordinal);

    private readonly List<ImportedValue> _values = [];
    private readonly HashSet<(string, int, string, bool)> _seen = [];

    /// <summary>What is wrong, line by line.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The values; incomplete where there are errors.</summary>
    public IReadOnlyList<ImportedValue> Values => _values;

    /// <summary>Reads the whole file.</summary>
    /// <param name="content">UTF-8, with or without a mark at its beginning.</param>
    public ImportFile Read(Stream content)
    {
        using var csv = CsvReader.Create(content, CsvReaderOptions.Default, false);
        var columns = csv.Headers.ToArray().Select(h => h.ToString().Trim('\uFEFF', ' ').ToLowerInvariant()).ToList();
        var missing = Needed.Where(c => !columns.Contains(c)).ToList();
        if (missing.Count > 0)
        {
            Errors.Add($"{file}, line 1: the column {string.Join(" and ", missing)} is missing; there are: {string.Join(", ", columns)}.");
            return this;
        }

        for (var line = 2; csv.Read(); line++)
        {
            var row = columns.Select((c, i) => (c, Value: csv.GetString(i).Trim())).DistinctBy(c => c.c).ToDictionary(c => c.c, c => c.Value, StringComparer.Ordinal);
            if (row.Values.Any(v => v.Length > 0))
            {
                Take(line, column => row.GetValueOrDefault(column, ""));
            }
        }

        if (_values.Count == 0 && Errors.Count == 0)
        {
            Errors.Add($"{file}: there is no row below the names of the columns.");
        }

        return this;
    }

    private void Take(int line, Func<string, string> cell)
    {
        var place = cell("place") is "CN" or "全国" or "China" ? "CN" : Places.Find(cell("place"))?.Code;
        var indicator = cell("indicator") is { Length: > 0 } named ? Indicator(named) : "gdp";
        var year = int.TryParse(cell("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y >= FirstYear && y <= DateTime.UtcNow.Year ? y : (int?)null;
        var value = decimal.TryParse(cell("value"), NumberStyles.Number, CultureInfo.InvariantCulture, out var v) ? v : (decimal?)null;
        var wrong = place is null ? $"there is no place '{cell("place")}'; use a code (GD), 广东, Guangdong, or CN"
            : year is null ? $"'{cell("year")}' is not a year from {FirstYear} to now"
            : value is null ? $"'{cell("value")}' in column value is not a number"
            : indicator is null ? $"there is no indicator '{cell("indicator")}'; the codes are in codebook/indicators.csv"
            : Estimate(cell("estimate"), out var estimate) ? Keep(line, place, year.Value, indicator, value.Value, cell("unit"), estimate)
            : $"'{cell("estimate")}' in column estimate is neither yes nor no";
        if (wrong is not null)
        {
            Errors.Add($"{file}, line {line}: {wrong}.");
        }
    }

    private string? Keep(int line, string place, int year, string indicator, decimal value, string unit, bool? estimate)
    {
        var (normal, own) = Normal(indicator, unit, value);
        if (normal is not { } kept)
        {
            return $"the unit '{unit}' does not measure {indicator}; use {Units[indicator]}{(indicator == "gdp" ? " for growth, 亿元 for the level" : "")}";
        }

        if (own == "%" && Math.Abs(kept) > FarthestGrowth && indicator is not ("urbanisation" or "air" or "water"))
        {
            return $"{kept.ToString(CultureInfo.InvariantCulture)}% cannot be; growth is in percent (5.3), levels need a unit";
        }

        var row = new ImportedValue(place, year, indicator, kept, own, estimate, name, source, line);
        if (!_seen.Add((place, year, indicator, row.IsLevel)))
        {
            return $"{place} {year} {indicator} stands above already";
        }

        _values.Add(row);
        return null;
    }

    private static (decimal? Value, string Unit) Normal(string indicator, string unit, decimal value) => (indicator, unit) switch
    {
        ("gdp", "亿元" or "100m yuan") => (value, ImportedValue.LevelUnit),
        ("gdp", "万亿元" or "trillion yuan") => (value * 10_000, ImportedValue.LevelUnit),
        (_, "") => (value, Units[indicator]),
        _ when unit == Units[indicator] => (value, unit),
        _ => (Norm.Of(indicator, unit, value), Units[indicator]),
    };

    private static string? Indicator(string named) => Units.ContainsKey(named.ToLowerInvariant()) ? named.ToLowerInvariant() : null;

    private static bool Estimate(string cell, out bool? estimate)
    {
        estimate = cell.ToLowerInvariant() switch { "yes" or "true" or "1" or "estimate" => true, "no" or "false" or "0" or "final" => false, _ => null };
        return estimate is not null || cell.Length == 0;
    }
}
