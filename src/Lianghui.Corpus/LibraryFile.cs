using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Sqlite;
using Microsoft.Data.Sqlite;

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

    /// <summary>Opens a library for reading. One that is not there yet is not made, unless it is to be seeded.</summary>
    /// <param name="path">A file, or null for the default library.</param>
    /// <param name="seed">Whether a library shall hold the facts that ship; the default library always does.</param>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public static ILibraryReader Open(string? path, bool seed = false)
    {
        var file = path ?? DefaultPath;
        if (!File.Exists(file) && path is null)
        {
            return MemoryLibrary.Shipped;
        }

        Refuse(file);
        if (seed || Seeding.IsStale(file))
        {
            Seed(file, seed);
        }

        return File.Exists(file) ? new SqliteLibrary(file) : MemoryLibrary.Empty;
    }

    /// <summary>Opens a library for writing, made if it is not there.</summary>
    /// <param name="path">A file, or null for the default library.</param>
    /// <param name="seed">Whether it shall hold the facts that ship; a default library that is made now always does.</param>
    /// <exception cref="InvalidDataException">The file is not a library, or a newer tool wrote it.</exception>
    public static LibraryWriter OpenForWriting(string? path, bool seed = false)
    {
        Refuse(path ?? DefaultPath);
        return LibraryWriter.Open(path ?? DefaultPath, seed || (path is null && !File.Exists(DefaultPath)));
    }

    /// <summary>Changes whenever the library does, so that what was computed from it can be kept.</summary>
    public static string Stamp(string? path)
    {
        var file = new FileInfo(path ?? DefaultPath);
        return file.Exists ? $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}" : ShippedFacts.Stamp;
    }

    /// <summary>Puts in what ships; a library that only lacks the newest of it, and cannot be written, is read as it is.</summary>
    private static void Seed(string file, bool asked)
    {
        try
        {
            LibraryWriter.Open(file, asked).Dispose();
        }
        catch (Exception error) when (!asked && error is InvalidDataException or SqliteException)
        {
            // Read-only: what it holds is shown.
        }
    }

    private static void Refuse(string file)
    {
        if (file.StartsWith("postgres://", StringComparison.Ordinal) || file.StartsWith("postgresql://", StringComparison.Ordinal))
        {
            throw new InvalidDataException("This version keeps libraries in files; PostgreSQL addresses are not understood yet.");
        }

        if (Directory.Exists(file))
        {
            throw new InvalidDataException($"'{file}' is a folder; name a file in it with --library.");
        }
    }
}
