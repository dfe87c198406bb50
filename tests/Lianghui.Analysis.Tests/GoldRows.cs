using CsvHelper;

namespace Lianghui.Analysis.Tests;

/// <summary>Rows of the lists that were made by reading (<c>tests/gold</c>).</summary>
internal static class GoldRows
{
    /// <summary>The rows of a file, each by column.</summary>
    public static List<Dictionary<string, string>> Of(string file)
    {
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Checkout.Root, "tests", "gold", file)), CsvReaderOptions.Default, false);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.Headers.ToArray().Select((h, i) => (h, Value: csv.GetString(i))).ToDictionary(c => c.h.ToString(), c => c.Value, StringComparer.Ordinal));
        }

        return rows;
    }
}
