namespace Lianghui.Corpus.Sql;

/// <summary>Takes many rows of one table, in the fastest way that an engine has.</summary>
internal interface IRowSink : IDisposable
{
    /// <summary>Takes one row.</summary>
    /// <param name="values">Its cells, in the order of the columns; <see cref="DBNull"/> where there is none.</param>
    void Write(ReadOnlySpan<object?> values);

    /// <summary>Says that all rows are there.</summary>
    void Complete();
}
