using System.Globalization;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Tests.Documents;

namespace Lianghui.Extraction.Tests.Scoring;

/// <summary>
/// Reports of other years than the hand-coded 2025, listed by readers who never saw the tool's output (tests/gold/README.md has the blind scores):
/// nine whole, fourteen for their outturns and targets.
/// </summary>
public class FurtherListTest
{
    private const string Registered = "登记失业率";

    [Fact]
    public void Tasks_stand_in_their_order_with_their_themes()
    {
        var rows = Rows("tasks-further.csv");
        var coded = Reports(rows).SelectMany(r => r.Coded.Tasks.Where(t => t.Level == 1).Select(t => (Key: $"{r.Key} {t.Rank} {t.HeadingSpan.Start}", t.Theme))).ToDictionary(t => t.Key, t => t.Theme, StringComparer.Ordinal);
        Assert.Equal(rows.Select(r => $"{r["place"]}{r["year"]} {r["rank"]} {r["start"]}").Order(StringComparer.Ordinal), coded.Keys.Order(StringComparer.Ordinal));
        var right = rows.Count(r => coded[$"{r["place"]}{r["year"]} {r["rank"]} {r["start"]}"] == r["theme"]);
        Assert.InRange(100.0 * right / rows.Count, 95, 100);
    }

    [Fact]
    public void Leads_stand_where_a_reader_found_them()
    {
        var rows = Rows("leads-further.csv");
        var gold = rows.ToDictionary(r => $"{r["place"]}{r["year"]} {r["start"]}", StringComparer.Ordinal);
        var coded = Reports(Rows("tasks-further.csv")).SelectMany(r => r.Coded.Tasks.Where(t => t.Level == 2).Select(t => (Key: $"{r.Key} {t.HeadingSpan.Start}", t.Theme))).ToList();
        var found = coded.Where(c => gold.ContainsKey(c.Key)).ToList();
        var themes = found.Count(c => gold[c.Key]["theme"] == c.Theme || (gold[c.Key]["confidence"] == "low" && gold[c.Key]["also"].Split(' ').Contains(c.Theme)));
        Bounds(found.Count, coded.Count, gold.Count, 95);
        Assert.InRange(100.0 * themes / found.Count, 88, 100);
    }

    // Targets that stand in the tasks alone were listed only where a reader listed the tasks too.
    private static readonly Lazy<HashSet<string>> ReadWhole = new(() => Rows("tasks-further.csv").Select(r => r["place"] + r["year"]).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Targets_have_the_values_that_a_reader_found() =>
        Score("targets-further.csv", r => r.Coded.Targets
            .Where(t => t.Section is SectionRole.Targets or SectionRole.Requirements or SectionRole.Tasks && !(t.Section == SectionRole.Tasks && (t.Indicator == "other" || !ReadWhole.Value.Contains(r.Key))) && t.Of != Registered)
            .Select(t => $"{r.Key} {t.Indicator} {Text(t.Low)} {Text(t.High)} {t.Comparator}"), 93);

    [Fact]
    public void Outturns_have_the_values_that_a_reader_found() =>
        Score("outturns-further.csv", r => r.Coded.Outturns.Where(o => o.Of != Registered).Select(o => $"{r.Key} {o.Indicator} {Text(o.Low)} {Text(o.High)} {o.Comparator}"), 95);

    private static void Score(string file, Func<(string Key, CodedReport Coded), IEnumerable<string>> keys, double least)
    {
        var rows = Rows(file);
        var optional = rows.Where(r => r["confidence"] == "low").Select(Key).ToHashSet(StringComparer.Ordinal);
        var gold = rows.Where(r => r["confidence"] != "low").Select(Key).ToList();
        var coded = Reports(rows).SelectMany(keys).Where(k => !optional.Contains(k) || gold.Contains(k)).ToList();
        var right = gold.GroupBy(k => k).Sum(g => Math.Min(g.Count(), coded.Count(c => c == g.Key)));
        Assert.True(right >= gold.Count * least / 100 && right >= coded.Count * least / 100,
            $"{right} of {gold.Count} listed and {coded.Count} coded; not found: {string.Join("; ", gold.Except(coded))}; beside: {string.Join("; ", coded.Except(gold))}");
    }

    private static void Bounds(int right, int coded, int gold, double least)
    {
        Assert.InRange(100.0 * right / coded, least, 100);
        Assert.InRange(100.0 * right / gold, least, 100);
    }

    private static List<(string Key, CodedReport Coded)> Reports(List<Dictionary<string, string>> rows) =>
        [.. rows.Select(r => (Place: r["place"], Year: int.Parse(r["year"], CultureInfo.InvariantCulture))).Distinct()
            .Select(k => (string.Create(CultureInfo.InvariantCulture, $"{k.Place}{k.Year}"), RealReports.Provincial(k.Year)[k.Place].Coded))];

    private static string Key(Dictionary<string, string> row) => $"{row["place"]}{row["year"]} {row["indicator"]} {Number(row["low"])} {Number(row["high"])} {row["comparator"]}";

    private static string Number(string number) => number.Length == 0 ? "" : Text(decimal.Parse(number, CultureInfo.InvariantCulture));

    private static string Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static List<Dictionary<string, string>> Rows(string file) => GoldFile.Rows(file, "corpus/reports/2025");
}
