using System.Globalization;
using Lianghui.Extraction.Tests.Documents;

namespace Lianghui.Extraction.Tests.Scoring;

/// <summary>Leads and outturns against lists made by reading (tests/gold/README.md).</summary>
public class HandListTest
{
    [Fact]
    public void Leads_stand_where_a_reader_found_them()
    {
        var gold = Rows("leads-2025.csv").ToDictionary(r => (r["place"], int.Parse(r["start"], CultureInfo.InvariantCulture)));
        var places = gold.Keys.Select(k => k.Item1).ToHashSet(StringComparer.Ordinal);
        var coded = RealReports.Provincial(2025).Where(r => places.Contains(r.Key))
            .SelectMany(r => r.Value.Coded.Tasks.Where(t => t.Level == 2).Select(t => (Key: (r.Key, t.HeadingSpan.Start), t.Theme))).ToList();
        var found = coded.Where(c => gold.ContainsKey(c.Key)).ToList();
        var themes = found.Count(c => gold[c.Key]["theme"] == c.Theme || (gold[c.Key]["confidence"] == "low" && gold[c.Key]["also"].Split(' ').Contains(c.Theme)));
        Assert.InRange(100.0 * found.Count / coded.Count, 95, 100);
        Assert.InRange(100.0 * found.Count / gold.Count, 95, 100);
        Assert.InRange(100.0 * themes / found.Count, 88, 100);
    }

    [Fact]
    public void Outturns_have_the_values_that_a_reader_found()
    {
        var rows = Rows("outturns-2025.csv");
        var places = rows.Select(r => r["place"]).ToHashSet(StringComparer.Ordinal);
        var optional = rows.Where(r => r["confidence"] == "low").Select(Key).ToHashSet(StringComparer.Ordinal);
        var gold = rows.Where(r => r["confidence"] != "low").Select(Key).ToList();
        var coded = RealReports.Provincial(2025).Where(r => places.Contains(r.Key))
            .SelectMany(r => r.Value.Coded.Outturns.Select(o => $"{r.Key} {o.Indicator} {Text(o.Low)} {Text(o.High)} {o.Comparator}")).Where(k => !optional.Contains(k)).ToList();
        var right = gold.GroupBy(k => k).Sum(g => Math.Min(g.Count(), coded.Count(c => c == g.Key)));
        Assert.InRange(100.0 * right / coded.Count, 95, 100);
        Assert.InRange(100.0 * right / gold.Count, 95, 100);
    }

    private static string Key(Dictionary<string, string> row) =>
        $"{row["place"]} {row["indicator"]} {Text(row["low"])} {Text(row["high"])} {row["comparator"]}";

    private static string Text(string number) => number.Length == 0 ? "" : Text(decimal.Parse(number, CultureInfo.InvariantCulture));

    private static string Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static List<Dictionary<string, string>> Rows(string file) => GoldFile.Rows(file, "corpus/reports/2025");
}
