using Lianghui.Extraction.Scoring;
using Lianghui.Extraction.Tests.Documents;

namespace Lianghui.Extraction.Tests.Scoring;

/// <summary>The coding against the hand-coded answers of 2025.</summary>
public class GoldTest
{
    [Theory]
    [InlineData("growth", "place kind low high comparator", 98)]
    [InlineData("targets", "place indicator low high comparator", 98)]
    [InlineData("tasks", "rank and heading", 99)]
    [InlineData("tasks", "theme", 94)]
    [InlineData("tasks", "also", 85)]
    [InlineData("sections", "role and first six characters", 95)]
    [InlineData("reports", "place", 100)]
    [InlineData("reports", "year", 100)]
    [InlineData("reports", "speaker", 100)]
    [InlineData("reports", "delivered", 100)]
    [InlineData("reports", "session", 100)]
    [InlineData("reports", "tasks", 100)]
    [InlineData("reports", "annex", 100)]
    public void Coding_agrees(string table, string measure, int percent)
    {
        var gold = new GoldFolder(Checkout.RequireShared("gold/2025"));
        var coded = RealReports.Provincial(2025).ToDictionary(r => r.Key, r => (r.Value.Coded, r.Value.Text.Value), StringComparer.Ordinal);
        var row = GoldScorer.Score(gold, coded).Single(r => r.Table == table && r.Measure == measure);
        Assert.True(row.Precision >= percent && row.Recall >= percent, $"{row.Precision}/{row.Recall}: {string.Join("; ", row.Differences)}");
    }
}
