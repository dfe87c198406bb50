using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;

namespace Lianghui.Publishing.Tables;

/// <summary>Rows as JSON (an array of objects) and as CSV (nested keys with a dot, lists with spaces).</summary>
public static class RowText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    // Records end with a line feed, as the lines of every other tool in a pipe do.
    private static readonly CsvWriterOptions Csv = CsvWriterOptions.Default with { NewLine = "\n" };

    private static readonly string[] Evidence =
        ["evidence.version", "evidence.start", "evidence.length", "evidence.quote", "evidence.source"];

    /// <summary>Writes the rows as a JSON array, UTF-8, Chinese characters unescaped.</summary>
    public static void WriteJson(IEnumerable<Row> rows, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            Write(json, Row.Spread([.. rows]));
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes each row as a JSON object on a line of its own.</summary>
    public static void WriteJsonLines(IEnumerable<Row> rows, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options with { Indented = false });
        foreach (var row in rows)
        {
            Write(json, row);
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    /// <summary>Writes one value as JSON: rows as objects, lists as arrays, numbers without trailing zeros.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case Row row:
                json.WriteStartObject();
                foreach (var (key, cell) in row.Cells)
                {
                    json.WritePropertyName(key);
                    Write(json, cell);
                }

                json.WriteEndObject();
                break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(Plain(number)); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case double: json.WriteNullValue(); break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Plain(value)); break;
        }
    }

    /// <summary>Writes the rows as CSV with a header; the header comes from <paramref name="columns"/> where there are no rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">UTF-8 stream, left open.</param>
    /// <param name="guard">Whether cells that a workbook would take for a formula are defused (CSV injection).</param>
    /// <param name="columns">Keys of the header of an empty table; <c>evidence</c> stands for its five.</param>
    public static void WriteCsv(IReadOnlyList<Row> rows, Stream output, bool guard, params IReadOnlyList<string> columns)
    {
        var flat = Row.Spread(rows).Select(r => Flatten(r).ToList()).ToList();
        var header = Header(flat, columns);
        using var csv = CsvWriter.Create(output, Csv, true);
        csv.WriteRecord(header);
        foreach (var row in flat)
        {
            var cells = row.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
            csv.WriteRecord([.. header.Select(h => Guard(cells.GetValueOrDefault(h) ?? "", guard))]);
        }
    }

    // Keys in the order of the rows, the fullest first; a key that is null in some rows and nested in others is nested.
    private static string[] Header(List<List<KeyValuePair<string, string>>> rows, IReadOnlyList<string> columns)
    {
        if (rows.Count == 0)
        {
            return [.. columns.SelectMany(c => c == "evidence" ? Evidence : [c])];
        }

        var keys = rows.MaxBy(r => r.Count)!.Concat(rows.SelectMany(r => r)).Select(c => c.Key).Distinct(StringComparer.Ordinal).ToList();
        return [.. keys.Where(k => !keys.Exists(other => other.StartsWith(k + ".", StringComparison.Ordinal)))];
    }

    /// <summary>The row's cells with nested keys joined by a dot.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Flatten(Row row, string prefix = "") =>
        row.Cells.SelectMany(cell => cell.Value is Row nested
            ? Flatten(nested, prefix + cell.Key + ".")
            : [new KeyValuePair<string, string>(prefix + cell.Key, Plain(cell.Value))]);

    /// <summary>A value as plain text: numbers in the invariant culture, lists with spaces.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal number => Plain(number).ToString(CultureInfo.InvariantCulture),
        Row row => string.Join(' ', row.Cells.Select(c => $"{c.Key}={Plain(c.Value)}")),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(' ', list.Cast<object?>().Select(Plain)),
        _ => value.ToString() ?? "",
    };

    // A leading =, +, -, @, tab or return makes a workbook run the cell (OWASP, CSV Injection); numbers stay numbers.
    private static string Guard(string cell, bool guard) =>
        guard && cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)
            && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? "'" + cell : cell;

    // Dividing by one with many zeros takes the trailing zeros off a decimal's scale: 5.0 is printed as 5.
    private static decimal Plain(decimal number) => number / 1.000000000000000000000000000000m;
}
