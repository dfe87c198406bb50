using System.Globalization;
using CsvHelper;
using Lianghui.Analysis.Claims;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Tests.Findings;

/// <summary>
/// Claims as five articles publish them (<c>tests/gold/claims.csv</c>; ../shared/corpus/news), each beside the same with one number, name or
/// year altered, and judgements. The verdicts were read through by hand; what the library cannot tell is unknown, not wrong.
/// </summary>
public class PublishedClaimsTest
{
    private static readonly Lazy<MemoryLibrary> Reports = new(() => RealLibrary.Of(MemoryLibrary.Shipped, 2023, 2024, 2025, 2026));

    private sealed record Row(int Year, string Claim, string Verdict, string Rule, string Reason, string Altered, string AlteredVerdict);

    [Fact]
    public void Each_claim_has_the_verdict_that_was_read_through()
    {
        var wrong = Rows().SelectMany(r => new[] { (r.Claim, r.Year, r.Verdict), (r.Altered, r.Year, r.AlteredVerdict) })
            .Select(c => (c, Answer: ClaimChecker.Check(Reports.Value, c.Item1, c.Year)))
            .Where(c => c.Answer.Verdict != c.c.Item3).Select(c => $"{c.c.Item1}: {c.c.Item3}, answered {c.Answer.Verdict} ({c.Answer.Rule})");
        Assert.Empty(wrong);
    }

    /// <summary>The verdict must come about for the reason that the table gives, not by chance.</summary>
    [Fact]
    public void Each_verdict_has_the_rule_and_the_reason_of_the_table()
    {
        var reports = Reports.Value;
        Assert.All(Rows(), r =>
        {
            Assert.True(r.Reason.Length > 10, r.Claim);
            Assert.Contains(r.Rule, ClaimChecker.Check(reports, r.Claim, r.Year).Rule, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_altered_claim_is_supported()
    {
        var (rows, reports) = (Rows(), Reports.Value);
        Assert.True(rows.Count >= 40);
        Assert.All(rows, r => Assert.NotEqual("supported", ClaimChecker.Check(reports, r.Altered, r.Year).Verdict));
    }

    [Fact]
    public void Judgements_are_opinions()
    {
        // Asked for before the loop: without the corpus the test is skipped, and Assert.All would call that a failure.
        var reports = Reports.Value;
        Assert.All(File.ReadLines(Path.Combine(Checkout.Root, "tests", "gold", "judgements.txt")), j => Assert.Equal("opinion", ClaimChecker.Check(reports, j, 2025).Verdict));
    }

    [Fact]
    public void Without_the_earlier_year_nothing_is_said_of_change()
    {
        var only = RealLibrary.Of(MemoryLibrary.Empty, 2026);
        foreach (var claim in new[]
        {
            "15 provinces lowered their growth targets in 2026", "Guangdong raised its 2026 growth target", "domestic demand moved back in Guangdong in 2026",
            "mentions of “首发经济” doubled in 2025", "26 provinces mention “首发经济” in 2025, up from none", "this is the first year that “首发经济” is mentioned in work reports",
        })
        {
            Assert.Equal("unknown", ClaimChecker.Check(only, claim, 2026).Verdict);
        }
    }

    private static List<Row> Rows()
    {
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Checkout.Root, "tests", "gold", "claims.csv")), CsvReaderOptions.Default, false);
        var rows = new List<Row>();
        while (csv.Read())
        {
            var cells = csv.Headers.ToArray().Select((h, i) => (Name: h.ToString(), Value: csv.GetString(i))).ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);
            string Of(string name) => cells[name];
            rows.Add(new Row(int.Parse(Of("year"), CultureInfo.InvariantCulture), Of("claim"), Of("verdict"), Of("rule"), Of("reason"), Of("altered"), Of("alteredVerdict")));
        }

        return rows;
    }
}
