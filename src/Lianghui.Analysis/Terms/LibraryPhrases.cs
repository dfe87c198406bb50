using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Lianghui.Corpus;
using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>
/// The index over all current texts of a library, kept in a file beside it. The file names the versions that it was built from;
/// where they are not the library's, or the file is damaged, it is built again. A place that cannot be written costs the keeping only.
/// </summary>
public static class LibraryPhrases
{
    private static readonly ConditionalWeakTable<ILibraryReader, AttachedPhrases> Attachments = [];

    // 13 GB for 20,000 reports of 18,000 characters while it is built (bench/results/team.md).
    private const int BytesPerCharacter = 36;

    // Part of the stamp: an index made under other rules of folding is of other texts.
    private const string Rules = "folding 1";

    /// <summary>The index's file beside a library's file.</summary>
    public static string FileOf(string libraryFile) => libraryFile + ".phrases";

    /// <summary>The index as it should be: read where the file holds it, else built and kept.</summary>
    /// <param name="library">The library.</param>
    /// <param name="file">Where it is kept; null to build it in memory.</param>
    public static PhraseIndex Of(ILibraryReader library, string? file)
    {
        var versions = Versions(library);
        var stamp = Stamp(versions);
        if (file is not null && PhraseIndexFile.Read(file, stamp) is { } kept)
        {
            return kept;
        }

        var index = PhraseIndex.Build([.. versions.Select(v => (v, Text: library.Text(v))).Where(v => v.Text is not null).Select(v => (v.v, Folding.Fold(v.Text!)))]);
        Keep(file, stamp, index);
        return index;
    }

    /// <summary>Lets counts over this library object use its index, from when it is there; the object must stand for one state of the library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="file">Where the index is kept; null to build it in memory.</param>
    /// <param name="background">Whether it is built beside other work, while texts are scanned; else when it is first asked for.</param>
    public static void Attach(ILibraryReader library, string? file, bool background)
    {
        if (!Fits(library.Reports(FactQuery.All).Where(r => r.Origin == FactOrigin.Text).Sum(r => (long)r.Chars), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes))
        {
            return;
        }

        var attached = new AttachedPhrases(() => Of(library, file));
        Attachments.AddOrUpdate(library, attached);
        if (background)
        {
            attached.Begin();
        }
    }

    /// <summary>Whether an index over so many characters fits into two thirds of the memory, and into 32-bit offsets; where it does not, texts are scanned.</summary>
    /// <param name="characters">UTF-16 units of all texts.</param>
    /// <param name="memory">Memory that the process may use, in bytes.</param>
    internal static bool Fits(long characters, long memory) => characters < int.MaxValue && characters * BytesPerCharacter <= memory / 3 * 2;

    /// <summary>What was attached to a library; null where nothing was, or where it is not ready yet.</summary>
    internal static AttachedPhrases? Attached(ILibraryReader library) =>
        Attachments.TryGetValue(library, out var attached) && attached.Index is not null ? attached : null;

    private static void Keep(string? file, string stamp, PhraseIndex index)
    {
        if (file is null || index.Names.Count == 0)
        {
            return;
        }

        try
        {
            PhraseIndexFile.Write(file, stamp, index);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A read-only folder or a full disk: the index serves this run and is built again for the next.
        }
    }

    private static List<string> Versions(ILibraryReader library) => [.. library.Reports(FactQuery.All)
        .Where(r => r.Origin == FactOrigin.Text && r.Version.Length > 0).Select(r => r.Version).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Stamp(IEnumerable<string> versions) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Rules + "\n" + string.Join('\n', versions))));
}
