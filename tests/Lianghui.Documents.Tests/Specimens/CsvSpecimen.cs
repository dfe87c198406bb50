namespace Lianghui.Documents.Tests.Specimens;

/// <summary>Writes a report as a table of one row, with the portal's lines around the text, as collections of reports have them.</summary>
internal static class CsvSpecimen
{
    private static readonly string[] Before = ["首页 > 政务公开 > 政府工作报告", "字号：大 中 小", "打印本页", "分享到："];

    private static readonly string[] After = ["（责任编辑：某某）", "扫一扫在手机打开当前页", "相关链接", "图解政府工作报告", "主办单位：望津市人民政府办公厅"];

    /// <summary>The table's text.</summary>
    public static string Write(string place, int year, string title, DateOnly published, IReadOnlyList<string> lines)
    {
        // A portal repeats the title under its buttons.
        var body = string.Join("\n\n", Before.Concat(lines).Concat(After));
        return "province,year,title,source_url,publish_date,full_text\r\n"
            + string.Join(',', place, year, Quote(title), "https://www.wangjin.example/zwgk/zfgzbg/2031.html", published.ToString("yyyy-MM-dd"), Quote(body)) + "\r\n";
    }

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
