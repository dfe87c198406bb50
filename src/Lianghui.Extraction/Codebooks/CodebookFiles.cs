using CsvHelper;

namespace Lianghui.Extraction.Codebooks;

/// <summary>The codebook's files, which travel inside the assembly so that the tool needs no folder beside it.</summary>
public static class CodebookFiles
{
    /// <summary>Opens a file of <c>codebook/</c>.</summary>
    /// <exception cref="FileNotFoundException">The codebook has no such file.</exception>
    public static Stream Open(string name) =>
        typeof(CodebookFiles).Assembly.GetManifestResourceStream("codebook/" + name)
        ?? throw new FileNotFoundException($"The codebook has no file '{name}'.", name);

    /// <summary>Reads a comma-separated file of the codebook, row by row, as field look-ups by column name.</summary>
    public static IEnumerable<Func<string, string>> Rows(string name)
    {
        using var csv = CsvReader.Create(Open(name), CsvReaderOptions.Default, false);
        while (csv.Read())
        {
            yield return column => csv.GetString(column);
        }
    }
}
