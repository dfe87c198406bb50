namespace Lianghui.Corpus.Facts;

/// <summary>Real growth and level of a place's GDP as first announced.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">The year itself, not the report's.</param>
/// <param name="Growth">Real growth in percent.</param>
/// <param name="Level">100 million yuan at current prices.</param>
public sealed record GdpOutturn(string Place, int Year, decimal? Growth, decimal? Level);

/// <summary>A published GDP growth target.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">Target year.</param>
/// <param name="Low">Percent.</param>
/// <param name="High">Percent.</param>
/// <param name="Comparator">Code of <c>comparators.csv</c>.</param>
/// <param name="Wording">Qualifier as printed.</param>
/// <param name="Confidence">What the sources agree on.</param>
public sealed record PublishedGdpTarget(
    string Place, int Year, decimal? Low, decimal? High, string Comparator, string Wording, string Confidence);

/// <summary>GDP level in a revised series.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">Year.</param>
/// <param name="Level">100 million yuan.</param>
/// <param name="Series">Name of the series; levels of different series are not comparable.</param>
public sealed record GdpLevel(string Place, int Year, decimal Level, string Series);

/// <summary>The published tables that ship with the tool (facts/tables/README.md names the sources).</summary>
/// <param name="Outturns">First-announced growth and levels.</param>
/// <param name="Levels">Levels of the revised series.</param>
/// <param name="FinalGrowth">Final real growth (NBS index): Growth set, Level null.</param>
/// <param name="Targets">Published growth targets.</param>
public sealed record FactTables(
    IReadOnlyList<GdpOutturn> Outturns,
    IReadOnlyList<GdpLevel> Levels,
    IReadOnlyList<GdpOutturn> FinalGrowth,
    IReadOnlyList<PublishedGdpTarget> Targets)
{
    private static readonly Lazy<FactTables> Loaded = new(FactFiles.ReadTables);

    /// <summary>The tables inside the assembly.</summary>
    public static FactTables Shipped => Loaded.Value;
}
