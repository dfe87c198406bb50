using System.Data.Common;
using Lianghui.Corpus.Facts;
using Lianghui.Text;

namespace Lianghui.Corpus.Sql;

/// <summary>Writes and removes the facts of a version, with prepared commands.</summary>
internal sealed class FactWriter(DbConnection connection) : IDisposable
{
    private static readonly string[] Tables = ["sections", "growth", "targets", "outturns", "tasks", "task_reasons", "issues"];

    private readonly SectionTable _section = new();
    private readonly GrowthTable _growth = new();
    private readonly TargetTable _target = new();
    private readonly OutturnTable _outturn = new();
    private readonly TaskTable _task = new();
    private readonly Dictionary<string, RowInsert> _inserts = new(StringComparer.Ordinal);

    /// <summary>Writes all facts of a version.</summary>
    public void Write(ReportFacts facts, long version, DbTransaction transaction)
    {
        Write(_section, facts.Sections, version, transaction);
        Write(_growth, facts.Growth, version, transaction);
        Write(_target, facts.Targets, version, transaction);
        Write(_outturn, facts.Outturns, version, transaction);
        Write(_task, facts.Tasks, version, transaction);
        var reasons = Insert("task_reasons", ["version_id", "task_id", "ordinal", "theme", "cue", "weight", "start"]);
        foreach (var task in facts.Tasks)
        {
            foreach (var (ordinal, reason) in task.Value.Reasons.Index())
            {
                reasons.Run(transaction, version, task.Id, ordinal, reason.Theme, reason.Cue, reason.Weight, reason.Start);
            }
        }

        var issues = Insert("issues", ["version_id", "ordinal", "code", "level", "message", "start", "length"]);
        foreach (var (ordinal, issue) in facts.Issues.Index())
        {
            issues.Run(transaction, version, ordinal, issue.Code, Code(issue.Level), issue.Message, issue.Span?.Start, issue.Span?.Length);
        }
    }

    /// <summary>Removes all facts of a version.</summary>
    public void Delete(long version, DbTransaction transaction)
    {
        foreach (var table in Tables)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"DELETE FROM {table} WHERE version_id = @v";
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@v", version);
            command.Parameters.Add(parameter);
            command.ExecuteNonQuery();
        }
    }

    public static string Code(IssueLevel level) => level.ToString().ToLowerInvariant();

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }
    }

    private void Write<T>(FactTable<T> table, IReadOnlyList<Fact<T>> facts, long version, DbTransaction transaction)
    {
        var insert = Insert(table.Name, table.Columns);
        foreach (var (ordinal, fact) in facts.Index())
        {
            insert.Run(transaction, table.Row(fact, version, ordinal));
        }
    }

    private RowInsert Insert(string table, IReadOnlyList<string> columns) => _inserts.TryGetValue(table, out var insert)
        ? insert
        : _inserts[table] = new RowInsert(connection, table, columns);
}
