using Lianghui.Documents;
using Lianghui.Documents.Collecting;

namespace Lianghui.Cli.Adding;

/// <summary>Reads the documents of one input.</summary>
/// <param name="name">What the user named.</param>
/// <param name="stop">Stops it.</param>
internal delegate IAsyncEnumerable<ReadOutcome> ReadInput(string name, CancellationToken stop);

/// <summary>Reads one file, address or standard input.</summary>
internal static class Reading
{
    /// <summary>Files and standard input as they are, addresses through a reader.</summary>
    public static ReadInput With(AddressReader addresses) => (name, stop) =>
        Inputs.IsAddress(name) && Uri.TryCreate(name, UriKind.Absolute, out var address) ? addresses.ReadAsync(address, stop) : DocumentReader.ReadAsync(name, stop);
}
