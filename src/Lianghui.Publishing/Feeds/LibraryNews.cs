using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;
using Lianghui.Corpus.Watching;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Publishing.Feeds;

/// <summary>What came into a library since a time: what a watch announced, what was added by hand, what people corrected.</summary>
public static class LibraryNews
{
    /// <summary>The news, oldest first.</summary>
    /// <param name="path">A file or an address of a library that is there.</param>
    /// <param name="since">From when on.</param>
    /// <exception cref="InvalidDataException">It is not a library.</exception>
    public static IReadOnlyList<Announcement> Since(string path, DateTimeOffset since)
    {
        var tables = new WatchTables(path);
        var (all, from) = (tables.All(), WatchTables.Time(since));
        var known = all.Select(a => (a.Place, a.Year, a.Version)).ToHashSet();
        var added = tables.Added(since).Where(t => !known.Contains((t.Report.Place, t.Report.Year, t.Version)))
            .Select(t => new Announcement(
                Announcement.IdOf("added", t.Report.Place, t.Version), t.At, t.Origin == "press" ? "press-account" : "added", t.Report.Place, t.Report.Year, t.Version,
                $"{Name(t.Report.Place)} {t.Report.Year}: {(t.Origin == "press" ? "targets from a press account (provisional)" : t.Title ?? t.Report.Kind)}", "", t.Source));
        return [.. all.Where(a => !a.IsSilent && string.CompareOrdinal(a.At, from) >= 0).Concat(added).Concat(Corrected(path, from))
            .OrderBy(a => a.At, StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Announcement> Corrected(string path, string from) => CorrectionTable.Read(path).Where(c => string.CompareOrdinal(c.Recorded, from) >= 0)
        .Select(c => new Announcement(
            c.Id, c.Recorded, "correction", c.Place, c.Year, c.Version, $"{Name(c.Place)} {c.Year}: {c.By} says {Correction.Code(c.Action)} of {c.FactId}",
            $"{CorrectionText.Show(c.Changes)} {c.Reason}".Trim(), ""));

    private static string Name(string place) => Places.Find(place)?.English ?? (place == "CN" ? "China" : place.Length == 0 ? "No place" : place);
}
