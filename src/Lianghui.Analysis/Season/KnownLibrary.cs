using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Season;

/// <summary>
/// A library as it stood on a day: whatever became known later is not there, for any finding computed from it. What counts as known is
/// a rule from a report to the day from which it is known.
/// </summary>
/// <param name="inner">The whole library.</param>
/// <param name="day">The day; what is known from that day on is in.</param>
/// <param name="from">First day on which a report is known; null where it never is. Without it the library itself is asked as of the day, by delivery or publication, and then
/// shows what stood there before a later text replaced it.</param>
/// <param name="tables">The published tables as they stood on the day; null for all that ship.</param>
/// <param name="imported">Which values of the user's own tables were known; null for all.</param>
/// <param name="published">Whether days are those of publication, without <paramref name="from"/>.</param>
public sealed class KnownLibrary(ILibraryReader inner, DateOnly day, Func<ReportRecord, DateOnly?>? from, FactTables? tables = null, Func<ImportedValue, bool>? imported = null, bool published = false) : ILibraryReader, ISourceLookup, ICorrectedLibrary, ISessionLookup
{
    private readonly Lazy<IReadOnlyDictionary<(ReportKey, string), bool>> _known = new(() => inner.Reports(from is null ? FactQuery.All with { AsOf = day, AsOfPublished = published } : FactQuery.All)
        .Concat(inner.Reports(new FactQuery(AsOf: from is null ? day : null, AsOfPublished: published, Press: true)))
        .GroupBy(r => (r.Key, r.Version)).ToDictionary(g => g.Key, g => from is null || (from(g.First()) is { } first && first <= day)));

    /// <summary>The day.</summary>
    public DateOnly Day => day;

    /// <inheritdoc/>
    public FactTables Tables => tables ?? inner.Tables;

    /// <inheritdoc/>
    public IReadOnlyList<ImportedValue> Imported => imported is null ? inner.Imported : [.. inner.Imported.Where(imported)];

    /// <inheritdoc/>
    public IReadOnlyList<ImportedTable> Imports => inner.Imports;

    /// <inheritdoc/>
    public IReadOnlyList<ReportRecord> Reports(FactQuery query) => [.. inner.Reports(Narrow(query)).Where(r => IsKnown(r.Key, r.Version, r.Source))];

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => Known(inner.Sections(Narrow(query)));

    /// <inheritdoc/>
    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => Known(inner.Growth(Narrow(query)));

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => Known(inner.Targets(Narrow(query)));

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => Known(inner.Outturns(Narrow(query)));

    /// <inheritdoc/>
    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => Known(inner.Tasks(Narrow(query)));

    /// <inheritdoc/>
    public string? Text(string version) => _known.Value.Any(k => k.Value && k.Key.Item2 == version) ? inner.Text(version) : null;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Texts(IEnumerable<string> versions)
    {
        var known = _known.Value.Where(k => k.Value).Select(k => k.Key.Item2).ToHashSet(StringComparer.Ordinal);
        return inner.Texts(versions.Where(known.Contains));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SessionDays> Sessions(int year) => (inner as ISessionLookup)?.Sessions(year) ?? [];

    /// <inheritdoc/>
    public ILibraryReader Uncorrected => inner is ICorrectedLibrary corrected ? new KnownLibrary(corrected.Uncorrected, day, from, tables, imported, published) : this;

    /// <inheritdoc/>
    public IReadOnlyList<CorrectionOutcome> Corrections(FactQuery query) => inner is ICorrectedLibrary corrected
        ? [.. corrected.Corrections(Narrow(query)).Where(c => c.Correction.Version.Length == 0 || _known.Value.Any(k => k.Value && k.Key.Item2 == c.Correction.Version))] : [];

    /// <inheritdoc/>
    public IReadOnlyList<TextSource> Sources(string version) => (inner as ISourceLookup)?.Sources(version) ?? [];

    /// <inheritdoc/>
    public (string Codebook, string Rules)? CodedBy(string version) => (inner as ISourceLookup)?.CodedBy(version);

    /// <inheritdoc/>
    public DateOnly? FirstHeld(string version) => (inner as ISourceLookup)?.FirstHeld(version);

    /// <inheritdoc/>
    public IReadOnlyList<ReportIssue> Issues(FactQuery query) => [.. ((inner as ISourceLookup)?.Issues(Narrow(query)) ?? []).Where(i => IsKnown(i.Report, i.Version, ""))];

    /// <inheritdoc/>
    public int? NewestYear() => Reports(FactQuery.All).Where(r => r.Key.Year > 0).Max(r => (int?)r.Key.Year);

    private IReadOnlyList<Fact<T>> Known<T>(IReadOnlyList<Fact<T>> facts) => [.. facts.Where(f => IsKnown(f.Report, f.Evidence.Version, f.Evidence.Source))];

    private FactQuery Narrow(FactQuery query) => from is not null ? query : query with { AsOf = query.AsOf is { } asked && asked < day ? asked : day, AsOfPublished = published };

    /// <summary>A fact of a published table belongs to no report of the library; the rule is asked about its place, year and kind alone.</summary>
    private bool IsKnown(ReportKey key, string version, string source) => from is null || (_known.Value.TryGetValue((key, version), out var known)
        ? known
        : from(new ReportRecord(key, null, null, null, null, null, 0, version, false, null, source, FactOrigin.Shipped)) is { } first && first <= day);
}
