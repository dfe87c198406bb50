using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>Writes a brief in the format that the file's ending names.</summary>
public static class BriefFile
{
    /// <summary>Endings that can be written.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".html"];

    /// <summary>Writes the brief.</summary>
    /// <exception cref="InvalidDataException">The ending is none that can be written.</exception>
    public static async Task WriteAsync(BriefModel model, Language language, string path, CancellationToken stop)
    {
        var folder = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
        {
            throw new InvalidDataException($"There is no folder '{folder}' to write the brief to. Make it, or choose another --out.");
        }

        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".html" or ".htm":
                await BriefWriter.WriteHtmlAsync(model, language, path, stop);
                break;
            case var ending:
                throw new InvalidDataException($"A brief cannot be written as '{ending}'. Endings: {string.Join(", ", Endings)}.");
        }
    }
}
