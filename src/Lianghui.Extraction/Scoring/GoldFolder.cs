using CsvHelper;

namespace Lianghui.Extraction.Scoring;

/// <summary>A folder of hand-coded answers: <c>growth.csv</c>, <c>targets.csv</c>, <c>tasks.csv</c>, <c>sections.csv</c>, <c>reports.csv</c>.</summary>
/// <param name="folder">The folder.</param>
public sealed class GoldFolder(string folder)
{
    /// <summary>Whether the folder has a table.</summary>
    internal bool Has(string table) => File.Exists(Path.Combine(folder, table + ".csv"));

    /// <summary>Rows of a table, for the places that were coded; empty if the folder does not have the table.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table, ICollection<string> places)
    {
        var path = Path.Combine(folder, table + ".csv");
        return File.Exists(path) ? [.. Read(path).Where(row => places.Contains(row["place"]))] : [];
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var csv = CsvReader.Create(File.OpenRead(path), CsvReaderOptions.Default, false);
        while (csv.Read())
        {
            yield return csv.Headers.ToArray().ToDictionary(name => name, name => csv.GetString(name), StringComparer.Ordinal);
        }
    }

    /// <summary>A number of a gold table; null where the cell is empty.</summary>
    internal static decimal? Number(string cell) =>
        cell.Length == 0 ? null : decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
