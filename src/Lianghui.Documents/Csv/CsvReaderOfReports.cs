using System.Globalization;
using System.Text;
using CsvHelper;
using Lianghui.Text;

namespace Lianghui.Documents.Csv;

/// <summary>Tables with a full-text column: each row is a document.</summary>
internal static class CsvReaderOfReports
{
    private static readonly string[] TextColumns = ["full_text", "fulltext", "text", "content", "正文", "全文", "内容"];
    private static readonly string[] PlaceColumns = ["province", "place", "region", "省份", "地区", "省"];
    private static readonly string[] YearColumns = ["year", "年份", "年"];
    private static readonly string[] TitleColumns = ["title", "标题"];
    private static readonly string[] AddressColumns = ["source_url", "url", "link", "网址", "来源网址"];
    private static readonly string[] DateColumns = ["publish_date", "published", "date", "发布日期", "发布时间", "日期"];

    /// <summary>The rows as documents; null if the text is no such table.</summary>
    internal static IReadOnlyList<ReadOutcome>? TryRead(string text, string source)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        var columns = header.Split(',').Select(c => c.Trim('"', ' ', '\uFEFF').ToLowerInvariant()).ToList();
        if (end < 0 || columns.Count < 2 || !columns.Exists(c => TextColumns.Contains(c)))
        {
            return null;
        }

        try
        {
            return Rows(text, columns, source);
        }
        catch (CsvFormatException error)
        {
            throw new UnreadableException($"the table is damaged ({error.Message.TrimEnd('.')}); save it again as CSV in UTF-8");
        }
    }

    private static List<ReadOutcome> Rows(string text, List<string> columns, string source)
    {
        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)), CsvReaderOptions.Default with { MaxRecordSize = 64 * 1024 * 1024 }, false);
        var outcomes = new List<ReadOutcome>();
        while (csv.Read())
        {
            var name = csv.RowNumber > 2 || outcomes.Count > 0 ? $"{source}#row{outcomes.Count + 1}" : source;
            var body = Field(csv, columns, TextColumns) ?? "";
            outcomes.Add(body.Trim().Length == 0
                ? new ReadOutcome(name, null, $"row {outcomes.Count + 1} has no text in its full-text column")
                : Row(csv, columns, body, name, outcomes.Count + 1));
        }

        return outcomes.Count > 0 ? outcomes : throw new UnreadableException("the table has a head but no row");
    }

    private static ReadOutcome Row(CsvReader csv, List<string> columns, string body, string name, int row)
    {
        try
        {
            return new ReadOutcome(name, Document(csv, columns, body, name, row), null);
        }
        catch (UnreadableException error)
        {
            return new ReadOutcome(name, null, error.Message);
        }
    }

    private static ReadDocument Document(CsvReader csv, List<string> columns, string body, string name, int row)
    {
        var (kept, issues) = PortalFrame.TakeOff(body);
        var builder = new DocumentBuilder();
        foreach (var (line, number) in kept)
        {
            builder.Add(line, $"row {row} line {number}");
        }

        var year = Field(csv, columns, YearColumns);
        var date = Field(csv, columns, DateColumns);
        return builder.Build(name, "csv", new DocumentHints(
            Field(csv, columns, TitleColumns),
            Field(csv, columns, PlaceColumns),
            int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : null,
            DateOnly.TryParse(date, CultureInfo.InvariantCulture, out var d) ? d : null,
            null,
            Field(csv, columns, AddressColumns)), issues);
    }

    private static string? Field(CsvReader csv, List<string> columns, string[] names)
    {
        var at = columns.FindIndex(names.Contains);
        return at >= 0 && at < csv.FieldCount && csv.GetString(at) is { Length: > 0 } value ? value : null;
    }
}
