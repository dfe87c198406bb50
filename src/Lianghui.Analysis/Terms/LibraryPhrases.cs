using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>
/// The index over all current texts of a library, kept in a file beside it. The file names the versions that it was built from;
/// where they are not the library's, or the file is damaged, it is built again. A place that cannot be written costs the keeping only. A library
/// without such a file has an index in memory, over its newest provincial reports; other texts are scanned.
/// </summary>
public static class LibraryPhrases
{
    private static readonly ConditionalWeakTable<ILibraryReader, AttachedPhrases> Attachments = [];

    // 13 GB for 20,000 reports of 18,000 characters while it is built (bench/results/team.md).
    private const int BytesPerCharacter = 36;

    // Every provincial report of four decades; 0.9 GB while it is built, a fifth of that afterwards.
    private const long MostInMemory = 24_000_000;

    private const int TextsAtOnce = 64;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    private static readonly SemaphoreSlim Building = new(1);

    // Part of the stamp: an index made under other rules of folding is of other texts.
    private const string Rules = "folding 1";

    /// <summary>The index's file beside a library's file.</summary>
    public static string FileOf(string libraryFile) => libraryFile + ".phrases";

    /// <summary>The index as it should be: read where the file holds it, else built and kept.</summary>
    /// <param name="library">The library.</param>
    /// <param name="file">Where it is kept; null to build it in memory, over the newest provincial reports only.</param>
    public static PhraseIndex Of(ILibraryReader library, string? file)
    {
        var versions = Wanted(library, file);
        var stamp = Stamp(versions);
        if (file is not null && PhraseIndexFile.Read(file, stamp) is { } kept)
        {
            return kept;
        }

        var index = PhraseIndex.Build([.. versions.Chunk(TextsAtOnce).SelectMany(some => Folded(library, some))]);
        Keep(file, stamp, index);
        return index;
    }

    /// <summary>Lets counts over this library object use its index, read or built when it is first asked for; the object must stand for one state of the library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="file">Where the index is kept; null to build it in memory.</param>
    public static void Attach(ILibraryReader library, string? file) =>
        Attachments.AddOrUpdate(library, new AttachedPhrases(() => Of(library, Fits(library) ? file : null)));

    /// <summary>Lets counts over this library object use its index from when it is there; until then texts are scanned.</summary>
    /// <param name="library">The library.</param>
    /// <param name="file">Where the index is kept; null to build it in memory.</param>
    /// <param name="former">The same library as it was before; its index serves on where the texts are the same.</param>
    /// <param name="wanted">Whether this state is still the one that is asked; an index of another is not begun.</param>
    public static void AttachInBackground(ILibraryReader library, string? file, ILibraryReader? former, Func<bool> wanted)
    {
        var had = former is null ? null : Attached(former)?.Index;
        Attachments.AddOrUpdate(library, new AttachedPhrases(Task.Run(() => BuildAsync(library, file, had, former is not null, wanted))));
    }

    private static async Task<PhraseIndex> BuildAsync(ILibraryReader library, string? file, PhraseIndex? had, bool wait, Func<bool> wanted)
    {
        if (had is not null && Wanted(library, file).SequenceEqual(had.Names))
        {
            return had;
        }

        // A library that is being added to changes many times a second.
        await Task.Delay(wait ? Quiet : TimeSpan.Zero);
        await Building.WaitAsync();
        try
        {
            return wanted() ? Of(library, Fits(library) ? file : null) : throw new OperationCanceledException();
        }
        finally
        {
            Building.Release();
        }
    }

    /// <summary>The versions that an index is over; without a file those of the newest provincial reports.</summary>
    private static List<string> Wanted(ILibraryReader library, string? file) => file is null
        ? Newest(library.Reports(new FactQuery(Kinds: [ReportKinds.Provincial])), MostInMemory)
        : Versions(library.Reports(FactQuery.All));

    private static IEnumerable<(string Name, string Text)> Folded(ILibraryReader library, IReadOnlyList<string> versions)
    {
        var texts = library.Texts(versions);
        return versions.Where(texts.ContainsKey).Select(v => (v, Folding.Fold(texts[v])));
    }

    private static bool Fits(ILibraryReader library) =>
        Fits(library.Reports(FactQuery.All).Where(r => r.Origin == FactOrigin.Text).Sum(r => (long)r.Chars), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    /// <summary>Whether an index over so many characters fits into a quarter of the memory while it is built, and into 32-bit offsets; where it does not, it is over the newest provincial reports.</summary>
    /// <param name="characters">UTF-16 units of all texts.</param>
    /// <param name="memory">Memory that the process may use, in bytes.</param>
    internal static bool Fits(long characters, long memory) => characters < int.MaxValue && characters * BytesPerCharacter <= memory / 4;

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

    private static List<string> Versions(IEnumerable<ReportRecord> reports) => [.. reports
        .Where(r => r.Origin == FactOrigin.Text && r.Version.Length > 0).Select(r => r.Version).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The versions of the newest reports that together have at most so many characters.</summary>
    internal static List<string> Newest(IEnumerable<ReportRecord> reports, long characters)
    {
        var chosen = new List<ReportRecord>();
        foreach (var report in reports.OrderByDescending(r => r.Key.Year))
        {
            if (report.Origin == FactOrigin.Text && (characters -= report.Chars) >= 0)
            {
                chosen.Add(report);
            }
        }

        return Versions(chosen);
    }

    private static string Stamp(IEnumerable<string> versions) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Rules + "\n" + string.Join('\n', versions))));
}
