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

    /// <summary>The rows as documents, one after the other as they are asked for; null if the text is no such table. A damaged row ends the table: those before it stand.</summary>
    internal static IEnumerable<ReadOutcome>? TryRead(string text, string source)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        var columns = header.Split(',').Select(c => c.Trim('"', ' ', '\uFEFF').ToLowerInvariant()).ToList();
        return end < 0 || columns.Count < 2 || !columns.Exists(c => TextColumns.Contains(c)) ? null : Rows(Encoding.UTF8.GetBytes(text), columns, source);
    }

    // The rows hold the bytes alone: the text of a large table may go while they are read.
    private static IEnumerable<ReadOutcome> Rows(byte[] table, List<string> columns, string source)
    {
        using var csv = CsvReader.Create(new MemoryStream(table), CsvReaderOptions.Default with { MaxRecordSize = 64 * 1024 * 1024 }, false);
        var (row, fault) = (0, (string?)null);
        while (Next(csv, ref fault))
        {
            row++;
            var name = csv.RowNumber > 2 || row > 1 ? $"{source}#row{row}" : source;
            var body = Field(csv, columns, TextColumns) ?? "";
            yield return body.Trim().Length == 0
                ? new ReadOutcome(name, null, $"row {row} has no text in its full-text column")
                : Row(csv, columns, body, name, row);
        }

        if (fault is not null || row == 0)
        {
            yield return new ReadOutcome(source, null, fault ?? "the table has a head but no row");
        }
    }

    private static bool Next(CsvReader csv, ref string? fault)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException error)
        {
            fault = $"the table is damaged ({error.Message.TrimEnd('.')}); save it again as CSV in UTF-8";
            return false;
        }
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
