using System.Globalization;
using CsvHelper;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Cli.Facts;

/// <summary>A user's CSV table with a row for each place; what is wrong is told with its line.</summary>
internal static class PlaceTable
{
    /// <summary>The rows: line, place, and the cells by column.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <param name="needed">Columns that must be there, besides <c>place</c>.</param>
    /// <exception cref="UsageException">The file is missing, lacks a column, or names a place that there is not.</exception>
    internal static IReadOnlyList<(int Line, string Place, IReadOnlyDictionary<string, string> Cells)> Read(string path, params string[] needed)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file '{path}'.");
        }

        using var csv = CsvReader.Create(File.OpenRead(path), CsvReaderOptions.Default, false);
        var columns = csv.Headers.ToArray().Select(h => h.ToString().Trim('\uFEFF', ' ')).ToList();
        if (needed.Prepend("place").FirstOrDefault(n => !columns.Contains(n, StringComparer.OrdinalIgnoreCase)) is { } missing)
        {
            throw new UsageException($"{path}, line 1: the column '{missing}' is missing; there are: {string.Join(", ", columns)}.");
        }

        var rows = new List<(int, string, IReadOnlyDictionary<string, string>)>();
        for (var line = 2; csv.Read(); line++)
        {
            var cells = columns.Select((c, i) => (c, Value: csv.GetString(i).Trim())).ToDictionary(c => c.c, c => c.Value, StringComparer.OrdinalIgnoreCase);
            if (cells.Values.Any(v => v.Length > 0))
            {
                rows.Add((line, Places.Find(cells["place"])?.Code ?? throw new UsageException($"{path}, line {line}: there is no province '{cells["place"]}'; use a code (GD), 广东 or Guangdong."), cells));
            }
        }

        return rows;
    }

    /// <summary>A number of a cell; null of an empty one.</summary>
    /// <exception cref="UsageException">The cell holds something else.</exception>
    internal static decimal? Number(string path, int line, string column, string cell) => cell.Length == 0 ? null
        : decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value
        : throw new UsageException($"{path}, line {line}: '{cell}' in column {column} is not a number.");
}
