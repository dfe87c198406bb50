using Lianghui.Corpus;
using Lianghui.Corpus.Sqlite;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Web.Tests;

/// <summary>A library of 62 texts: reports of an invented province under the names of the real ones, for two years. No corpus is needed.</summary>
internal static class TestLibrary
{
    /// <summary>Characters that must stay text wherever they are shown.</summary>
    public const string Hostile = "<script>alert('x')</script><img src=x onerror=alert(1)>&lt;b&gt;\u202Eabc\u202C=cmd|' /C calc'!A0";

    private static readonly string[] Tasks =
    [
        "大力提振消费，全方位扩大内需", "以科技创新引领现代化产业体系建设", "深化重点领域改革", "扩大高水平对外开放", "推进乡村全面振兴", "促进区域协调发展", "加快绿色低碳转型", "切实保障和改善民生", "有效防范化解重点领域风险",
    ];

    /// <summary>Writes the library to a file.</summary>
    public static void Write(string path)
    {
        using var writer = LibraryFile.OpenForWriting(path);
        writer.BeginRun("test");
        foreach (var (place, i) in Places.All.Select((p, i) => (p, i)))
        {
            Add(writer, place, 2024, i);
            Add(writer, place, 2025, i + 1);
        }

        writer.EndRun(62, 0);
        writer.Commit();
    }

    /// <summary>The text of one report.</summary>
    public static string Report(string place, int year, int turn, string more = "") => $"""
        政府工作报告
        ——{year}年1月15日在{place}第十四届人民代表大会第三次会议上
        {place}省长　李明
        各位代表：
        现在，我代表省人民政府向大会报告工作，请予审议。{more}
        一、{year - 1}年工作回顾
        过去一年，全省上下团结奋斗，地区生产总值增长{4 + (turn % 3)}.1%，粮食总产量达到六百万吨。
        二、{year}年工作总体要求和主要目标
        今年的主要预期目标是：地区生产总值增长{4.5 + (turn % 4 * 0.5):0.#}%{(turn % 3 == 0 ? "以上" : "左右")}，社会消费品零售总额增长5%左右，一般公共预算收入增长3%，城镇新增就业20万人以上，居民收入增长与经济增长同步。
        三、{year}年重点工作
        {string.Join('\n', Enumerable.Range(0, 9).Select(k => $"（{"一二三四五六七八九"[k]}）{Tasks[(k + turn) % 9]}。稳步推进各项工作，{(year == 2025 ? "发展低空经济和首发经济" : "发展夜间经济")}，办好一批实事。"))}
        各位代表！让我们携手并肩，为完成全年任务而努力奋斗！
        """;

    private static void Add(LibraryWriter writer, Place place, int year, int turn)
    {
        var text = StoredText.Parse(Report(place.Full, year, turn, turn == 5 ? Hostile : ""));
        var hints = new MetadataHints(PlaceOverride: place.Code, YearOverride: year, KindOverride: ReportKinds.Provincial);
        writer.Add(new LibraryText(text, ReportCoder.Code(text, hints), hints, new TextSource($"{place.Code}{year}.txt", null, "plain", null, OffsetMap.Empty)));
    }
}
