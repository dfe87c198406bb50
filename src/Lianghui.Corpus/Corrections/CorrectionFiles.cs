using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Lianghui.Corpus.Facts;

namespace Lianghui.Corpus.Corrections;

/// <summary>Opinions as a CSV or JSON file, which a team passes around; reading a file twice adds nothing.</summary>
public static class CorrectionFiles
{
    private static readonly string[] Columns =
    [
        "id", "action", "fact", "factId", "place", "year", "kind", "version", "start", "length", "quote", "changes", "coded", "by", "day", "reason", "recorded",
    ];

    private static readonly string[] Facts = ["target", "growth", "outturn", "task", "section"];
    private static readonly CsvWriterOptions Csv = CsvWriterOptions.Default with { NewLine = "\n" };
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes opinions.</summary>
    /// <param name="corrections">The opinions.</param>
    /// <param name="output">UTF-8 stream, left open.</param>
    /// <param name="asJson">JSON instead of CSV.</param>
    public static void Write(IEnumerable<Correction> corrections, Stream output, bool asJson)
    {
        var rows = corrections.Select(Cells);
        if (!asJson)
        {
            using var csv = CsvWriter.Create(output, Csv, true);
            csv.WriteRecord(Columns);
            foreach (var row in rows)
            {
                csv.WriteRecord(row);
            }

            return;
        }

        using var json = new Utf8JsonWriter(output, Json);
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var (name, cell) in Columns.Zip(row))
            {
                json.WriteString(name, cell);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, or a person in the same form.</summary>
    /// <exception cref="InvalidDataException">A row is not understood; the message names it, and nothing of the file may be used.</exception>
    public static IReadOnlyList<Correction> Read(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var text = System.Text.Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\ufeff');
        var rows = text.TrimStart().StartsWith('[') ? ReadJson(text) : ReadCsv(text);
        return [.. rows.Select((row, i) => Of(row, i + 1))];
    }

    private static IEnumerable<Func<string, string>> ReadCsv(string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return [.. FactFiles.Rows(stream).Select(row => { var cells = Columns.Select(c => Cell(row, c)).ToList(); return (Func<string, string>)(c => cells[Array.IndexOf(Columns, c)]); })];
    }

    private static string Cell(Func<string, string> row, string column)
    {
        try
        {
            return row(column);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return column is "id" or "recorded" ? "" : throw new InvalidDataException($"The file has no column '{column}'. Columns: {string.Join(", ", Columns)}.", error);
        }
    }

    private static IEnumerable<Func<string, string>> ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateArray().Select(o => o.Clone()).Select(o => (Func<string, string>)(c => o.TryGetProperty(c, out var v) ? v.ValueKind == JsonValueKind.String ? v.GetString()! : v.ValueKind == JsonValueKind.Null ? "" : v.GetRawText() : ""))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"The file is no JSON array of objects: {error.Message}", error);
        }
    }

    private static Correction Of(Func<string, string> row, int number)
    {
        try
        {
            return Parsed(row).Named();
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException or InvalidDataException)
        {
            throw new InvalidDataException($"Row {number}: {error.Message}", error);
        }
    }

    private static Correction Parsed(Func<string, string> row)
    {
        var fact = Facts.Contains(row("fact")) ? row("fact") : throw new InvalidDataException($"there is no kind of fact '{row("fact")}'; it is {string.Join(", ", Facts)}");
        var action = Enum.TryParse<CorrectionAction>(row("action"), ignoreCase: true, out var a) && !char.IsAsciiDigit(row("action")[0]) ? a
            : throw new InvalidDataException($"there is no action '{row("action")}'; it is set, confirm, reject, missed or withdraw");
        var (changes, coded) = (CorrectionText.Read(row("changes")), CorrectionText.Read(row("coded")));
        var day = DateOnly.ParseExact(row("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var read = new Correction("", action, fact, row("factId"), row("place"), Int(row("year")), row("kind"), row("version"), Int(row("start")), Int(row("length")), row("quote"),
            changes, coded, row("by").Trim(), day, row("reason").Trim(), row("recorded") is { Length: > 0 } r ? r : $"{row("day")}T00:00:00.0000000Z");
        return read.By.Length == 0 ? throw new InvalidDataException("it says not whose opinion it is (column by)")
            : read.FactId.LastIndexOf('-') < 0 ? throw new InvalidDataException($"'{read.FactId}' is not an identifier (column factId)")
            : FactShapes.Refusal(fact, action == CorrectionAction.Missed ? Judged(changes) : changes) is { } refusal ? throw new InvalidDataException(refusal) : read;
    }

    // Of what was missed all fields are given, words and places among them.
    private static Dictionary<string, string?> Judged(IReadOnlyDictionary<string, string?> fields) =>
        fields.Where(f => f.Key is not ("wording" or "heading" or "codedBy" or "entryStart" or "entryLength" or "order" or "start" or "length")).ToDictionary(StringComparer.Ordinal);

    private static int Int(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[] Cells(Correction c) =>
    [
        c.Id, Correction.Code(c.Action), c.Fact, c.FactId, c.Place, CorrectionText.Of(c.Year), c.Kind, c.Version, CorrectionText.Of(c.Start), CorrectionText.Of(c.Length),
        c.Quote, CorrectionText.Write(c.Changes), CorrectionText.Write(c.Coded), c.By, c.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), c.Reason, c.Recorded,
    ];
}
