namespace Lianghui.Corpus.Jobs;

/// <summary>What became of a document that was handed to workers.</summary>
public enum JobState
{
    /// <summary>It waits, or a worker is at it.</summary>
    Queued,

    /// <summary>A passing failure; it comes again after a delay.</summary>
    Retrying,

    /// <summary>Its texts are in the library.</summary>
    Done,

    /// <summary>It is set aside with a reason, for people to look at.</summary>
    Dead,
}

/// <summary>A document handed to workers.</summary>
/// <param name="Batch">Its batch.</param>
/// <param name="Number">Its place in the batch, from 1.</param>
/// <param name="Source">Name of its file.</param>
/// <param name="Content">SHA-256 of its bytes, under which they are kept.</param>
/// <param name="Bytes">Their number.</param>
public sealed record Job(string Batch, int Number, string Source, string Content, long Bytes);

/// <summary>What a worker notes of a document.</summary>
/// <param name="Batch">Its batch.</param>
/// <param name="Number">Its place in the batch.</param>
/// <param name="State">The new state.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Texts">Texts found in it; null if it was not read.</param>
/// <param name="Reason">Why it failed; null if it did not.</param>
/// <param name="Worker">Who was at it.</param>
public sealed record JobNote(string Batch, int Number, JobState State, int Tries, int? Texts, string? Reason, string Worker);

/// <summary>How far a batch is.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Created">When it was made (UTC, ISO 8601).</param>
/// <param name="Documents">Documents in it.</param>
/// <param name="Published">How many of them the broker has confirmed.</param>
/// <param name="Queued">How many wait.</param>
/// <param name="Retrying">How many wait after a passing failure.</param>
/// <param name="Done">How many are stored.</param>
/// <param name="Dead">How many are set aside.</param>
/// <param name="Texts">Texts found in those that are stored.</param>
/// <param name="Updated">When the last of them changed.</param>
public sealed record BatchProgress(
    string Batch, string Created, int Documents, int Published, int Queued, int Retrying, int Done, int Dead, int Texts, string? Updated);

/// <summary>A document with what became of it.</summary>
/// <param name="Job">The document.</param>
/// <param name="State">Its state.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="Worker">Who was at it last.</param>
/// <param name="Updated">When.</param>
/// <param name="Options">What the user said of the batch.</param>
public sealed record JobEntry(Job Job, JobState State, int Tries, string? Reason, string? Worker, string Updated, string Options);
