namespace Lianghui.Cli.Adding;

/// <summary>Expands what the user names into files and addresses, in a stable order.</summary>
internal static class Inputs
{
    /// <summary>Files of a folder, all levels, without hidden ones; other names stay as they are.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> names) =>
        names.SelectMany(name => Directory.Exists(name) ? FilesOf(name) : [name]);

    /// <summary>Whether a name is an address or standard input rather than a file.</summary>
    public static bool IsFile(string name) => name != "-" && !IsAddress(name);

    /// <summary>Whether a name is an address.</summary>
    public static bool IsAddress(string name) => name.Contains("://", StringComparison.Ordinal);

    // A folder that may not be opened stands for what is in it, so that it is named and not passed over.
    private static IEnumerable<string> FilesOf(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
        .Concat(Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { RecurseSubdirectories = true }).Append(folder).Where(IsClosed))
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(IsHidden))
        .Order(StringComparer.Ordinal);

    private static bool IsClosed(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Hidden files, and the lock files that Word leaves beside an open document.</summary>
    private static bool IsHidden(string part) => part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal);
}
