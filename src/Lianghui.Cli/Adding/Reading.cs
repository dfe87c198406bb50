using System.Runtime.CompilerServices;
using Lianghui.Documents;
using Lianghui.Text;

namespace Lianghui.Cli.Adding;

/// <summary>Reads one file, address or standard input.</summary>
internal static class Reading
{
    /// <summary>Reads the documents of one input.</summary>
    public static async IAsyncEnumerable<ReadOutcome> ReadAsync(string name, [EnumeratorCancellation] CancellationToken stop)
    {
        var raw = await File.ReadAllTextAsync(name, stop);
        yield return new ReadOutcome(name, new ReadDocument(
            StoredText.Parse(raw), name, "plain", new DocumentHints(), OffsetMap.Empty, []), null);
    }
}
