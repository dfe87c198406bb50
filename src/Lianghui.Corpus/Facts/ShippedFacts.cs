using Lianghui.Extraction.Growth;

namespace Lianghui.Corpus.Facts;

/// <summary>The facts that ship with the tool: what was coded from published reports, and the published tables.</summary>
public static class ShippedFacts
{
    private static readonly Lazy<IReadOnlyList<ReportFacts>> Loaded = new(Load);

    /// <summary>All of them; facts coded from a report come before the table's row of the same place and year.</summary>
    public static IReadOnlyList<ReportFacts> All => Loaded.Value;

    /// <summary>First twelve digits of the SHA-256 of the files that they are read from.</summary>
    public static string Stamp => FactFiles.Stamp;

    private static List<ReportFacts> Load()
    {
        var published = PublishedTargets.Read(FactTables.Shipped).ToDictionary(r => r.Report.Key);
        var all = new List<ReportFacts>();
        foreach (var coded in ShippedFiles.Read(name => FactFiles.TryOpen("coded/" + name)))
        {
            all.Add(published.Remove(coded.Report.Key with { Session = null }, out var row) ? Complete(coded, row) : coded);
        }

        return [.. all, .. published.Values];
    }

    /// <summary>A coded report in which no growth target was found keeps the published one.</summary>
    private static ReportFacts Complete(ReportFacts coded, ReportFacts published) => coded with
    {
        Targets = coded.Targets.Any(t => t.Value is { Indicator: "gdp", Of: null }) ? coded.Targets : [.. published.Targets, .. coded.Targets],
        Growth = coded.Growth.Any(g => g.Value.Kind == GrowthKind.Target) ? coded.Growth : [.. coded.Growth, .. published.Growth],
    };
}
