using Lianghui.Cli.Adding;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Sqlite;

namespace Lianghui.Cli.Facts;

/// <summary>Makes the facts that ship from folders of published reports.</summary>
internal static class FactsBuilder
{
    /// <summary>Reads and codes all reports of the folders and writes the files of <c>facts/coded</c>.</summary>
    /// <returns>What could not be read, each with its reason.</returns>
    public static async Task<IReadOnlyList<string>> BuildAsync(IReadOnlyList<string> from, string folder, CancellationToken stop)
    {
        var coder = new InputCoder(new AddOptions(), new Dictionary<string, CodedState>(StringComparer.Ordinal), Documents.DocumentReader.ReadAsync);
        var inputs = Inputs.Expand(from).ToList();
        var coded = new IReadOnlyList<CodedEntry>[inputs.Count];
        await Parallel.ForAsync(0, inputs.Count, stop, async (i, token) =>
            coded[i] = [.. await coder.CodeAsync(i, inputs[i], token).SelectMany(part => part.Entries).ToListAsync(token)]);
        var entries = coded.SelectMany(e => e).ToList();
        ShippedFiles.Write(
            VersionRules.Visible(entries.Where(e => e.Text is not null).Select(e => Facts(e.Text!)), f => f.Report), folder);
        return [.. entries.Where(e => e.Error is not null).Select(e => $"{e.Source}: {e.Error}")];
    }

    /// <summary>The source of a shipped fact is the address that the file names, else the report's own name.</summary>
    private static ReportFacts Facts(LibraryText text)
    {
        var facts = ReportFacts.Of(text.Text, text.Coded, text.Source.Source);
        var source = text.Source.Address ?? facts.Report.Title ?? Path.GetFileName(text.Source.Source);
        return facts with { Report = facts.Report with { Source = source } };
    }
}
