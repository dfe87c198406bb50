using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Forecast;

/// <summary>Invented conferences, provincial and national reports around the years 2029 to 2033, on top of the facts that ship.</summary>
internal static class ForecastLibrary
{
    private static readonly string[] Orders = ["消费,开放,民生", "开放,消费,民生", "民生,消费,开放", "消费,民生,开放", "开放,民生,消费"];

    /// <summary>What a reader of 1 March 2032 knows.</summary>
    public static MemoryLibrary Early() => Enumerable.Range(2028, 4).Aggregate(
        With(With(With(MemoryLibrary.Shipped, Conference(2032, 4), ReportKinds.Conference, "CN", 2032), Province("云山", 2032, 6), ReportKinds.Provincial, "GD", 2032),
            Province("青山", 2032, 5.5m), ReportKinds.Provincial, "SH", 2032), (library, year) => With(With(With(With(
            library, Conference(year, year % 5), ReportKinds.Conference, "CN", year), National(year, year % 5, 5.5m), ReportKinds.National, "CN", year),
            Province("云山", year, 6), ReportKinds.Provincial, "GD", year), Province("青山", year, 5.5m), ReportKinds.Provincial, "SH", year));

    /// <summary>What became known after 1 March 2032.</summary>
    public static MemoryLibrary Later(MemoryLibrary early) => With(With(With(With(
        early, National(2032, 4, 9), ReportKinds.National, "CN", 2032), Conference(2033, 3), ReportKinds.Conference, "CN", 2033),
        Province("大江", 2032, 9, "3月2日"), ReportKinds.Provincial, "JS", 2032), Province("海风", 2033, 9), ReportKinds.Provincial, "FJ", 2033);

    public static MemoryLibrary With(MemoryLibrary library, string raw, string kind, string place, int year)
    {
        var text = StoredText.Parse(raw);
        return library.With(text, ReportCoder.Code(text, new MetadataHints(PlaceOverride: place, YearOverride: year, KindOverride: kind)), $"{kind}-{place}-{year}.txt");
    }

    public static string Conference(int year, int order) => $"""
        中央经济工作会议12月3日至5日在青山举行。会上总结{year - 1}年经济工作，部署{year}年经济工作。
        会议确定，明年抓好几件事，办好“夜市{year}”。
        {Tasks(order, "{0}是{1}。多办实事。")}
        """;

    public static string National(int year, int order, decimal growth) => $"""
        政府工作报告
        ——{year}年3月5日在第十八届全国人民代表大会第三次会议上
        国务院总理　李明
        各位代表：
        现在，我代表国务院向大会报告工作，请予审议。
        一、{year - 1}年工作回顾
        过去一年，上下团结奋斗，国内生产总值增长5.1%。
        二、{year}年工作总体要求和主要目标
        今年发展的主要预期目标是：国内生产总值增长{growth}%左右，城镇新增就业900万人以上。
        三、{year}年重点工作
        办好“夜市{year}”。
        {Tasks(order, "（{0}）{1}。稳步推进各项工作，办好一批实事。")}
        各位代表！让我们携手并肩，为完成全年任务而努力奋斗！
        """;

    private static string Province(string name, int year, decimal growth, string day = "1月15日") => $"""
        政府工作报告
        ——{year}年{day}在{name}省第十四届人民代表大会第三次会议上
        {name}省省长　李明
        各位代表：
        现在，我代表省人民政府向大会报告工作，请予审议。
        一、{year - 1}年工作回顾
        过去一年，地区生产总值增长5.1%。
        二、{year}年工作总体要求和主要目标
        今年的主要预期目标是：地区生产总值增长{growth}%左右，城镇新增就业20万人以上。
        三、{year}年重点工作
        {Tasks(2, "（{0}）{1}。稳步推进各项工作，办好一批实事。")}
        各位代表！让我们携手并肩，为完成全年任务而努力奋斗！
        """;

    private static string Tasks(int order, string form) => string.Join('\n', Orders[order].Split(',').Append("乡村").Select((word, i) =>
        string.Format(null, form, "一二三四"[i], word switch { "消费" => "大力提振消费", "开放" => "扩大对外开放", "民生" => "切实改善民生", _ => "推进乡村全面振兴" })));
}
