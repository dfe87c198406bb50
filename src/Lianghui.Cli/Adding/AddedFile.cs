using Lianghui.Corpus;

namespace Lianghui.Cli.Adding;

/// <summary>What became of one file or entry.</summary>
/// <param name="File">File name or address, with the entry where the file holds several.</param>
/// <param name="Outcome">What the library did with it; null if it failed.</param>
/// <param name="Error">Why it failed and what to do; null if it did not.</param>
internal sealed record AddedFile(string File, AddOutcome? Outcome, string? Error)
{
    /// <summary>added, unchanged, replaced or failed.</summary>
    public string Status => Outcome?.Status.ToString().ToLowerInvariant() ?? "failed";
}
