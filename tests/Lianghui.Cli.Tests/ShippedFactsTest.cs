using Lianghui.Cli.Facts;

namespace Lianghui.Cli.Tests;

/// <summary>What ships is what the tool codes from the corpus today.</summary>
public sealed class ShippedFactsTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-facts-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task What_ships_is_fresh()
    {
        string[] from = [Checkout.RequireShared("corpus/originals/2025-docx"), Checkout.RequireShared("corpus/originals/2026-csv")];
        Assert.Empty(await FactsBuilder.BuildAsync(from, _folder, CancellationToken.None));
        foreach (var file in Directory.GetFiles(_folder).Order(StringComparer.Ordinal))
        {
            var shipped = Path.Combine(Checkout.Root, "facts", "coded", Path.GetFileName(file));
            Assert.True(
                File.Exists(shipped) && File.ReadAllText(file) == File.ReadAllText(shipped),
                $"{Path.GetFileName(file)} is not what the extractors give today. Run facts/build in the checkout, look at what changed "
                + "(git diff facts/coded) and commit it with the change to the extractors.");
        }
    }

    [Fact]
    public void Every_report_of_2025_ships_with_its_tasks_and_its_growth_target()
    {
        using var tool = new Tool();
        var reports = tool.Run("reports", "--year", "2025", "--format", "json").Rows;
        var tasks = tool.Run("tasks", "--year", "2025", "--format", "json").Rows;
        var growth = tool.Run("growth", "--year", "2025", "--format", "json").Rows;
        Assert.Equal(31, reports.Count);
        Assert.Equal(31, tasks.Select(t => t.GetProperty("place").GetString()).Distinct().Count());
        Assert.Equal(31, growth.Count(g => g.GetProperty("kind").GetString() == "target"));
        Assert.All(tasks, t => Assert.Equal(System.Text.Json.JsonValueKind.Null, t.GetProperty("heading").ValueKind));
    }
}
