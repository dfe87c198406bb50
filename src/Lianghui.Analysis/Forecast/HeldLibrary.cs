using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Forecast;

/// <summary>A library read once and held in memory, for a back-test that asks it for each year again. Queries choose by place, year and kind only.</summary>
/// <param name="inner">The library.</param>
internal sealed class HeldLibrary(ILibraryReader inner) : ILibraryReader
{
    private readonly Lazy<IReadOnlyList<ReportRecord>> _reports = new(() => inner.Reports(FactQuery.All));
    private readonly Lazy<IReadOnlyList<Fact<Section>>> _sections = new(() => inner.Sections(FactQuery.All));
    private readonly Lazy<IReadOnlyList<Fact<GrowthStatement>>> _growth = new(() => inner.Growth(FactQuery.All));
    private readonly Lazy<IReadOnlyList<Fact<Target>>> _targets = new(() => inner.Targets(FactQuery.All));
    private readonly Lazy<IReadOnlyList<Fact<Outturn>>> _outturns = new(() => inner.Outturns(FactQuery.All));
    private readonly Lazy<IReadOnlyList<Fact<TaskEntry>>> _tasks = new(() => inner.Tasks(FactQuery.All));
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public FactTables Tables => inner.Tables;

    /// <inheritdoc/>
    public IReadOnlyList<ImportedValue> Imported { get; } = inner.Imported;

    /// <inheritdoc/>
    public IReadOnlyList<ReportRecord> Reports(FactQuery query) => [.. _reports.Value.Where(r => Matches(query, r.Key))];

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => Of(_sections, query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => Of(_growth, query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => Of(_targets, query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => Of(_outturns, query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => Of(_tasks, query);

    /// <inheritdoc/>
    public string? Text(string version)
    {
        if (!_texts.TryGetValue(version, out var text))
        {
            _texts[version] = text = inner.Text(version);
        }

        return text;
    }

    /// <inheritdoc/>
    public int? NewestYear() => inner.NewestYear();

    private static IReadOnlyList<Fact<T>> Of<T>(Lazy<IReadOnlyList<Fact<T>>> facts, FactQuery query) => [.. facts.Value.Where(f => Matches(query, f.Report))];

    private static bool Matches(FactQuery query, ReportKey key) =>
        (query.Places is not { Count: > 0 } places || places.Contains(key.Place)) && (query.Kinds is not { Count: > 0 } kinds || kinds.Contains(key.Kind))
        && (query.FromYear ?? int.MinValue) <= key.Year && key.Year <= (query.ToYear ?? int.MaxValue);
}
