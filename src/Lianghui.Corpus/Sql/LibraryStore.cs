using System.Data.Common;
using Lianghui.Corpus.Postgres;
using Lianghui.Corpus.Sqlite;

namespace Lianghui.Corpus.Sql;

/// <summary>Where a library is kept, and what its engine does in its own way; all else is SQL that both engines take.</summary>
internal abstract class LibraryStore
{
    /// <summary>The store of a file or of a <c>postgres://</c> address.</summary>
    /// <exception cref="InvalidDataException">The address is not understood, or names a folder.</exception>
    public static LibraryStore Of(string address) =>
        PostgresAddress.IsAddress(address) ? new PostgresStore(PostgresAddress.Parse(address)) : SqliteStore.Of(address);

    /// <summary>Whether the library is there.</summary>
    public abstract bool Exists { get; }

    /// <summary>Changes whenever the library does.</summary>
    public abstract string Stamp { get; }

    /// <summary>Opens the library, made if it is not there, with its tables up to date.</summary>
    public abstract DbConnection Open();

    /// <summary>Opens a library that is there, with its tables up to date.</summary>
    public abstract DbConnection OpenExisting();

    /// <summary>Opens a library whose tables were found up to date before.</summary>
    public virtual DbConnection OpenCurrent() => OpenExisting();

    /// <summary>Begins a transaction that writes.</summary>
    public abstract DbTransaction Begin(DbConnection connection);

    /// <summary>Lets a command wait first until no other writer is at the same text or the same report; they wait then until the transaction ends.</summary>
    /// <returns>How many results come before the command's own.</returns>
    public virtual int Lock(DbCommand command, string version, ReportKey report) => 0;

    /// <summary>Names of the library's tables, partitions and views left out.</summary>
    public abstract IReadOnlyList<string> Tables(DbConnection connection);

    /// <summary>Takes rows of a table in bulk.</summary>
    public abstract IRowSink Sink(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns);

    /// <summary>Writes the rows of a report's facts.</summary>
    public abstract IRowBatch Rows(DbConnection connection);

    /// <summary>The number of a version that is the n-th of a copied library.</summary>
    public abstract long VersionNumber(int n, int year);

    /// <summary>Lets numbers that the engine gives go on after those that were copied.</summary>
    public abstract void Renumber(DbConnection connection, DbTransaction transaction);

    /// <summary>What the engine finds wrong with its own storage; <c>ok</c> where nothing is.</summary>
    public abstract string Integrity(DbConnection connection);
}
