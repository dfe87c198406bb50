using System.Globalization;
using Lianghui.Extraction.Tests.Documents;

namespace Lianghui.Extraction.Tests.Targets;

/// <summary>The coding of growth targets against those read by eye (facts/checked-targets).</summary>
public class CheckedTargetsTest
{
    [Fact]
    public void The_national_targets_are_those_that_were_published()
    {
        var published = new Dictionary<int, string>
        {
            [2012] = "7.5..7.5 plain",
            [2013] = "7.5..7.5 about",
            [2014] = "7.5..7.5 about",
            [2015] = "7..7 about",
            [2016] = "6.5..7 range",
            [2017] = "6.5..6.5 about",
            [2018] = "6.5..6.5 about",
            [2019] = "6..6.5 range",
            [2020] = "..",
            [2021] = "6.. at-least",
            [2022] = "5.5..5.5 about",
            [2023] = "5..5 about",
            [2024] = "5..5 about",
            [2025] = "5..5 about",
        };
        for (var year = 2005; year <= 2011; year++)
        {
            published[year] = "8..8 about";
        }

        var read = Rows().Where(r => r[0] == "CN").ToDictionary(r => int.Parse(r[1], CultureInfo.InvariantCulture), r => $"{r[3]}..{r[4]} {r[6]}".Trim());
        Assert.Equal(published.OrderBy(p => p.Key), read.Where(r => r.Key is >= 2005 and <= 2025).OrderBy(r => r.Key));
    }

    [Fact]
    public void Targets_are_coded_as_they_were_read()
    {
        var reports = RealReports.All.ToDictionary(r => r.Text.Version, StringComparer.Ordinal);
        var wrong = Rows().Where(r => r[2] != "not-retrieved" && (!reports.TryGetValue(r[7], out var report) || Coded(report) != string.Join(',', r.Take(10)))).Select(r => $"{r[0]} {r[1]}").ToList();
        Assert.True(wrong.Count == 0, string.Join(", ", wrong));
    }

    private static string Coded(RealReport report)
    {
        var (metadata, target) = (report.Coded.Metadata, report.Coded.Targets.FirstOrDefault(t => t is { Indicator: "gdp", Of: null }));
        var said = report.Coded.Issues.FirstOrDefault(i => i.Code == "gdp-target-withheld");
        var stated = target is null ? (said is null ? "not-stated" : "withheld") : target.Comparator == "qualitative" ? "words" : "number";
        var span = target?.Span ?? said?.Span;
        return string.Create(CultureInfo.InvariantCulture,
            $"{metadata.Place},{metadata.Year},{stated},{target?.Low:0.####},{target?.High:0.####},{target?.Unit},{target?.Comparator},{report.Text.Version},{span?.Start},{span?.Length}");
    }

    private static List<string[]> Rows() =>
        [.. File.ReadLines(Path.Combine(Checkout.Root, "facts", "checked-targets", "gdp.csv")).Skip(1).Select(l => l.Split(','))];
}
