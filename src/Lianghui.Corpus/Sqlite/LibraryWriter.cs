using System.Data.Common;
using System.Globalization;
using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Jobs;
using Lianghui.Corpus.Recodings;
using Lianghui.Corpus.Sql;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Corpus.Sqlite;

/// <summary>
/// A writer of a library; a file has one at a time, PostgreSQL many. What it writes becomes visible, all of it or nothing, with each <see cref="Commit"/>;
/// a kill at any moment leaves the library as it was at the last one.
/// </summary>
public sealed class LibraryWriter : IDisposable
{
    private readonly LibraryStore _store;
    private readonly DbConnection _connection;
    private readonly VersionWriter _versions;
    private readonly IRowBatch _rows;
    private readonly FactWriter _facts;
    private readonly FileCache _files;
    private readonly TextStore _texts;
    private DbTransaction? _transaction;
    private long? _run;

    private LibraryWriter(LibraryStore store, DbConnection connection)
    {
        _store = store;
        _connection = connection;
        _versions = new VersionWriter(connection);
        _rows = store.Rows(connection);
        _facts = new FactWriter(_rows);
        _files = new FileCache(connection, _rows);
        _texts = new TextStore(connection);
    }

    /// <summary>Opens a library for writing, made if it is not there.</summary>
    /// <param name="path">The file, or the address of a PostgreSQL database.</param>
    /// <param name="seed">Whether it shall hold the facts that ship.</param>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public static LibraryWriter Open(string path, bool seed = false)
    {
        var store = LibraryStore.Of(path);
        var connection = store.Open();
        if (Seeding.IsStale(connection) || (seed && !Seeding.IsSeeded(connection)))
        {
            Seeding.Apply(store, connection);
        }

        return new LibraryWriter(store, connection);
    }

    private DbTransaction Transaction => _transaction ??= _store.Begin(_connection);

    /// <summary>Records that a run begins; gives its number.</summary>
    public long BeginRun(string command)
    {
        var stamp = RuleStamp.Current;
        _run = (long)Run("INSERT INTO runs (command, tool, codebook, rules, started) VALUES (@p0, @p1, @p2, @p3, @p4) RETURNING id",
            command, stamp.Tool, stamp.Codebook, stamp.Rules, Now())!;
        return _run.Value;
    }

    /// <summary>Writes as part of a run that another writer began.</summary>
    public void JoinRun(long run) => _run = run;

    /// <summary>Notes, together with what is written, what became of a document that was handed to workers.</summary>
    public void Note(JobNote note) => JobTable.Note(_rows, Transaction, note);

    /// <summary>Records that the run has ended, and commits.</summary>
    /// <param name="files">Number of files or entries.</param>
    /// <param name="failed">How many of them failed.</param>
    public void EndRun(int files, int failed)
    {
        Run("UPDATE runs SET ended = @p0, files = @p1, failed = @p2 WHERE id = @p3", Now(), files, failed, _run);
        Commit();
    }

    /// <summary>Makes what was written since the last commit part of the library.</summary>
    public void Commit()
    {
        if (_transaction is not null)
        {
            _rows.Send(_transaction);
        }

        _transaction?.Commit();
        _transaction?.Dispose();
        _transaction = null;
    }

    /// <summary>Texts that the library holds, by version, with the hints and rules they were coded with.</summary>
    public IReadOnlyDictionary<string, CodedState> States() => _texts.States(_transaction);

    /// <summary>How one text is coded; null if the library does not hold it.</summary>
    public CodedState? State(string version) => _texts.State(version, _transaction);

    /// <summary>The file of a path as it was last read, and the texts found in it; null if it was never read.</summary>
    public (KnownFile File, IReadOnlyList<(string Source, string Version)> Versions)? FindFile(string path) =>
        _files.Find(path, _transaction) is { } file ? (file, _files.Versions(path, _transaction)) : null;

    /// <summary>Remembers a file; a text that only stood in this file, and no longer does, gives way to other versions.</summary>
    public void PutFile(KnownFile file, IReadOnlyList<(string Source, string Version)> versions)
    {
        _rows.Send(Transaction);
        var gone = _files.Versions(file.Path, Transaction).Select(v => v.Version).Except(versions.Select(v => v.Version)).ToList();
        _files.Put(file, versions, Transaction);
        if (gone.Count > 0)
        {
            _rows.Send(Transaction);
        }

        foreach (var version in gone.Where(v => !_texts.IsInAFile(v, Transaction)))
        {
            foreach (var (id, report) in _texts.Versions(version, Transaction))
            {
                _versions.Supersede(id, Transaction);
                _versions.Settle(report.Key, Transaction);
            }
        }
    }

    /// <summary>A version as the library holds it, for a text that need not be coded again; null if it does not hold it.</summary>
    public AddOutcome? Known(string version) => _texts.Describe(version, AddStatus.Unchanged, _transaction);

