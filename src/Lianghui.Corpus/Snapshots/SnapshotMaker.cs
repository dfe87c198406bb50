using System.Security.Cryptography;
using System.Text;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Corpus.Snapshots;

/// <summary>Freezes a library.</summary>
public static class SnapshotMaker
{
    /// <summary>Freezes what a library shows of some years.</summary>
    /// <param name="library">The library.</param>
    /// <param name="name">Name of the snapshot.</param>
    /// <param name="query">Years and places; all by default.</param>
    /// <param name="today">The day.</param>
    public static Snapshot Of(ILibraryReader library, string name, FactQuery query, DateOnly today)
    {
        var reports = Reports(library, query);
        var versions = reports.Select(r => r.Report.Version).Where(v => v.Length > 0 && library.Text(v) is not null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var stamp = RuleStamp.Current;
        var facts = reports.Sum(r => r.Sections.Count + r.Growth.Count + r.Targets.Count + r.Outturns.Count + r.Tasks.Count);
        var info = new SnapshotInfo(name, today, stamp.Tool, stamp.Codebook, stamp.Rules, reports.Count(r => r.Report.Version.Length > 0), versions.Count, facts, "");
        return Sealed(new Snapshot(info, reports, library.Tables, library.Imported, Codebook(), versions));
    }

    /// <summary>The snapshot with its hash.</summary>
    internal static Snapshot Sealed(Snapshot snapshot) => snapshot with { Info = snapshot.Info with { Hash = Hash(snapshot) } };

    /// <summary>SHA-256 of the frozen parts and of what made them.</summary>
    internal static string Hash(Snapshot snapshot)
    {
        var lines = SnapshotFile.Parts(snapshot).Select(p => $"{p.Key} {Hex(p.Value)}")
            .Concat(snapshot.Versions).Prepend($"{snapshot.Info.Tool} {snapshot.Info.Codebook} {snapshot.Info.Rules}");
        return Hex(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    internal static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static List<ReportFacts> Reports(ILibraryReader library, FactQuery query)
    {
        var (sections, growth, targets) = (By(library.Sections(query)), By(library.Growth(query)), By(library.Targets(query)));
        var (outturns, tasks) = (By(library.Outturns(query)), By(library.Tasks(query)));
        var held = library.Reports(query).ToList();
        // Facts of a published table belong to no report of the library; they are frozen with a report that is none.
        var keys = held.Select(r => (r.Key, r.Version)).ToHashSet();
        var tables = library.Targets(query).Where(t => !keys.Contains((t.Report, t.Evidence.Version))).GroupBy(t => (t.Report, t.Evidence.Version))
            .Select(g => new ReportRecord(g.Key.Report, null, null, null, null, null, 0, g.Key.Version, false, null, g.First().Evidence.Source, g.First().Origin));
        return [.. held.Concat(tables).InOrder(r => r).Select(r => new ReportFacts(
            r, [.. sections[Key(r)]], [.. growth[Key(r)]], [.. targets[Key(r)]], [.. outturns[Key(r)]], [.. tasks[Key(r)]], []))];
    }

    private static (ReportKey, string) Key(ReportRecord report) => (report.Key, report.Version);

    private static ILookup<(ReportKey, string), Fact<T>> By<T>(IReadOnlyList<Fact<T>> facts) => facts.ToLookup(f => (f.Report, f.Evidence.Version));

    private static SortedDictionary<string, string> Codebook()
    {
        var assembly = typeof(CodebookFiles).Assembly;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("codebook/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            files[name["codebook/".Length..]] = reader.ReadToEnd();
        }

        return files;
    }
}
