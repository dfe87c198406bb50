using Lianghui.Extraction;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Corpus.Tests;

/// <summary>A short report of an invented text, coded by hand with every column filled, for tests of the library alone.</summary>
internal static class InventedReport
{
    public static StoredText Text(string more = "") => StoredText.Parse(
        "青山省政府工作报告\n过去一年，全省生产总值增长5.1%。\n全省生产总值增长5%左右，力争达到5.5%。\n一、大力提振消费。\n扩大服务消费。\n" + more);

    public static CodedReport Code(
        StoredText text, string place = "GD", int year = 2025, string? session = "第十四届人民代表大会第三次会议", bool complete = true,
        string kind = ReportKinds.Provincial)
    {
        var metadata = new ReportMetadata(place, year, kind, "青山省政府工作报告", "李明", "省长", session,
            new DateOnly(year, 1, 15), new DateOnly(year, 1, 20), complete, null);
        return new CodedReport(
            metadata,
            [new Section(1, SectionRole.Opening, Find(text, "青山省政府工作报告"), Find(text, "青山省"))],
            [new GrowthStatement(GrowthKind.Outturn, $"{year - 1}", 5.1m, 5.1m, "plain", "real", Find(text, "全省生产总值增长5.1%"))],
            [Gdp(text)],
            [new Outturn($"{year - 1}", "gdp", null, 5.1m, 5.1m, "%", "plain", true, "real", Find(text, "全省生产总值增长5.1%"))],
            [
                Task(text, 1, 1, null, "大力提振消费", [new ThemeReason("domestic-demand", "消费", 2.5, text.Value.IndexOf("消费", StringComparison.Ordinal))]),
                Task(text, 2, 1, 1, "扩大服务消费", []),
            ],
            [new Issue("unknown-unit", "x", IssueLevel.Note, new TextSpan(1, 2)), new Issue("other", "y")]);
    }

    public static TextSpan Find(StoredText text, string words) =>
        new(text.Value.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static Target Gdp(StoredText text) => new(
        "gdp", "level", 5m, 5.25m, "%", 5m, 5.25m, "about", "growth", "5.5", "strive", "comparable", "5%左右", SectionRole.Targets,
        Find(text, "全省生产总值增长5%左右"));

    private static TaskEntry Task(StoredText text, int level, int rank, int? parent, string heading, ThemeReason[] reasons) => new(
        level, rank, parent, heading, "domestic-demand", "consumption", ["livelihood", "industry"], "heading", reasons,
        Find(text, heading), Find(text, heading + "。"));
}
