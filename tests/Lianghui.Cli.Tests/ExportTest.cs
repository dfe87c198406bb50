using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;

namespace Lianghui.Cli.Tests;

/// <summary>What is exported is what the data dictionary says.</summary>
public sealed class ExportTest : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Files_agree_with_the_data_package()
    {
        _tool.Run("add", _tool.Write("a.txt", Reports.Of()), "--library", "a.db", "--seed");
        Assert.Equal(0, _tool.Run("export", "out", "--library", "a.db").Code);
        using var package = JsonDocument.Parse(File.ReadAllText(_tool.Path("out/datapackage.json")));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var path = _tool.Path("out/" + resource.GetProperty("path").GetString());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), resource.GetProperty("hash").GetString());
            if (resource.TryGetProperty("schema", out var schema))
            {
                CheckCells(path, [.. schema.GetProperty("fields").EnumerateArray()]);
                Assert.Equal(Lines(path) - 1, File.ReadLines(Path.ChangeExtension(path, ".jsonl")).Count());
            }
        }
    }

    [Fact]
    public void Identifiers_of_the_export_are_shown()
    {
        _tool.Run("add", _tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        _tool.Run("export", "out", "--library", "a.db");
        foreach (var table in new[] { "sections", "tasks", "targets", "growth", "outturns" })
        {
            foreach (var line in File.ReadLines(_tool.Path($"out/{table}.jsonl")).Take(2))
            {
                var row = JsonDocument.Parse(line).RootElement;
                var shown = _tool.Run("show", row.GetProperty("id").GetString()!, "--library", "a.db");
                Assert.Equal(0, shown.Code);
                Assert.Contains($"[[{row.GetProperty("evidence").GetProperty("quote").GetString()}]]", shown.Output, StringComparison.Ordinal);
                Assert.Contains("a.txt", shown.Output, StringComparison.Ordinal);
            }
        }
    }

    private static int Lines(string path)
    {
        using var csv = CsvReader.Create(File.OpenRead(path), CsvReaderOptions.Default, false);
        var rows = 1;
        while (csv.Read())
        {
            rows++;
        }

        return rows;
    }

    private static void CheckCells(string path, IReadOnlyList<JsonElement> fields)
    {
        Assert.Equal(
            string.Join(',', fields.Select(f => f.GetProperty("name").GetString())), File.ReadLines(path).First());
        using var csv = CsvReader.Create(File.OpenRead(path), CsvReaderOptions.Default, false);
        while (csv.Read())
        {
            foreach (var field in fields)
            {
                var cell = csv.GetString(field.GetProperty("name").GetString()!);
                Assert.True(cell.Length == 0 || Fits(cell, field.GetProperty("type").GetString()!), $"{path}: {field} '{cell}'");
            }
        }
    }

    private static bool Fits(string cell, string type) => type switch
    {
        "integer" => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        "boolean" => cell is "true" or "false",
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", out _),
        _ => true,
    };
}
