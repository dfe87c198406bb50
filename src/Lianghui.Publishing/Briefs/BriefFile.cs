using System.Text;
using Lianghui.Publishing.Formats;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>Writes a brief in the format that the file's ending names.</summary>
public static class BriefFile
{
    /// <summary>Endings that can be written.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".html", ".md", ".docx", ".xlsx", ".pdf"];

    /// <summary>Writes the brief beside its final name first, so that an interruption leaves no half file.</summary>
    /// <exception cref="InvalidDataException">The ending is none that can be written, or the folder is missing.</exception>
    public static async Task WriteAsync(BriefModel model, Language language, string path, CancellationToken stop)
    {
        var folder = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
        {
            throw new InvalidDataException($"There is no folder '{folder}' to write the brief to. Make it, or choose another --out.");
        }

        var ending = Path.GetExtension(path).ToLowerInvariant();
        var part = $"{path}.part";
        try
        {
            await WritePartAsync(model, language, part, ending, stop);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task WritePartAsync(BriefModel model, Language language, string part, string ending, CancellationToken stop)
    {
        switch (ending)
        {
            case ".html" or ".htm":
                await File.WriteAllTextAsync(part, await BriefWriter.HtmlAsync(model, language), new UTF8Encoding(false), stop);
                break;
            case ".md":
                await File.WriteAllTextAsync(part, MarkdownBrief.Write(model, language), new UTF8Encoding(false), stop);
                break;
            case ".pdf":
                await ChromiumPrinter.PrintAsync(await BriefWriter.HtmlAsync(model, language), part, stop);
                break;
            case ".docx":
                Package(part, package => WordBrief.Write(package, model, language));

                break;
            case ".xlsx":
                Package(part, package => Workbook.Write(package, BriefTables.About(model, language), BriefTables.Of(model, language), BriefChart.Of(model, language)));

                break;
            default:
                throw new InvalidDataException($"A brief cannot be written as '{ending}'. Endings: {string.Join(", ", Endings)}.");
        }
    }

    private static void Package(string part, Action<Stream> write)
    {
        using var package = new MemoryStream();
        write(package);
        package.Position = 0;
        using var output = File.Create(part);
        StablePackage.Copy(package, output);
    }
}
