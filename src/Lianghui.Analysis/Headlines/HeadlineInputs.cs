using System.Globalization;
using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Headlines;

/// <summary>What headlines were computed from, as rows with evidence.</summary>
internal static class HeadlineInputs
{
    /// <summary>Targets, each with its words.</summary>
    internal static IReadOnlyList<HeadlineInput> Of(IEnumerable<Fact<Target>> targets) => [.. targets.Select(t => Of(t, "", ""))];

    /// <summary>A target with a remark.</summary>
    internal static HeadlineInput Of(Fact<Target> target, string english, string chinese) =>
        new(target.Place, Words(target.Value) + english, target.Value.Wording + chinese, [target.Evidence]);

    /// <summary>Changes: what the target was and is.</summary>
    internal static IReadOnlyList<HeadlineInput> Of(IEnumerable<TargetChange> changes) => [.. changes
        .OrderBy(c => c.Change switch { "down" => 0, "flat" => 1, "up" => 2, _ => 3 })
        .Select(c => new HeadlineInput(
            c.Place,
            $"{c.Change switch { "down" => "lowered", "flat" => "kept", "up" => "raised", var other => other }}: {Words(c.From?.Value)} → {Words(c.To?.Value)}",
            $"{c.Change switch { "down" => "下调", "flat" => "持平", "up" => "上调", var other => other }}：{c.From?.Value.Wording} → {c.To?.Value.Wording}",
            [.. new[] { c.To?.Evidence, c.From?.Evidence }.OfType<Text.Evidence>()]))];

    /// <summary>Tasks with their headings.</summary>
    internal static IReadOnlyList<HeadlineInput> Of(IEnumerable<Fact<TaskEntry>> tasks) =>
        [.. tasks.Select(t => new HeadlineInput(t.Place, $"task {t.Value.Rank}", $"第{t.Value.Rank}项", [t.Evidence]))];

    /// <summary>The first place in each report where a phrase stands, and how often it does.</summary>
    internal static IReadOnlyList<HeadlineInput> Of(ILibraryReader library, int year, RadarPhrase phrase) =>
        [.. Concordance.Lines(library, new TermScope(FactQuery.Provincial(year)), Term.Literal(phrase.Phrase))
            .GroupBy(l => l.Report.Key.Place, StringComparer.Ordinal)
            .Select(g => new HeadlineInput(
                g.Key, string.Create(CultureInfo.InvariantCulture, $"{g.Count()} ×"), string.Create(CultureInfo.InvariantCulture, $"{g.Count()}次"), [g.First().Evidence]))];

    /// <summary>A target in English words.</summary>
    internal static string Words(Target? t) => t switch
    {
        null => "–",
        { Comparator: "about" } => $"around {Number(t.Low)}%",
        { Comparator: "at-least" } => $"at least {Number(t.Low)}%",
        { Comparator: "at-most" } => $"at most {Number(t.High)}%",
        { Comparator: "range" } => $"{Number(t.Low)}–{Number(t.High)}%",
        { Low: null, High: null } => "in words only",
        _ => Number(t.Low ?? t.High) + "%",
    };

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
