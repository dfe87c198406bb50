namespace Lianghui.Corpus.Facts;

/// <summary>The facts that ship with the tool: what was coded from published reports, and the published tables.</summary>
public static class ShippedFacts
{
    private static readonly Lazy<IReadOnlyList<ReportFacts>> Loaded = new(Load);

    /// <summary>All of them; facts coded from a report come before the table's row of the same place and year.</summary>
    public static IReadOnlyList<ReportFacts> All => Loaded.Value;

    /// <summary>First twelve digits of the SHA-256 of the files that they are read from.</summary>
    public static string Stamp => FactFiles.Stamp;

    private static IReadOnlyList<ReportFacts> Load() => [.. PublishedTargets.Read(FactTables.Shipped)];
}
