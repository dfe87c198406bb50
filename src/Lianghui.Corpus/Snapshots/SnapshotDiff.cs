using System.Globalization;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Corpus.Snapshots;

/// <summary>One thing that two snapshots do not share.</summary>
/// <param name="What"><c>tool</c>, <c>codebook</c>, <c>rules</c>, <c>table</c>, <c>report</c>, <c>section</c>, <c>growth</c>, <c>target</c>, <c>outturn</c> or <c>task</c>.</param>
/// <param name="Place">Code; null where it belongs to no place.</param>
/// <param name="Year">Year of the report; null where it belongs to none.</param>
/// <param name="Item">File, version, indicator or rank.</param>
/// <param name="Change"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="From">Value in the first; null where it was added.</param>
/// <param name="To">Value in the second; null where it was removed.</param>
public sealed record SnapshotDifference(string What, string? Place, int? Year, string Item, string Change, string? From, string? To);

/// <summary>Compares snapshots.</summary>
public static class SnapshotDiff
{
    private static readonly string[] TableFiles = ["imported.json", "tables.json"];

    /// <summary>The differences: what made them, then reports and facts in the official order.</summary>
    public static IReadOnlyList<SnapshotDifference> Between(Snapshot a, Snapshot b)
    {
        var (before, after) = (Values(a), Values(b));
        return
        [
            .. Single("tool", a.Info.Tool, b.Info.Tool), .. Single("rules", a.Info.Rules, b.Info.Rules), .. Files(a, b), .. Tables(a, b),
            .. before.Keys.Union(after.Keys).Select(k => Difference(k.What, k.Place, k.Year, k.Item, before.GetValueOrDefault(k), after.GetValueOrDefault(k))).OfType<SnapshotDifference>()
                .OrderBy(d => d.Year).ThenBy(d => Extraction.Codebooks.Places.Order(d.Place ?? "")).ThenBy(d => d.Place, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<SnapshotDifference> Single(string what, string from, string to) =>
        from == to ? [] : [new SnapshotDifference(what, null, null, "", "changed", from, to)];

    private static IEnumerable<SnapshotDifference> Files(Snapshot a, Snapshot b) => a.Codebook.Keys.Union(b.Codebook.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(f => Difference("codebook", null, null, f, Lines(a, f), Lines(b, f), a.Codebook.GetValueOrDefault(f) != b.Codebook.GetValueOrDefault(f))).OfType<SnapshotDifference>();

    private static IEnumerable<SnapshotDifference> Tables(Snapshot a, Snapshot b)
    {
        var (before, after) = (SnapshotFile.Parts(a), SnapshotFile.Parts(b));
        return TableFiles.Where(t => !before[t].AsSpan().SequenceEqual(after[t]))
            .Select(t => new SnapshotDifference("table", null, null, t, "changed", SnapshotMaker.Hex(before[t])[..12], SnapshotMaker.Hex(after[t])[..12]));
    }

    private static string? Lines(Snapshot s, string file) => s.Codebook.TryGetValue(file, out var text) ? string.Create(CultureInfo.InvariantCulture, $"{text.Count(c => c == '\n')} lines") : null;

    private static SnapshotDifference? Difference(string what, string? place, int? year, string item, string? from, string? to, bool? differs = null) =>
        !(differs ?? from != to) ? null : new SnapshotDifference(what, place, year, item, from is null ? "added" : to is null ? "removed" : "changed", from, to);

    // The k-th fact of a kind is compared with the k-th.
    private static Dictionary<(string What, string Place, int Year, string Item), string> Values(Snapshot snapshot)
    {
        var values = new Dictionary<(string, string, int, string), string>();
        foreach (var report in snapshot.Reports)
        {
            Add(report, "report", report.Report.Key.Kind, report.Report.Version.Length > 0 ? report.Report.Version[..12] : report.Report.Source);
            report.Sections.ToList().ForEach(s => Add(report, "section", FactCodes.Code(s.Value.Role), Of(s.Value)));
            report.Growth.ToList().ForEach(g => Add(report, "growth", $"{FactCodes.Code(g.Value.Kind)} {g.Value.Period}", Of(g.Value)));
            report.Targets.ToList().ForEach(t => Add(report, "target", t.Value.Of is null ? t.Value.Indicator : $"{t.Value.Indicator} {t.Value.Of}", Of(t.Value)));
            report.Outturns.ToList().ForEach(o => Add(report, "outturn", $"{o.Value.Indicator} {o.Value.Of} {o.Value.Period}", Of(o.Value)));
            report.Tasks.ToList().ForEach(t => Add(report, "task", t.Value.Parent is { } parent ? Text($"{parent}.{t.Value.Rank}") : Text($"{t.Value.Rank}"), Of(t.Value)));
        }

        return values;

        void Add(ReportFacts report, string what, string item, string value)
        {
            var (key, name, k) = (report.Report.Key, item.Trim(), 1);
            while (!values.TryAdd((what, key.Place, key.Year, k == 1 ? name : Text($"{name} #{k}")), value))
            {
                k++;
            }
        }
    }

    private static string Of(Section s) => Text($"{s.Span.Start}+{s.Span.Length}");

    private static string Of(GrowthStatement g) => Text($"{g.Low}..{g.High} {g.Comparator} {g.Measure}");

    private static string Of(Target t) => Text($"{t.Low}..{t.High}{t.Unit} {t.Comparator} {t.Reference} {t.Stretch} {t.Modality}").TrimEnd();

    private static string Of(Outturn o) => Text($"{o.Low}..{o.High}{o.Unit} {o.Comparator} {o.Measure}");

    private static string Of(TaskEntry t) => Text($"{t.Theme} {t.Facet} {string.Join(' ', t.Also)}").TrimEnd();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
