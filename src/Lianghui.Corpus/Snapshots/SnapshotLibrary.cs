using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Corpus.Snapshots;

/// <summary>A snapshot read as a library.</summary>
/// <param name="snapshot">What is frozen.</param>
/// <param name="text">Gives a text by its version; null where it is not at hand.</param>
public sealed class SnapshotLibrary(Snapshot snapshot, Func<string, string?> text) : ILibraryReader
{
    private readonly MemoryLibrary _facts = MemoryLibrary.Empty.With(snapshot.Reports);

    /// <summary>What it is.</summary>
    public SnapshotInfo Info => snapshot.Info;

    /// <inheritdoc/>
    public FactTables Tables => snapshot.Tables;

    /// <inheritdoc/>
    public IReadOnlyList<ImportedValue> Imported => snapshot.Imported;

    /// <inheritdoc/>
    public IReadOnlyList<ReportRecord> Reports(FactQuery query) => _facts.Reports(query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => _facts.Sections(query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => _facts.Growth(query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => _facts.Targets(query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => _facts.Outturns(query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => _facts.Tasks(query);

    /// <inheritdoc/>
    public string? Text(string version) => text(version);

    /// <inheritdoc/>
    public int? NewestYear() => _facts.NewestYear();
}
