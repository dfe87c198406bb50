using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Spectre.Console;

namespace Lianghui.Cli.Output;

/// <summary>Prints rows as a table, as JSON or as CSV, after the contract.</summary>
public static class RowWriter
{
    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
    };

    /// <summary>Prints the rows to standard output.</summary>
    /// <param name="rows">The rows; all have the same keys.</param>
    /// <param name="format">How.</param>
    /// <param name="columns">Keys of the header, needed where there are no rows.</param>
    public static void Write(IReadOnlyList<Row> rows, OutputFormat format, params string[] columns)
    {
        switch (format)
        {
            case OutputFormat.Json:
                WriteJson(rows);
                break;
            case OutputFormat.Csv:
                WriteCsv(rows, columns);
                break;
            default:
                WriteTable(rows, columns);
                break;
        }
    }

    private static void WriteJson(IReadOnlyList<Row> rows)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                WriteValue(json, row);
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes one value as JSON: rows as objects, lists as arrays.</summary>
    public static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case Row row:
                json.WriteStartObject();
                foreach (var (key, cell) in row.Cells)
                {
                    json.WritePropertyName(key);
                    WriteValue(json, cell);
                }

                json.WriteEndObject();
                break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(Plain(number)); break;
            case double number: json.WriteNumberValue(number); break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Text(value)); break;
        }
    }

    private static void WriteCsv(IReadOnlyList<Row> rows, string[] columns)
    {
        var flat = rows.Select(r => Flatten(r).ToList()).ToList();
        var header = flat.SelectMany(r => r.Select(c => c.Key)).Distinct(StringComparer.Ordinal).ToList();
        if (flat.Count == 0)
        {
            header = [.. columns];
        }

        using var output = Console.OpenStandardOutput();
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default, true);
        csv.WriteRecord(header.ToArray());
        foreach (var row in flat)
        {
            var cells = row.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
            csv.WriteRecord(header.Select(h => cells.GetValueOrDefault(h) ?? "").ToArray());
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(Row row, string prefix = "") =>
        row.Cells.SelectMany(cell => cell.Value is Row nested
            ? Flatten(nested, prefix + cell.Key + ".")
            : [new KeyValuePair<string, string>(prefix + cell.Key, Text(cell.Value))]);

    /// <summary>A value as plain text: numbers in the invariant culture, lists with spaces.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal number => Plain(number).ToString(CultureInfo.InvariantCulture),
        Row row => string.Join(' ', row.Cells.Select(c => $"{c.Key}={Text(c.Value)}")),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => string.Join(' ', list.Cast<object?>().Select(Text)),
        _ => value.ToString() ?? "",
    };

    private static void WriteTable(IReadOnlyList<Row> rows, string[] columns)
    {
        var header = rows.Count > 0 ? [.. rows[0].Cells.Select(c => c.Key).Where(k => k != "evidence")] : columns.ToList();
        var table = new Table { Border = TableBorder.Simple };
        foreach (var key in header)
        {
            var column = new TableColumn(Markup.Escape(key));
            var numeric = rows.Count > 0 && rows.All(r => r[key] is null or int or long or decimal or double)
                && rows.Any(r => r[key] is not null);
            table.AddColumn(numeric ? column.RightAligned() : column);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. header.Select(key => Markup.Escape(Shorten(Text(row[key]))))]);
        }

        AnsiConsole.Write(table);
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..59] + "…";

    private static decimal Plain(decimal number) => number / 1.000000000000000000000000000000m;
}
