using System.Data.Common;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Corpus.Sql;

/// <summary>Reads a library through its engine. Each call opens a pooled connection of its own, so that threads may share it.</summary>
internal sealed class SqlLibrary : ILibraryReader, ISourceLookup, ISessionLookup, Watching.INewsLookup
{
    private readonly LibraryStore _store;

    /// <summary>Opens a library that is there and brings its tables up to date.</summary>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public SqlLibrary(LibraryStore store)
    {
        _store = store;
        using var connection = store.OpenExisting();
    }

    /// <inheritdoc/>
    public FactTables Tables => FactTables.Shipped;

    /// <inheritdoc/>
    public IReadOnlyList<ImportedValue> Imported => Read(ImportTables.Values);

    /// <inheritdoc/>
    public IReadOnlyList<ImportedTable> Imports => Read(ImportTables.All);

    /// <inheritdoc/>
    public IReadOnlyList<ReportRecord> Reports(FactQuery query) => Read(connection =>
        (IReadOnlyList<ReportRecord>)[.. SqlReading.Versions(connection, query).Select(v => v.Report).Where(r => r.Version.Length > 0 && (r.Origin != FactOrigin.Press || query.Press || query.Version is not null))]);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => Facts(new SectionTable(), query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => Facts(new GrowthTable(), query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => Facts(new TargetTable(), query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => Facts(new OutturnTable(), query);

    /// <inheritdoc/>
    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => Read(connection =>
    {
        var reasons = SqlReading.Reasons(connection, query);
        return (IReadOnlyList<Fact<TaskEntry>>)[.. SqlReading.Facts(connection, new TaskTable(), query)
            .Select(t => t with { Value = t.Value with { Reasons = [.. reasons[t.Id]] } })];
    });

    /// <inheritdoc/>
    public string? Text(string version) =>
        Read(connection => (string?)SqlReading.Scalar(connection, "SELECT text FROM texts WHERE version = @a", version));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Texts(IEnumerable<string> versions) => Read(connection => SqlReading.Texts(connection, versions));

    /// <inheritdoc/>
    public int? NewestYear() => Read(SqlReading.NewestYear);

    /// <inheritdoc/>
    public IReadOnlyList<TextSource> Sources(string version) => Read(connection => SourceTable.Read(connection, version));

    /// <inheritdoc/>
    public (string Codebook, string Rules)? CodedBy(string version) => Read(connection =>
        SqlReading.Scalar(connection, "SELECT codebook || ' ' || rules FROM versions WHERE version = @a", version) is string stamp
            ? (stamp.Split(' ')[0], stamp.Split(' ')[1])
            : ((string, string)?)null);

    /// <inheritdoc/>
    public DateOnly? FirstHeld(string version) => Read(connection =>
        SqlReading.Scalar(connection, "SELECT min(r.started) FROM sources s JOIN runs r ON r.id = s.run_id WHERE s.version = @a", version) is string moment
            ? DateOnly.ParseExact(moment.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : (DateOnly?)null);

    /// <inheritdoc/>
    public IReadOnlyList<ReportIssue> Issues(FactQuery query) => Read(connection => SqlReading.Issues(connection, query));

    /// <inheritdoc/>
    public IReadOnlyList<Watching.Announcement> Announcements(int most) => Read(connection => Watching.WatchTables.Newest(connection, most));

    /// <inheritdoc/>
    public IReadOnlyList<SessionDays> Sessions(int year) => Read(connection => SessionTable.Read(connection, year));

    private IReadOnlyList<Fact<T>> Facts<T>(FactTable<T> table, FactQuery query) =>
        Read(connection => SqlReading.Facts(connection, table, query));

    private T Read<T>(Func<DbConnection, T> work)
    {
        using var connection = _store.OpenCurrent();
        return work(connection);
    }
}
