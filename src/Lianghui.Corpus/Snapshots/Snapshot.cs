using Lianghui.Corpus.Facts;

namespace Lianghui.Corpus.Snapshots;

/// <summary>What a snapshot is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Created">The day on which it was made.</param>
/// <param name="Tool">Version of the tool.</param>
/// <param name="Codebook">First twelve digits of the hash of the codebook, terms among it.</param>
/// <param name="Rules">The rules that coded the texts.</param>
/// <param name="Reports">Number of reports.</param>
/// <param name="Texts">Number of texts.</param>
/// <param name="Facts">Number of facts.</param>
/// <param name="Hash">SHA-256 over everything that is frozen, name and day left out: the same content has the same digits everywhere.</param>
public sealed record SnapshotInfo(string Name, DateOnly Created, string Tool, string Codebook, string Rules, int Reports, int Texts, int Facts, string Hash);

/// <summary>What stands behind a publication, frozen.</summary>
/// <param name="Info">What it is.</param>
/// <param name="Reports">Reports with their facts, in the library's order.</param>
/// <param name="Tables">The published tables.</param>
/// <param name="Imported">Values of the user's own tables.</param>
/// <param name="Codebook">Files of the codebook, by name.</param>
/// <param name="Versions">SHA-256 of every text.</param>
public sealed record Snapshot(
    SnapshotInfo Info, IReadOnlyList<ReportFacts> Reports, FactTables Tables, IReadOnlyList<ImportedValue> Imported,
    IReadOnlyDictionary<string, string> Codebook, IReadOnlyList<string> Versions)
{
    /// <summary>The parts as they were read, so that another version of the tool passes on the same bytes; null for a snapshot made now.</summary>
    internal IReadOnlyDictionary<string, byte[]>? Raw { get; init; }
}
