using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Corpus.Corrections;

/// <summary>A library with what people have corrected: its facts have the corrected values and say what was coded.</summary>
internal sealed class CorrectedLibrary : ILibraryReader, ISourceLookup, ISessionLookup, Watching.INewsLookup, ICorrectedLibrary
{
    private readonly ILibraryReader _inner;
    private readonly IReadOnlyList<Correction> _all;

    /// <param name="inner">The library as coded.</param>
    /// <param name="corrections">All opinions, in the order of entry.</param>
    internal CorrectedLibrary(ILibraryReader inner, IReadOnlyList<Correction> corrections) => (_inner, _all) = (inner, corrections);

    /// <inheritdoc/>
    public ILibraryReader Uncorrected => _inner;

    /// <inheritdoc/>
    public FactTables Tables => _inner.Tables;

    /// <inheritdoc/>
    public IReadOnlyList<ImportedValue> Imported => _inner.Imported;

    /// <inheritdoc/>
    public IReadOnlyList<ImportedTable> Imports => _inner.Imports;

    private ISourceLookup? Lookup => _inner as ISourceLookup;

    /// <summary>A library with the corrections that it holds; the library itself where it holds none.</summary>
    internal static ILibraryReader Over(ILibraryReader library, string path) =>
        CorrectionTable.Read(path) is { Count: > 0 } corrections ? new CorrectedLibrary(library, corrections) : library;

    /// <inheritdoc/>
    public IReadOnlyList<ReportRecord> Reports(FactQuery query) => _inner.Reports(query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => Apply(FactShapes.Section, _inner.Sections(query), query).Facts;

    /// <inheritdoc/>
    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => Apply(FactShapes.Growth, _inner.Growth(query), query).Facts;

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => Apply(FactShapes.Target, _inner.Targets(query), query).Facts;

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => Apply(FactShapes.Outturn, _inner.Outturns(query), query).Facts;

    /// <inheritdoc/>
    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => Apply(FactShapes.Task, _inner.Tasks(query), query).Facts;

    /// <inheritdoc/>
    public string? Text(string version) => _inner.Text(version);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Texts(IEnumerable<string> versions) => _inner.Texts(versions);

    /// <inheritdoc/>
    public int? NewestYear() => _inner.NewestYear();

    /// <inheritdoc/>
    public IReadOnlyList<TextSource> Sources(string version) => Lookup?.Sources(version) ?? [];

    /// <inheritdoc/>
    public (string Codebook, string Rules)? CodedBy(string version) => Lookup?.CodedBy(version);

    /// <inheritdoc/>
    public DateOnly? FirstHeld(string version) => Lookup?.FirstHeld(version);

    /// <inheritdoc/>
    public IReadOnlyList<ReportIssue> Issues(FactQuery query) => Lookup?.Issues(query) ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<CorrectionOutcome> Corrections(FactQuery query)
    {
        CorrectionOutcome[] found =
        [
            .. Apply(FactShapes.Target, _inner.Targets(query), query).Outcomes, .. Apply(FactShapes.Growth, _inner.Growth(query), query).Outcomes,
            .. Apply(FactShapes.Outturn, _inner.Outturns(query), query).Outcomes, .. Apply(FactShapes.Task, _inner.Tasks(query), query).Outcomes,
            .. Apply(FactShapes.Section, _inner.Sections(query), query).Outcomes,
        ];
        var seen = found.Select(o => o.Correction.Id).ToHashSet(StringComparer.Ordinal);
        var lost = _all.Where(c => !seen.Contains(c.Id) && Asks(query, c))
            .Select(c => new CorrectionOutcome(c, CorrectionState.Lost, null, null, 1, false, [], "The library holds no report of this place and year."));
        return [.. found.Concat(lost).DistinctBy(o => o.Correction.Id).OrderBy(o => o.Correction.Year).ThenBy(o => o.Correction.Place, StringComparer.Ordinal)
            .ThenBy(o => o.Correction.Start).ThenBy(o => o.Correction.Day).ThenBy(o => o.Correction.Recorded, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Watching.Announcement> Announcements(int most) => (_inner as Watching.INewsLookup)?.Announcements(most) ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<SessionDays> Sessions(int year) => (_inner as ISessionLookup)?.Sessions(year) ?? [];

    private (IReadOnlyList<Fact<T>> Facts, IReadOnlyList<CorrectionOutcome> Outcomes) Apply<T>(FactShape<T> shape, IReadOnlyList<Fact<T>> facts, FactQuery query)
    {
        var corrections = _all.Where(c => c.Fact == shape.Fact && (query.Version is not null || Asks(query, c))).ToList();
        if (corrections.Count == 0)
        {
            return (facts, []);
        }

        var (corrector, outcomes, result) = (new Corrector<T>(shape), new List<CorrectionOutcome>(), new List<Fact<T>>());
        var byReport = facts.GroupBy(f => (f.Report, f.Evidence.Version)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var report in Reports(facts, query))
        {
            var own = byReport.GetValueOrDefault((report.Key, report.Version), []);
            var said = corrections.Where(c => IsAbout(c, report)).ToList();
            var (corrected, became) = said.Count > 0 ? corrector.Apply(report, own, said) : (own, []);
            result.AddRange(corrected);
            outcomes.AddRange(became);
        }

        return ([.. result], outcomes);
    }

    /// <summary>The reports of a query in their order; those that only a published table tells of stand where their facts do.</summary>
    private List<CorrectedReport> Reports<T>(IReadOnlyList<Fact<T>> facts, FactQuery query)
    {
        var reports = facts.Select(f => new CorrectedReport(f.Report, f.Evidence.Version, f.Evidence.Source, f.Origin)).DistinctBy(r => (r.Key, r.Version)).ToList();
        var known = reports.Select(r => (r.Key, r.Version)).ToHashSet();
        reports.AddRange(_inner.Reports(query).Where(r => !known.Contains((r.Key, r.Version))).Select(r => new CorrectedReport(r.Key, r.Version, r.Source, r.Origin)));
        return reports.Count == known.Count ? reports
            : [.. reports.OrderBy(r => r.Key.Year).ThenBy(r => Extraction.Codebooks.Places.Order(r.Key.Place)).ThenBy(r => r.Key.Place, StringComparer.Ordinal)];
    }

    private static bool IsAbout(Correction c, CorrectedReport report) =>
        (c.Version.Length > 0 && c.Version == report.Version) || (c.Place == report.Key.Place && c.Year == report.Key.Year && c.Kind == report.Key.Kind);

    private static bool Asks(FactQuery query, Correction c) =>
        (query.Places is not { Count: > 0 } places || places.Contains(c.Place)) && (query.Kinds is not { Count: > 0 } kinds || kinds.Contains(c.Kind))
        && (query.FromYear ?? int.MinValue) <= c.Year && c.Year <= (query.ToYear ?? int.MaxValue)
        && (query.Version is not { } version || c.Version.StartsWith(version, StringComparison.Ordinal));
}
