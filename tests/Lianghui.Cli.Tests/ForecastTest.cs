using System.Text.Json;

namespace Lianghui.Cli.Tests;

/// <summary><c>forecast</c> as a newcomer would use it: made, kept, listed, and scored when the report arrives.</summary>
public sealed class ForecastTest : IDisposable
{
    private const string Readout = "中央经济工作会议12月3日至5日在青山举行。会上总结2030年经济工作，部署2031年经济工作。会议认为，成绩不小。会议指出，要落实。\n会议确定，明年抓好几件事。\n一是大力提振消费。多办集市。\n二是扩大对外开放。多修口岸。\n三是切实改善民生。多建学校。";

    private const string Report = """
        政府工作报告
        ——2031年3月5日在第十八届全国人民代表大会第三次会议上
        国务院总理　李明
        各位代表：
        现在，我代表国务院向大会报告工作，请予审议。
        一、2030年工作回顾
        过去一年，上下团结奋斗，国内生产总值增长5.1%。
        二、2031年工作总体要求和主要目标
        今年发展的主要预期目标是：国内生产总值增长4.5%左右，城镇新增就业900万人以上。
        三、2031年重点工作
        （一）扩大对外开放。稳步推进各项工作，办好一批实事。
        （二）大力提振消费。稳步推进各项工作，办好一批实事。
        （三）切实改善民生。稳步推进各项工作，办好一批实事。
        各位代表！让我们携手并肩，为完成全年任务而努力奋斗！
        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_forecast_is_kept_and_scored_when_its_report_arrives()
    {
        var library = _tool.Path("a.db");
        Assert.Equal(0, _tool.Run("add", _tool.Write("readout.txt", Readout), "--kind", "conference-readout", "--library", library).Code);
        var made = _tool.Run("forecast", "2031", "--date", "2031-03-01", "--format", "json", "--library", library);
        Assert.Equal(0, made.Code);
        Assert.Contains("Kept as", made.Error, StringComparison.Ordinal);
        var growth = JsonDocument.Parse(made.Output).RootElement.EnumerateArray().First();
        Assert.Equal(("growth", "2031-03-01", 25), (growth.GetProperty("question").GetString(), growth.GetProperty("asOf").GetString(), growth.GetProperty("n").GetInt32()));
        Assert.Contains("no national report of 2031", _tool.Run("forecast", "score", "--library", library).Error, StringComparison.Ordinal);

        var added = _tool.Run("add", _tool.Write("report.txt", Report), "--kind", "national-report", "--place", "CN", "--library", library);
        Assert.Contains("was scored", added.Error, StringComparison.Ordinal);
        var listed = JsonDocument.Parse(_tool.Run("forecast", "list", "--format", "json", "--library", library).Output).RootElement[0];
        Assert.Equal((true, "4.5"), (listed.GetProperty("scored").GetBoolean(), listed.GetProperty("outcome").GetString()));
        Assert.Contains("first-task,1,", _tool.Run("forecast", "score", "--format", "csv", "--library", library).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_keeps_nothing_and_nonsense_is_refused()
    {
        Assert.Equal(0, _tool.Run("forecast", "2026", "--dry-run").Code);
        Assert.False(File.Exists(_tool.Path("default.db")));
        Assert.Contains("keeps no forecast", _tool.Run("forecast", "list").Error, StringComparison.Ordinal);
        Assert.Equal([2, 2, 2], new[] { _tool.Run("forecast", "26").Code, _tool.Run("forecast", "2026", "--date", "March").Code, _tool.Run("forecast").Code });
    }
}
