using CsvHelper;

namespace Lianghui.Extraction.Tests.Scoring;

/// <summary>Lists made by reading (tests/gold).</summary>
internal static class GoldFile
{
    /// <summary>The rows of a list, by column; the test is skipped, saying so, where the part of the corpus that the list is of is not here.</summary>
    public static List<Dictionary<string, string>> Rows(string file, string corpus)
    {
        Checkout.RequireShared(corpus);
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Checkout.Root, "tests", "gold", file)), CsvReaderOptions.Default, false);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.Headers.ToArray().Select((h, i) => (h, Value: csv.GetString(i))).ToDictionary(c => c.h.ToString(), c => c.Value, StringComparer.Ordinal));
        }

        return rows;
    }
}
