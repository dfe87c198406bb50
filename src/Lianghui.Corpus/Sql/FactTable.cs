using System.Data.Common;
using Lianghui.Text;

namespace Lianghui.Corpus.Sql;

/// <summary>How one kind of fact is kept in its table.</summary>
/// <typeparam name="T">The coded record.</typeparam>
internal abstract class FactTable<T>
{
    /// <summary>Columns that every fact table begins with.</summary>
    private static readonly string[] Head = ["id", "version_id", "ordinal", "start", "length", "quote"];

    /// <summary>Name of the table.</summary>
    public abstract string Name { get; }

    /// <summary>The table's own columns.</summary>
    protected abstract IReadOnlyList<string> Own { get; }

    /// <summary>All columns in order.</summary>
    public IReadOnlyList<string> Columns => [.. Head, .. Own];

    /// <summary>Reads a record whose own columns begin at <paramref name="i"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="span">The evidence.</param>
    /// <param name="quote">The characters of the evidence.</param>
    /// <param name="i">First own column.</param>
    protected abstract T Read(DbDataReader row, TextSpan span, string quote, int i);

    /// <summary>The values of the table's own columns.</summary>
    protected abstract IEnumerable<object?> Values(T value);

    /// <summary>The row of a fact.</summary>
    public object?[] Row(Fact<T> fact, long version, int ordinal) =>
    [
        fact.Id, version, ordinal, fact.Evidence.Start, fact.Evidence.Length, fact.Evidence.Quote, .. Values(fact.Value),
    ];

    /// <summary>The version that a row belongs to.</summary>
    public static long VersionOf(DbDataReader row) => row.GetInt64(1);

    /// <summary>The fact of a row.</summary>
    public Fact<T> Read(DbDataReader row, ReportRecord report)
    {
        var evidence = new Evidence(report.Version, row.GetInt32(3), row.GetInt32(4), row.GetString(5), report.Source);
        return new Fact<T>(row.GetString(0), report.Key, Read(row, evidence.Span, evidence.Quote, Head.Length), evidence, report.Origin) { Grade = report.Grade };
    }
}
