using System.Data.Common;
using Lianghui.Corpus.Corrections;
using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Postgres;
using Lianghui.Corpus.Sql;
using Lianghui.Corpus.Sqlite;

namespace Lianghui.Corpus;

/// <summary>Opens the library that a user means.</summary>
public static class LibraryFile
{
    /// <summary>The default library: <c>LIANGHUI_LIBRARY</c>, else <c>lianghui/library.db</c> in the user's data folder.</summary>
    public static string DefaultPath =>
        Environment.GetEnvironmentVariable("LIANGHUI_LIBRARY") is { Length: > 0 } named
            ? named
            : Path.Combine(DataFolder, "lianghui", "library.db");

    private static string DataFolder =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify)
            is { Length: > 0 } folder ? folder : Path.GetTempPath();

    /// <summary>Opens a library for reading, with what people have corrected. One that is not there yet is not made, unless it is to be seeded.</summary>
    /// <param name="path">A file or a <c>postgres://</c> address, or null for the default library.</param>
    /// <param name="seed">Whether a library shall hold the facts that ship; the default library always does.</param>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public static ILibraryReader Open(string? path, bool seed = false) => CorrectedLibrary.Over(OpenUncorrected(path, seed), path ?? DefaultPath);

    /// <summary>Opens a library as it is coded, without what people have corrected; else as <see cref="Open"/>.</summary>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public static ILibraryReader OpenUncorrected(string? path, bool seed = false)
    {
        var store = LibraryStore.Of(path ?? DefaultPath);
        if (path is null && !store.Exists)
        {
            return MemoryLibrary.Shipped;
        }

        if (seed || Seeding.IsStale(store))
        {
            Seed(path ?? DefaultPath, seed);
        }

        return store.Exists ? new SqlLibrary(store) : MemoryLibrary.Empty;
    }

    /// <summary>Opens a library for writing, made if it is not there.</summary>
    /// <param name="path">A file or a <c>postgres://</c> address, or null for the default library.</param>
    /// <param name="seed">Whether it shall hold the facts that ship; a default library that is made now always does.</param>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public static LibraryWriter OpenForWriting(string? path, bool seed = false)
    {
        return LibraryWriter.Open(path ?? DefaultPath, seed || (path is null && !Exists(null)));
    }

    /// <summary>Changes whenever the library does, so that what was computed from it can be kept.</summary>
    public static string Stamp(string? path) => LibraryStore.Of(path ?? DefaultPath).Stamp;

    /// <summary>Whether there is a library.</summary>
    /// <param name="path">A file or an address, or null for the default library.</param>
    /// <exception cref="InvalidDataException">The database does not answer.</exception>
    public static bool Exists(string? path) => LibraryStore.Of(path ?? DefaultPath).Exists;

    /// <summary>A library's name as it may be printed: an address without its password.</summary>
    public static string Shown(string path) => PostgresAddress.IsAddress(path) ? PostgresAddress.Shown(path) : path;

    /// <summary>What a database refused, in words that say what to do.</summary>
    public static string Explain(DbException error) => error.SqlState switch
    {
        "42501" => $"This user may read the library but not write to it ({error.Message}); use a role with more rights, such as lianghui_worker.",
        "25006" => "The database takes no writing (it is a replica, or set to read only); name the primary server.",
        "53100" => "The database cannot grow: its disk is full.",
        "53300" => "The database has too many connections; try again, or raise max_connections.",
        { } state when state.StartsWith("57P", StringComparison.Ordinal) => $"The database server is stopping or starting ({error.Message}); try again.",
        _ => error.Message,
    };

    /// <summary>Puts in what ships; a library that only lacks the newest of it, and cannot be written, is read as it is.</summary>
    private static void Seed(string file, bool asked)
    {
        try
        {
            LibraryWriter.Open(file, asked).Dispose();
        }
        catch (Exception error) when (!asked && error is InvalidDataException or DbException)
        {
            // Read-only: what it holds is shown.
        }
    }
}
