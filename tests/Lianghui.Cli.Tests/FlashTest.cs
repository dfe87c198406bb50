using System.Text.Json;

namespace Lianghui.Cli.Tests;

/// <summary>Targets from press accounts: marked, replaced, compared.</summary>
public sealed class FlashTest : IDisposable
{
    private static readonly Dictionary<string, string> Names = Extraction.Codebooks.Places.All.ToDictionary(p => p.Code, p => p.Full, StringComparer.Ordinal);
    private readonly Tool _tool = new();

    [Fact]
    public void An_account_counts_until_the_text_is_there_and_what_differed_is_told()
    {
        _tool.Write("press.txt", "多省公布增长目标\n2025年1月12日\n广东省、湖南省将2025年GDP增长目标定为5.5%左右。其中，湖南城镇新增就业目标为60万人以上，去年新增70万人。\n");
        var entered = _tool.Run("flash", "add", "press.txt", "--year", "2025", "--library", "a.db", "--format", "json");
        Assert.Equal(0, entered.Code);
        Assert.Equal([("HN", "gdp", 5.5m), ("HN", "jobs", 60m), ("GD", "gdp", 5.5m)], entered.Rows.Select(Told));
        Assert.All(entered.Rows, r => Assert.True(r.GetProperty("provisional").GetBoolean()));
        Assert.Equal(["press-only", "press-only"], Board().Where(r => Text(r, "status") is not null).Select(r => Text(r, "status")));
        Assert.Equal("pending", Text(_tool.Run("flash", "differences", "--library", "a.db", "--format", "json").Rows[0], "verdict"));

        _tool.Write("hn.txt", Reports.Of("湖南省", growth: "增长5.5%左右"));
        _tool.Write("gd.txt", Reports.Of());
        Assert.Contains("press account", _tool.Run("add", "gd.txt", "hn.txt", "--library", "a.db").Error, StringComparison.Ordinal);
        var targets = _tool.Run("targets", "--library", "a.db", "--indicator", "gdp", "--format", "json").Rows;
        Assert.Equal([("HN", "gdp", 5.5m), ("GD", "gdp", 5m)], targets.Select(Told));
        Assert.All(targets, r => Assert.False(r.TryGetProperty("provisional", out _)));
        var differences = _tool.Run("flash", "differences", "--library", "a.db", "--format", "json").Rows;
        Assert.Equal([("HN", "same"), ("HN", "number"), ("GD", "number")], differences.Select(r => (Text(r, "place")!, Text(r, "verdict")!)));

        var early = _tool.Run("targets", "--library", "a.db", "--indicator", "gdp", "--as-of", "2025-01-13", "--format", "json").Rows;
        Assert.Equal([("HN", "gdp", 5.5m), ("GD", "gdp", 5.5m)], early.Select(Told));
        Assert.Equal(0, _tool.Run("recode", "--all", "--library", "a.db").Code);
        Assert.Equal(3, _tool.Run("flash", "differences", "--library", "a.db", "--format", "json").Rows.Count);
        Assert.Equal(2, _tool.Run("targets", "--library", "a.db", "--indicator", "gdp", "--format", "json").Rows.Count);
    }

    [Fact]
    public void The_targets_of_a_published_article_are_entered_for_its_year()
    {
        var article = Directory.GetFiles(Testing.Checkout.RequireShared("corpus/news"), "003*.txt").Single();
        var entered = _tool.Run("flash", "add", article, "--year", "2024", "--library", "a.db", "--format", "json");
        Assert.Equal(
            ["BJ 5 about", "CQ 6 about", "GD 5 plain", "HI 8 about", "JS 5 at-least", "SD 5 at-least", "SH 5 about", "TJ 4.5 about", "XZ 8 about"],
            entered.Rows.Select(r => $"{Text(r, "place")} {r.GetProperty("low").GetRawText()} {Text(r, "comparator")}").Order(StringComparer.Ordinal));
        Assert.All(_tool.Run("flash", "differences", "--year", "2024", "--library", "a.db", "--seed", "--format", "json").Rows, r => Assert.Equal("same", Text(r, "verdict")));
    }

