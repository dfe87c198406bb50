using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Lianghui.Analysis.Targets;
using Lianghui.Cli.Facts;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;

namespace Lianghui.Cli.Verbs;

/// <summary><c>facts import|list|remove</c>: tables of the user's own, named, checked and removable.</summary>
internal static class FactsImportVerb
{
    private static readonly string[] Columns = ["name", "source", "rows", "imported", "file", "hash"];

    private static readonly Option<string?> Library = new("--library") { Description = "library file or postgres:// address" };

    /// <summary>Builds <c>facts import</c>.</summary>
    public static Command Import()
    {
        var file = new Argument<string>("file") { Description = "a CSV file in UTF-8, or - for standard input" };
        var source = new Option<string>("--source") { Description = "who published the values, and when", Required = true };
        var name = new Option<string?>("--name") { Description = "name of the table (default: the file's)" };
        var replace = new Option<bool>("--replace") { Description = "put it in the place of a table of the same name" };
        var dry = new Option<bool>("--dry-run") { Description = "check the file and import nothing" };
        var command = new Command("import", """
            Bring outturns of your own into the library: columns place, year, value; indicator (default gdp), unit and estimate (yes, no) are free.
            Findings take an imported value before any other, and name its source. A file with a mistake is not imported; every mistake is named.

            Examples:
              lianghui facts import growth-2025.csv --source "NBS, 31 January 2026"
              lianghui facts import - --name retail --source "provincial communiqués"
              lianghui facts import growth-2025.csv --source NBS --dry-run
            """) { file, source, name, replace, dry, Library };
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!, parsed.GetValue(source)!, parsed.GetValue(name), parsed.GetValue(replace), parsed.GetValue(dry), parsed.GetValue(Library)));
        return command;
    }

    /// <summary>Builds <c>facts list</c>.</summary>
    public static Command List()
    {
        var format = new CommonOptions().Format;
        var command = new Command("list", "The tables that were imported.") { format, Library };
        command.SetAction(parsed =>
        {
            RowWriter.Write([.. LibraryFile.Open(parsed.GetValue(Library)).Imports.Select(ImportRows.Of)], parsed.GetValue(format), Columns);
            return 0;
        });
        return command;
    }

    /// <summary>Builds <c>facts remove</c>.</summary>
    public static Command Remove()
    {
        var name = new Argument<string>("name") { Description = "name of the table, see facts list" };
        var command = new Command("remove", "Take an imported table out; findings go back to what they had.") { name, Library };
        command.SetAction(parsed =>
        {
            using var writer = LibraryFile.OpenForWriting(parsed.GetValue(Library));
            var found = writer.RemoveImport(parsed.GetValue(name)!);
            writer.Commit();
            Console.Error.WriteLine(found ? $"{parsed.GetValue(name)} is out of the library." : $"There is no imported table '{parsed.GetValue(name)}'. lianghui facts list shows them.");
            return found ? 0 : 1;
        });
        return command;
    }

    private static int Run(string path, string source, string? named, bool replace, bool dry, string? library)
    {
        var content = Content(path);
        var name = named ?? (path == "-" ? "stdin" : Path.GetFileNameWithoutExtension(path));
        var file = new ImportFile(name, source, path).Read(new MemoryStream(content));
        if (source.Trim().Length == 0)
        {
            throw new UsageException("--source is empty; say who published the values.");
        }

        if (file.Errors.Count > 0)
        {
            file.Errors.ForEach(Console.Error.WriteLine);
            Console.Error.WriteLine($"Nothing was imported: {file.Errors.Count} mistakes in {path}.");
            return 1;
        }

        var reader = LibraryFile.Open(library);
        if (!replace && reader.Imports.Any(i => i.Name == name))
        {
            throw new UsageException($"There is a table '{name}' already; add --replace, or give another --name.");
        }

        foreach (var conflict in ImportConflicts.Of(reader, file.Values))
        {
            Console.Error.WriteLine(conflict);
        }

        if (!dry)
        {
            Put(file, new ImportedTable(name, source.Trim(), Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(content)),
                DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), file.Values.Count), library);
        }

        Console.Error.WriteLine($"{(dry ? "Checked" : "Imported")}: {file.Values.Count} values as '{name}'.");
        return 0;
    }

    private static void Put(ImportFile file, ImportedTable table, string? library)
    {
        using var writer = LibraryFile.OpenForWriting(library);
        writer.PutImport(table, file.Values);
        writer.Commit();
    }

    private static byte[] Content(string path)
    {
        if (path != "-")
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : throw new UsageException($"There is no file '{path}'.");
        }

        using var memory = new MemoryStream();
        Console.OpenStandardInput().CopyTo(memory);
        return memory.ToArray();
    }
}
