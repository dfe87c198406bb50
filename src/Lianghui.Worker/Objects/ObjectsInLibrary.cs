using Lianghui.Corpus.Jobs;

namespace Lianghui.Worker.Objects;

/// <summary>The bytes of documents that the library itself keeps (table <c>contents</c>).</summary>
/// <param name="ledger">The library's account.</param>
internal sealed class ObjectsInLibrary(JobLedger ledger) : IObjectStore
{
    /// <inheritdoc/>
    public byte[] Read(string hash) => ledger.Content(hash)
        ?? throw new FileNotFoundException("its bytes are not in the library; was it added with --objects and a folder?");
}
