using System.Data.Common;
using Lianghui.Corpus.Sql;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Corpus.Sqlite;

/// <summary>How a text of the library was coded.</summary>
/// <param name="Codebook">Codebook.</param>
/// <param name="Rules">Rule set.</param>
/// <param name="Hints">What was known before.</param>
public sealed record CodedState(string Codebook, string Rules, MetadataHints Hints)
{
    /// <summary>Whether the codebook and the rules are those of this tool.</summary>
    public bool IsFresh => Codebook == RuleStamp.Current.Codebook && Rules == RuleStamp.Current.Rules;

    /// <summary>Whether what the user says now is what was said before; saying nothing lets the former word stand.</summary>
    public bool Agrees(MetadataHints hints) =>
        (hints.PlaceOverride ?? Hints.PlaceOverride) == Hints.PlaceOverride
        && (hints.YearOverride ?? Hints.YearOverride) == Hints.YearOverride
        && (hints.KindOverride ?? Hints.KindOverride) == Hints.KindOverride;

    /// <summary>What is known now, and what the user said before where nothing is said now.</summary>
    public MetadataHints Merge(MetadataHints hints) => hints with
    {
        PlaceOverride = hints.PlaceOverride ?? Hints.PlaceOverride,
        YearOverride = hints.YearOverride ?? Hints.YearOverride,
        KindOverride = hints.KindOverride ?? Hints.KindOverride,
    };
}

/// <summary>Keeps texts, the places where they were found, and reads versions back while a transaction is open.</summary>
internal sealed class TextStore(DbConnection connection)
{
    private const string OfVersion = $"SELECT {VersionTable.Columns} FROM versions WHERE version = @a";

    private const string InsertText = "INSERT INTO texts (version, chars, text) VALUES (@p0, @p1, @p2) ON CONFLICT (version) DO NOTHING";

    private const string InsertSource = "INSERT INTO sources (version, source, address, format, publisher, map, run_id) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) ON CONFLICT (version, source) DO NOTHING";

    /// <summary>Keeps a text and its source with the rows that wait.</summary>
    public static void Put(IRowBatch rows, StoredText text, TextSource source, long? run, DbTransaction transaction)
    {
        rows.Run(transaction, InsertText, text.Version, text.Value.Length, text.Value);
        PutSource(rows, text.Version, source, run, transaction);
    }

    /// <summary>Keeps a source with the rows that wait.</summary>
    public static void PutSource(IRowBatch rows, string version, TextSource source, long? run, DbTransaction transaction) => rows.Run(
        transaction, InsertSource, version, source.Source, source.Address, source.Format, source.Publisher, SourceTable.Write(source.Map), run);

    public CodedState? State(string version, DbTransaction? transaction)
    {
        using var command = Command("SELECT codebook, rules, hints FROM versions WHERE version = @a AND origin = 'text'", version, transaction);
        using var row = command.ExecuteReader();
        return row.Read() ? new CodedState(row.GetString(0), row.GetString(1), HintLines.Parse(row.GetString(2))) : null;
    }

    public IReadOnlyDictionary<string, CodedState> States(DbTransaction? transaction)
    {
        using var command = Command("SELECT version, codebook, rules, hints FROM versions WHERE origin = 'text'", null, transaction);
        using var row = command.ExecuteReader();
        var states = new Dictionary<string, CodedState>(StringComparer.Ordinal);
        while (row.Read())
        {
            states[row.GetString(0)] = new CodedState(row.GetString(1), row.GetString(2), HintLines.Parse(row.GetString(3)));
        }

        return states;
    }

    public bool IsInAFile(string version, DbTransaction transaction) =>
        SqlReading.Scalar(connection, "SELECT 1 FROM file_versions WHERE version = @a", version, transaction) is not null;

    public IReadOnlyList<(long Id, ReportRecord Report)> Versions(string version, DbTransaction? transaction)
    {
        using var command = Command(OfVersion, version, transaction);
        using var row = command.ExecuteReader();
        return Versions(row);
    }

    /// <summary>The rows of a version, read when no other writer is at the same text or the same report any more.</summary>
    public IReadOnlyList<(long Id, ReportRecord Report)> Locked(LibraryStore store, string version, ReportKey report, DbTransaction transaction)
    {
        using var command = Command(OfVersion, version, transaction);
        var locks = store.Lock(command, version, report);
        using var row = command.ExecuteReader();
        for (var i = 0; i < locks; i++)
        {
            row.NextResult();
        }

        return Versions(row);
    }

    private static List<(long Id, ReportRecord Report)> Versions(DbDataReader row)
    {
        var found = new List<(long, ReportRecord)>();
        while (row.Read())
        {
            found.Add(VersionTable.Read(row));
        }

        return found;
    }

    public IReadOnlyList<(MetadataHints Hints, string? Grade)> PressHints(string version, DbTransaction? transaction)
    {
        using var command = Command("SELECT DISTINCT hints, grade FROM versions WHERE version = @a AND origin = 'press'", version, transaction);
        using var row = command.ExecuteReader();
        var found = new List<(MetadataHints, string?)>();
        while (row.Read())
        {
            found.Add((HintLines.Parse(row.GetString(0)), row.Text(1)));
        }

        return found;
    }

    public AddOutcome? Describe(string version, AddStatus status, DbTransaction? transaction)
    {
        var found = Versions(version, transaction).Where(v => v.Report.Origin == FactOrigin.Text).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var (id, report) = found[0];
        using var command = Command(
            "SELECT is_current, (SELECT count(*) FROM sections WHERE version_id = v.id), (SELECT count(*) FROM targets WHERE version_id = v.id), "
            + "(SELECT count(*) FROM tasks WHERE version_id = v.id AND level = 1) FROM versions v WHERE id = @a", id, transaction);
        var issues = Issues(id, transaction);
        using var row = command.ExecuteReader();
        row.Read();
        return new AddOutcome(status, report, row.Flag(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), issues);
    }

    public (StoredText Text, MetadataHints Hints, TextSource Source)? Recall(string version, DbTransaction? transaction)
    {
        if (SqlReading.Scalar(connection, "SELECT text FROM texts WHERE version = @a", version, transaction) is not string text)
        {
            return null;
        }

        var hints = (string?)SqlReading.Scalar(
            connection, "SELECT hints FROM versions WHERE version = @a AND origin = 'text'", version, transaction);
        return (StoredText.Parse(text), HintLines.Parse(hints ?? ""), SourceTable.Read(connection, version, transaction)[0]);
    }

    private List<Issue> Issues(long id, DbTransaction? transaction)
    {
        using var command = Command(
            "SELECT code, message, level, start, length FROM issues WHERE version_id = @a ORDER BY ordinal", id, transaction);
        using var row = command.ExecuteReader();
        var issues = new List<Issue>();
        while (row.Read())
        {
            issues.Add(SqlReading.ReadIssue(row, 0));
        }

        return issues;
    }

    private DbCommand Command(string sql, object? argument, DbTransaction? transaction)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        if (argument is not null)
        {
            command.Bind("@a", argument);
        }

        return command;
    }
}
