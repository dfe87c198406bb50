using Lianghui.Corpus.Facts;
using Lianghui.Extraction;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Corpus;

/// <summary>A library that is kept in memory: the facts that ship, texts coded a moment ago, or both. Never written to after it is made.</summary>
public sealed class MemoryLibrary : ILibraryReader
{
    private readonly IReadOnlyList<ReportFacts> _all;
    private readonly IReadOnlyList<ReportFacts> _reports;
    private readonly IReadOnlyDictionary<string, string> _texts;

    private MemoryLibrary(IEnumerable<ReportFacts> reports, IReadOnlyDictionary<string, string> texts)
    {
        _all = [.. reports];
        _reports = [.. VersionRules.Visible(_all, r => r.Report).InOrder(r => r.Report)];
        _texts = texts;
    }

    /// <summary>No reports, only the published tables.</summary>
    public static MemoryLibrary Empty { get; } = new([], new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The facts that ship with the tool.</summary>
    public static MemoryLibrary Shipped { get; } = Empty.With(ShippedFacts.All);

    /// <inheritdoc/>
    public FactTables Tables => FactTables.Shipped;

    /// <summary>This library with a text more, coded now.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="source">File or address.</param>
    /// <param name="hints">What is known of it before its text is read.</param>
    public MemoryLibrary With(StoredText text, string source, MetadataHints? hints = null) =>
        With(text, ReportCoder.Code(text, hints), source);

    /// <summary>This library with a coded text more.</summary>
    public MemoryLibrary With(StoredText text, CodedReport coded, string source) => new(
        [.. _all.Where(r => r.Report.Version != text.Version), ReportFacts.Of(text, coded, source)],
        new Dictionary<string, string>(_texts, StringComparer.Ordinal) { [text.Version] = text.Value });

    /// <summary>This library with the facts of other reports.</summary>
    public MemoryLibrary With(IEnumerable<ReportFacts> reports) => new([.. _all, .. reports], _texts);

    /// <inheritdoc/>
    public IReadOnlyList<ReportRecord> Reports(FactQuery query) =>
        [.. Chosen(query).Select(r => r.Report).Where(r => r.Version.Length > 0 && (r.Origin != FactOrigin.Press || query.Press || query.Version is not null))];

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => [.. Chosen(query).SelectMany(r => r.Sections)];

    /// <inheritdoc/>
    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => [.. Chosen(query).SelectMany(r => r.Growth)];

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => [.. Chosen(query).SelectMany(r => r.Targets)];

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => [.. Chosen(query).SelectMany(r => r.Outturns)];

    /// <inheritdoc/>
    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => [.. Chosen(query).SelectMany(r => r.Tasks)];

    /// <inheritdoc/>
    public string? Text(string version) => _texts.GetValueOrDefault(version);

    /// <inheritdoc/>
    public int? NewestYear() =>
        Newest(r => r.Origin != FactOrigin.Shipped && VersionRules.IsReport(r.Key.Kind))
        ?? Newest(r => r.Origin != FactOrigin.Shipped)
        ?? Newest(_ => true);

    private int? Newest(Func<ReportRecord, bool> counts) =>
        _reports.Select(r => r.Report).Where(r => r.Key.Year > 0 && counts(r)).Max(r => (int?)r.Key.Year);

    // What was current on a day is chosen of what had come by then.
    private IEnumerable<ReportFacts> Chosen(FactQuery query) =>
        query.Version is not null ? _reports.Where(r => query.Matches(r.Report))
        : query.Press ? _all.Where(r => r.Report.Origin == FactOrigin.Press && query.Matches(r.Report)).InOrder(r => r.Report)
        : query.AsOf is null ? _reports.Where(r => query.Matches(r.Report))
        : VersionRules.Visible(_all.Where(r => query.Matches(r.Report)), r => r.Report).InOrder(r => r.Report);
}
