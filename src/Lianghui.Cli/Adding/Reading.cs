using Lianghui.Documents;

namespace Lianghui.Cli.Adding;

/// <summary>Reads one file, address or standard input.</summary>
internal static class Reading
{
    /// <summary>Reads the documents of one input.</summary>
    public static IAsyncEnumerable<ReadOutcome> ReadAsync(string name, CancellationToken stop) => DocumentReader.ReadAsync(name, stop);
}
