using System.Security.Cryptography;
using Lianghui.Corpus.Sqlite;
using Lianghui.Documents;

namespace Lianghui.Cli.Adding;

/// <summary>Tells whether a file is as it was when it was last read.</summary>
internal static class FileState
{
    private static readonly string Reader = typeof(ReadDocument).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>The file as it is now, hashed.</summary>
    /// <remarks>A file that changed within the last two seconds may change again unseen; its time is not trusted later.</remarks>
    public static KnownFile Now(string path, AddOptions options)
    {
        var file = new FileInfo(path);
        var settled = DateTime.UtcNow - file.LastWriteTimeUtc > TimeSpan.FromSeconds(2);
        return new KnownFile(file.FullName, file.Length, settled ? file.LastWriteTimeUtc.Ticks : 0, Hash(path), options.Line, Reader);
    }

    /// <summary>Whether nothing changed: same reader and options, same size, and the same time or the same bytes.</summary>
    public static bool IsUnchanged(KnownFile known, AddOptions options)
    {
        var file = new FileInfo(known.Path);
        return known.Reader == Reader
            && (options.Line.Length == 0 || options.Line == known.Options)
            && file.Exists
            && file.Length == known.Size
            && (file.LastWriteTimeUtc.Ticks == known.Modified || Hash(known.Path) == known.Hash);
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