    [Fact]
    public void Ten_reports_entered_first_as_press_lines_are_counted_once_when_their_texts_come()
    {
        var folder = Testing.Checkout.RequireShared("corpus/reports/2026");
        Assert.Equal(0, _tool.Run("add", folder, "--library", "texts.db").Code);
        var texts = _tool.Run("targets", "--year", "2026", "--library", "texts.db", "--format", "json");
        var lines = texts.Rows.Where(r => Text(r, "section") == "targets" && Text(r, "indicator") is "gdp" or "cpi" or "unemployment")
            .GroupBy(r => Text(r, "place")!).Select((g, i) => $"{Names[g.Key]}提出，2026年主要预期目标为：{string.Join('，', g.Select(r => Quote(r, i == 0)))}。").ToList();
        _tool.Write("lines.txt", "各地目标\n2026年1月20日\n" + string.Join('\n', lines));
        var entered = _tool.Run("flash", "add", "lines.txt", "--year", "2026", "--library", "a.db", "--format", "json").Rows;
        Assert.Equal(10, entered.Count(r => Text(r, "indicator") == "gdp"));
        Assert.Equal(10, Board(2026).Count(r => Text(r, "status") == "press-only"));

        Assert.Equal(0, _tool.Run("add", folder, "--library", "a.db").Code);
        Assert.Equal(texts.Output, _tool.Run("targets", "--year", "2026", "--library", "a.db", "--format", "json").Output);
        var differences = _tool.Run("flash", "differences", "--year", "2026", "--library", "a.db", "--format", "json").Rows;
        Assert.Equal(entered.Count, differences.Count);
        Assert.Equal(("gdp", "number"), Assert.Single(differences.Where(r => Text(r, "verdict") != "same").Select(r => (Text(r, "indicator")!, Text(r, "verdict")!))));
    }

    [Theory]
    [InlineData("nothing is told here", "no target")]
    [InlineData("", "empty")]
    public void What_tells_of_nothing_fails_with_a_remedy(string text, string said)
    {
        var result = _tool.RunWith(text, "flash", "add", "-", "--year", "2025", "--library", "a.db");
        Assert.Equal(1, result.Code);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Grades_are_told_and_can_be_set()
    {
        _tool.Write("gd.txt", Reports.Of());
        Assert.Equal(0, _tool.Run("add", "gd.txt", "--library", "a.db").Code);
        Assert.Null(Text(_tool.Run("targets", "--grades", "--library", "a.db", "--format", "json").Rows[0], "grade"));
        Assert.Equal(0, _tool.Run("add", "gd.txt", "--grade", "portal", "--library", "a.db").Code);
        Assert.Equal("portal", Text(_tool.Run("targets", "--grades", "--library", "a.db", "--format", "json").Rows[0], "grade"));
        Assert.Equal("coded-official", Text(Board().First(r => Text(r, "place") == "GD"), "status"));
        Assert.Equal(0, _tool.Run("recode", "--all", "--library", "a.db").Code);
        Assert.Equal("portal", Text(_tool.Run("targets", "--grades", "--library", "a.db", "--format", "json").Rows[0], "grade"));
        Assert.Equal(2, _tool.Run("add", "gd.txt", "--grade", "golden", "--library", "a.db").Code);
    }

    public void Dispose() => _tool.Dispose();

    private IReadOnlyList<JsonElement> Board(int year = 2025) => _tool.Run("season", year.ToString(System.Globalization.CultureInfo.InvariantCulture), "--library", "a.db", "--format", "json").Rows;

    private static (string, string, decimal) Told(JsonElement row) => (Text(row, "place")!, Text(row, "indicator")!, row.GetProperty("low").GetDecimal());

    private static string? Text(JsonElement row, string key) => row.GetProperty(key).GetString();

    // The first line's growth is told wrongly.
    private static string Quote(JsonElement row, bool wrong) => row.GetProperty("evidence").GetProperty("quote").GetString() is var quote && wrong && Text(row, "indicator") == "gdp"
        ? quote!.Replace("5%", "5.9%", StringComparison.Ordinal).Replace("4.5.9", "4.9", StringComparison.Ordinal) : quote!;
}