    /// <summary>Adds a coded text.</summary>
    public AddOutcome Add(LibraryText text)
    {
        var facts = ReportAssertions.Check(ReportFacts.Of(text.Text, text.Coded, text.Source.Source));
        var before = _texts.Locked(_store, text.Text.Version, facts.Report.Key, Transaction).Where(v => v.Report.Origin != FactOrigin.Press).ToList();
        var held = before.Any(v => v.Report.Origin == FactOrigin.Text);
        var former = held ? _texts.State(text.Text.Version, Transaction) : null;
        var old = former is null ? [] : FactLine.Read(_connection, Transaction, before.First(v => v.Report.Origin == FactOrigin.Text).Id);
        foreach (var (id, report) in before)
        {
            _facts.Delete(id, Transaction);
            _versions.Delete(id, Transaction);
            if (report.Key != facts.Report.Key)
            {
                _versions.Settle(report.Key, Transaction);
            }
        }

        TextStore.Put(_rows, text.Text, text.Source, _run, Transaction);
        var grade = text.Grade ?? before.Select(v => v.Report.SetGrade).FirstOrDefault(g => g is not null);
        var added = facts.Report with { SetGrade = grade };
        var version = _versions.Insert(added, HintLines.Write(text.Hints), RuleStamp.Current, _run, Transaction);
        _facts.Write(facts, version, Transaction);
        if (former is not null)
        {
            var now = FactLine.Read(_connection, Transaction, version);
            RecodedFact.Note(_connection, Transaction, _run, facts.Report, old, now, (former.Codebook, former.Rules));
        }

        var (lost, current) = _versions.Settle(facts.Report.Key, Transaction);
        var status = held || lost.Any(r => r.Origin != FactOrigin.Press) ? AddStatus.Replaced : AddStatus.Added;
        return new AddOutcome(
            status, added, current.Contains(version), facts.Sections.Count, facts.Targets.Count, facts.Tasks.Count(t => t.Value.Level == 1), facts.Issues)
        {
            IsRecoded = held,
            Replaces = lost.Count > 0 ? lost[0].Source : null,
            ReplacesPress = lost.Count > 0 && lost[0].Origin == FactOrigin.Press,
        };
    }

    /// <summary>
    /// Keeps what a press account tells of reports, in place of what it told of these years when it was read before. Lists show it until a text
    /// is there; it stays for <c>flash differences</c>.
    /// </summary>
    /// <param name="text">The article.</param>
    /// <param name="source">Where it was found.</param>
    /// <param name="accounts">What it tells, a report each.</param>
    /// <param name="hints">What was known of it, for coding it again.</param>
    public void AddPress(StoredText text, TextSource source, IReadOnlyList<ReportFacts> accounts, MetadataHints hints)
    {
        foreach (var (id, report) in _texts.Versions(text.Version, Transaction).Where(v => v.Report.Origin == FactOrigin.Press && (hints.YearOverride ?? v.Report.Key.Year) == v.Report.Key.Year))
        {
            _facts.Delete(id, Transaction);
            _versions.Delete(id, Transaction);
            _versions.Settle(report.Key, Transaction);
        }

        TextStore.Put(_rows, text, source, _run, Transaction);
        foreach (var account in accounts)
        {
            _texts.Locked(_store, text.Version, account.Report.Key, Transaction);
            _facts.Write(account, _versions.Insert(account.Report, HintLines.Write(hints), RuleStamp.Current, _run, Transaction), Transaction);
            _versions.Settle(account.Report.Key, Transaction);
        }
    }

    /// <summary>What was known of a text when press accounts were read from it; none where it is no account.</summary>
    public IReadOnlyList<(MetadataHints Hints, string? Grade)> PressHints(string version) => _texts.PressHints(version, _transaction);

    /// <summary>Gives a text's source a grade.</summary>
    public void Grade(string version, string grade) => _versions.Grade(version, grade, Transaction);

    /// <summary>Remembers one more place where a text was found.</summary>
    public void AddSource(string version, TextSource source) => TextStore.PutSource(_rows, version, source, _run, Transaction);

    /// <summary>Keeps an imported table; one of the same name gives way.</summary>
    public void PutImport(ImportedTable table, IEnumerable<ImportedValue> values)
    {
        RemoveImport(table.Name);
        ImportTables.Insert(_connection, Transaction, table, values);
    }

    /// <summary>Takes an imported table out.</summary>
    /// <returns>Whether there was one.</returns>
    public bool RemoveImport(string name) => ImportTables.Delete(_connection, Transaction, name);

    /// <summary>A stored text with what was known of it, for coding it again.</summary>
    public (StoredText Text, MetadataHints Hints, TextSource Source)? Recall(string version) => _texts.Recall(version, _transaction);

    /// <summary>Closes the library; what was not committed is lost.</summary>
    public void Dispose()
    {
        _transaction?.Dispose();
        _rows.Dispose();
        _connection.Dispose();
    }

    private static string Now() => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private object? Run(string sql, params object?[] values)
    {
        using var command = RowReading.Command(_connection, Transaction, sql, values);
        return command.ExecuteScalar();
    }
}
