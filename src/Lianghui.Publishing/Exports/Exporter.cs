using System.Security.Cryptography;
using Lianghui.Corpus;
using Lianghui.Publishing.Tables;

namespace Lianghui.Publishing.Exports;

/// <summary>A file that <c>export</c> wrote.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Name">File name.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Hash">SHA-256 of the file, hexadecimal.</param>
public sealed record ExportedFile(string Table, string Name, int Rows, long Bytes, string Hash);

/// <summary>Writes every table as CSV and JSON Lines, with a Frictionless data package beside them.</summary>
public static class Exporter
{
    /// <summary>Writes into a folder, made if it is not there; each file appears whole or not at all.</summary>
    /// <param name="library">The library.</param>
    /// <param name="query">Which reports.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="rules">Tool, codebook and rules, as they stand in the package.</param>
    public static IReadOnlyList<ExportedFile> Write(ILibraryReader library, FactQuery query, string folder, RuleStamp rules)
    {
        Directory.CreateDirectory(folder);
        var files = new List<ExportedFile>();
        foreach (var table in TableDictionary.Tables)
        {
            var rows = ExportTables.Rows(table, library, query).ToList();
            string[] columns = [.. TableDictionary.Of(table).Select(c => c.Name)];
            files.Add(WriteFile(table, folder, table + ".csv", rows, s => RowText.WriteCsv(rows, s, guard: false, columns)));
            files.Add(WriteFile(table, folder, table + ".jsonl", rows, s => RowText.WriteJsonLines(rows, s)));
        }

        WriteWhole(Path.Combine(folder, "datapackage.json"), s => DataPackage.Write(files, rules, s));
        return files;
    }

    private static ExportedFile WriteFile(string table, string folder, string name, List<Row> rows, Action<Stream> write)
    {
        var path = Path.Combine(folder, name);
        WriteWhole(path, write);
        using var stream = File.OpenRead(path);
        return new ExportedFile(table, name, rows.Count, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private static void WriteWhole(string path, Action<Stream> write)
    {
        var part = path + ".part";
        using (var stream = File.Create(part))
        {
            write(stream);
        }

        File.Move(part, path, overwrite: true);
    }
}
