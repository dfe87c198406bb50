namespace Lianghui.Cli.Tests;

/// <summary><c>uptake</c> and <c>lint</c> as a script meets them, on invented texts.</summary>
public class UptakeVerbTest
{
    private const string Readout = """
        某某社消息：中央经济工作会议12月9日至10日在北京举行。会议总结2024年经济工作，部署2025年经济工作。
        会议认为，今年经济运行平稳，各方面工作有了新的进展。会议强调，做好明年经济工作要稳扎稳打。会议指出，困难仍有不少。
        一是种好山前试验田，扩大沿河示范面。推广一村一样板的土办法。
        二是修好南北水渠，用好两库来水。开展清渠护岸专项行动。
        三是办好远村学堂。让远村孩子就近上学读书。
        四是守住东西山林，多种耐旱新树。
        """;

    [Fact]
    public void Tasks_are_compared_with_the_reports_of_the_next_session()
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("c.txt", Readout), "--kind", "conference-readout", "--library", "a.db");
        tool.Run("add", tool.Write("r.txt", Reports.Of()), "--library", "a.db");
        var result = tool.Run("uptake", "--from", "2024", "--by", "cell", "--library", "a.db", "--format", "json");
        Assert.Equal(0, result.Code);
        Assert.Equal(4, result.Rows.Count);
        Assert.All(result.Rows, r => Assert.True(r.GetProperty("status").GetString() is "verbatim" or "near" or "absent"));
        Assert.Contains("Rule:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uptake --from 1900")]
    [InlineData("uptake --by nothing")]
    [InlineData("uptake --by own")]
    [InlineData("uptake --status perhaps")]
    [InlineData("lint --rule nothing")]
    public void Wrong_use_is_told(string command)
    {
        using var tool = new Tool();
        var result = tool.Run([.. command.Split(' '), "--library", "a.db"]);
        Assert.Equal(2, result.Code);
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public void An_article_is_flagged_and_its_statements_are_checked()
    {
        using var tool = new Tool();
        var file = tool.Write("n.txt", "January 6, 2026\nAs the opening year of the 14th Five-Year Plan, 2026 will be a busy one.\nGuangdong's target for 2025 is around 5% growth, and its farms account for 140% of all farms.\n");
        tool.Run("add", file, "--kind", "article", "--library", "a.db");
        var flags = tool.Run("lint", "--library", "a.db", "--format", "json");
        Assert.Contains(flags.Rows, r => r.GetProperty("rule").GetString() == "wrong-plan" && r.GetProperty("likely").GetString()!.StartsWith("15th", StringComparison.Ordinal));
        var statements = tool.Run("statements", "--check", "--library", "a.db", "--format", "json");
        Assert.Equal(0, statements.Code);
        Assert.All(statements.Rows, r => Assert.True(r.TryGetProperty("verdict", out _)));
    }
}
