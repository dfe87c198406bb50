using System.Globalization;
using Lianghui.Extraction.Tests.Documents;

namespace Lianghui.Extraction.Tests.Metadata;

/// <summary>Shenzhen and its districts against a list made from titles and first lines (tests/gold/README.md).</summary>
public class ShenzhenTest
{
    [Fact]
    public void Ninety_eight_of_a_hundred_texts_are_identified()
    {
        var pairs = Pairs();
        var wrong = pairs.Where(p => p.Row[1] != p.Report.Coded.Metadata.Place || (p.Row[2] != "?" && p.Row[2] != Text(p.Report.Coded.Metadata.Year)) || p.Row[3] != p.Report.Coded.Metadata.Kind || p.Row[7] != (p.Report.Coded.Metadata.Session ?? ""))
            .Select(p => $"{p.Row[1]} {p.Row[2]}").ToList();
        Assert.True(pairs.Count == 136 && wrong.Count * 100 <= pairs.Count * 2, $"{wrong.Count} of {pairs.Count}: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void A_growth_target_is_found_where_one_is_stated()
    {
        var checkedPairs = Pairs().Where(p => p.Row[4] != "?").ToList();
        var wrong = checkedPairs.Where(p => $"{p.Row[4]} {p.Row[5]} {p.Row[6]}" != Target(p.Report)).Select(p => $"{p.Row[1]} {p.Row[2]}: {Target(p.Report)}").ToList();
        Assert.True(wrong.Count * 100 <= checkedPairs.Count * 2, $"{wrong.Count} of {checkedPairs.Count}: {string.Join(", ", wrong)}");
    }

    private static string Target(RealReport report)
    {
        var target = report.Coded.Targets.FirstOrDefault(t => t is { Indicator: "gdp", Of: null, Unit: "%" });
        return $"{Text(target?.Low)} {Text(target?.High)} {target?.Comparator}";
    }

    private static string Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static List<(string[] Row, RealReport Report)> Pairs()
    {
        Checkout.RequireShared("corpus/city");
        var reports = RealReports.All.Where(r => r.File.Contains("/city/", StringComparison.Ordinal)).ToLookup(r => r.Text.Version, StringComparer.Ordinal);
        return [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "gold", "shenzhen.csv")).Skip(1).Select(l => l.Split(',')).SelectMany(r => reports[r[0]].Take(1).Select(p => (r, p)))];
    }
}
