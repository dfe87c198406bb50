using System.Data.Common;

namespace Lianghui.Corpus.Sql;

/// <summary>Writes rows of several tables and runs statements, in the cheapest way that an engine has; they are there once they are sent.</summary>
internal interface IRowBatch : IDisposable
{
    /// <summary>Takes one row.</summary>
    /// <param name="transaction">The transaction that writes.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="columns">Its columns, the same for all its rows.</param>
    /// <param name="values">The cells.</param>
    void Add(DbTransaction transaction, string table, IReadOnlyList<string> columns, params ReadOnlySpan<object?> values);

    /// <summary>Takes a statement that gives nothing back; it is run before the rows that wait.</summary>
    /// <param name="transaction">The transaction that writes.</param>
    /// <param name="sql">The statement, its parameters <c>@p0</c> and so on.</param>
    /// <param name="values">Their values.</param>
    void Run(DbTransaction transaction, string sql, params IReadOnlyList<object?> values);

    /// <summary>Sends what waits.</summary>
    void Send(DbTransaction transaction);
}
