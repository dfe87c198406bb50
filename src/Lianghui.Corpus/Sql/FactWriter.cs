using System.Data.Common;
using Lianghui.Corpus.Facts;
using Lianghui.Text;

namespace Lianghui.Corpus.Sql;

/// <summary>Writes and removes the facts of a version.</summary>
/// <param name="rows">Takes the rows.</param>
internal sealed class FactWriter(IRowBatch rows)
{
    private static readonly string[] ReasonColumns = ["version_id", "task_id", "ordinal", "theme", "cue", "weight", "start"];
    private static readonly string[] IssueColumns = ["version_id", "ordinal", "code", "level", "message", "start", "length"];
    private static readonly string[] Tables = ["sections", "growth", "targets", "outturns", "tasks", "task_reasons", "issues"];

    private readonly SectionTable _section = new();
    private readonly GrowthTable _growth = new();
    private readonly TargetTable _target = new();
    private readonly OutturnTable _outturn = new();
    private readonly TaskTable _task = new();

    /// <summary>Writes all facts of a version, with what waited before them.</summary>
    public void Write(ReportFacts facts, long version, DbTransaction transaction)
    {
        Write(_section, facts.Sections, version, transaction);
        Write(_growth, facts.Growth, version, transaction);
        Write(_target, facts.Targets, version, transaction);
        Write(_outturn, facts.Outturns, version, transaction);
        Write(_task, facts.Tasks, version, transaction);
        foreach (var task in facts.Tasks)
        {
            foreach (var (ordinal, reason) in task.Value.Reasons.Index())
            {
                rows.Add(transaction, "task_reasons", ReasonColumns, version, task.Id, ordinal, reason.Theme, reason.Cue, reason.Weight, reason.Start);
            }
        }

        foreach (var (ordinal, issue) in facts.Issues.Index())
        {
            rows.Add(transaction, "issues", IssueColumns, version, ordinal, issue.Code, Code(issue.Level), issue.Message, issue.Span?.Start, issue.Span?.Length);
        }

        rows.Send(transaction);
    }

    /// <summary>Removes all facts of a version.</summary>
    public void Delete(long version, DbTransaction transaction)
    {
        foreach (var table in Tables)
        {
            rows.Run(transaction, $"DELETE FROM {table} WHERE version_id = @p0", version);
        }

        rows.Send(transaction);
    }

    public static string Code(IssueLevel level) => level.ToString().ToLowerInvariant();

    private void Write<T>(FactTable<T> table, IReadOnlyList<Fact<T>> facts, long version, DbTransaction transaction)
    {
        var columns = table.Columns;
        foreach (var (ordinal, fact) in facts.Index())
        {
            rows.Add(transaction, table.Name, columns, table.Row(fact, version, ordinal));
        }
    }
}
