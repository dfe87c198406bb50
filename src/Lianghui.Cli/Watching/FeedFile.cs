using Lianghui.Corpus.Watching;
using Lianghui.Publishing.Feeds;

namespace Lianghui.Cli.Watching;

/// <summary>The Atom feed as a file, written whole after each round, so that a reader never sees half of it.</summary>
internal static class FeedFile
{
    /// <summary>Writes the newest announcements.</summary>
    public static void Write(string path, IReadOnlyList<Announcement> all)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using (var output = File.Create(path + ".part"))
        {
            AtomFeed.Write(all, output);
        }

        File.Move(path + ".part", path, overwrite: true);
    }
}
