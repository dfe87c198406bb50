using Lianghui.Corpus.Facts;

namespace Lianghui.Corpus;

/// <summary>Opens the library that a user means.</summary>
public static class LibraryFile
{
    /// <summary>The default library: <c>LIANGHUI_LIBRARY</c>, else <c>lianghui/library.db</c> in the user's data folder.</summary>
    public static string DefaultPath =>
        Environment.GetEnvironmentVariable("LIANGHUI_LIBRARY") is { Length: > 0 } named
            ? named
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "lianghui", "library.db");

    /// <summary>Opens a library for reading.</summary>
    /// <param name="path">A file, or null for the default library.</param>
    /// <param name="seed">Whether a new library holds the facts that ship; the default library always does.</param>
    public static ILibraryReader Open(string? path, bool seed = false) =>
        seed || path is null ? MemoryLibrary.Shipped : MemoryLibrary.Empty;
}
