using System.Text.Encodings.Web;
using System.Text.Json;
using Lianghui.Corpus;

namespace Lianghui.Publishing.Exports;

/// <summary>Writes <c>datapackage.json</c> (Frictionless Data Package) over exported files.</summary>
internal static class DataPackage
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void Write(IReadOnlyList<ExportedFile> files, RuleStamp rules, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", "lianghui");
        json.WriteString("title", "Facts coded from government work reports");
        json.WriteString("description", $"Lianghui {rules.Tool}, codebook {rules.Codebook}, rules {rules.Rules}. "
            + "Offsets count UTF-16 units of the stored text; see docs/tables.");
        json.WriteStartArray("resources");
        foreach (var file in files)
        {
            WriteResource(json, file);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, ExportedFile file)
    {
        var isCsv = file.Name.EndsWith(".csv", StringComparison.Ordinal);
        json.WriteStartObject();
        json.WriteString("name", isCsv ? file.Table : file.Table + "-jsonl");
        json.WriteString("path", file.Name);
        json.WriteString("profile", isCsv ? "tabular-data-resource" : "data-resource");
        json.WriteString("format", isCsv ? "csv" : "jsonl");
        json.WriteString("mediatype", isCsv ? "text/csv" : "application/jsonl");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("hash", "sha256:" + file.Hash);
        if (isCsv)
        {
            WriteSchema(json, TableDictionary.Of(file.Table));
        }

        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, IReadOnlyList<TableColumn> columns)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            json.WriteString("description", column.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        if (columns is [{ Name: "id" }, ..] && columns[0].Table != "task_reasons")
        {
            json.WriteString("primaryKey", "id");
        }

        json.WriteEndObject();
    }
}
