using Lianghui.Corpus.Sqlite;
using Lianghui.Worker.Queue;

namespace Lianghui.Worker.Jobs;

/// <summary>Reads a document's bytes, codes its texts and writes them; the caller commits.</summary>
/// <param name="writer">The library.</param>
/// <param name="message">The document.</param>
/// <param name="content">Its bytes.</param>
/// <param name="stop">Stops it.</param>
public delegate Task<JobResult> HandleJob(LibraryWriter writer, JobMessage message, byte[] content, CancellationToken stop);

/// <summary>What was made of a document.</summary>
/// <param name="Texts">Texts that are in the library now.</param>
/// <param name="Refusal">Why the document, or a part of it, was not taken, and what to do; null if all of it was.</param>
public sealed record JobResult(int Texts, string? Refusal);
