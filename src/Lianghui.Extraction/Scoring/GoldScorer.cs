using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Sections;

namespace Lianghui.Extraction.Scoring;

/// <summary>Scores coded reports of one year against hand-coded answers, as the gold folder's README says.</summary>
public static class GoldScorer
{
    private static readonly string[] LeadTables = ["leads", "leads-A", "leads-B"];

    /// <summary>Scores all tables; places that were not coded are left out of the answers.</summary>
    /// <param name="gold">Hand-coded answers.</param>
    /// <param name="coded">Coded reports, by their place.</param>
    public static IReadOnlyList<ScoreRow> Score(GoldFolder gold, IReadOnlyDictionary<string, (CodedReport Report, string Text)> coded)
    {
        var places = coded.Keys.ToHashSet(StringComparer.Ordinal);
        return
        [
            Growth(gold, coded, places),
            Targets(gold, coded, places),
            TargetsInTasks(gold, coded, places),
            .. TaskScores.Of(gold, coded, places),
            Sections(gold, coded, places),
            .. ReportScores.Of(gold, coded, places),
            .. LeadTables.Where(gold.Has).SelectMany(table => LeadScores.Of(gold, table, coded, places)),
        ];
    }

    private static ScoreRow Growth(
        GoldFolder gold, IReadOnlyDictionary<string, (CodedReport Report, string Text)> coded, HashSet<string> places) =>
        Answers.Compare(
            "growth", "place kind low high comparator",
            gold.Rows("growth", places).Select(r => (r["place"], Key(r["kind"], r["low"], r["high"], r["comparator"]))),
            coded.SelectMany(c => c.Value.Report.Growth.Select(g =>
                (c.Key, $"{Name(g.Kind)} {TextKey.Of(g.Low)} {TextKey.Of(g.High)} {g.Comparator}"))));

    private static ScoreRow Targets(
        GoldFolder gold, IReadOnlyDictionary<string, (CodedReport Report, string Text)> coded, HashSet<string> places) =>
        Answers.Compare(
            "targets", "place indicator low high comparator",
            gold.Rows("targets", places).Where(r => r["indicator"] != "other")
                .Select(r => (r["place"], Key(r["indicator"], r["low"], r["high"], r["comparator"]))),
            coded.SelectMany(c => TargetKeys(c, SectionRole.Targets)));

    private static ScoreRow TargetsInTasks(
        GoldFolder gold, IReadOnlyDictionary<string, (CodedReport Report, string Text)> coded, HashSet<string> places) =>
        Answers.Compare(
            "targets_in_tasks", "(gold may be incomplete)",
            gold.Rows("targets_in_tasks", places).Where(r => r["indicator"] != "other")
                .Select(r => (r["place"], Key(r["indicator"], r["low"], r["high"], r["comparator"]))),
            coded.SelectMany(c => TargetKeys(c, SectionRole.Tasks)));

    private static IEnumerable<(string Place, string Key)> TargetKeys(
        KeyValuePair<string, (CodedReport Report, string Text)> coded, SectionRole role) =>
        coded.Value.Report.Targets.Where(t => t.Section == role && t.Indicator != "other").Select(t =>
            (coded.Key, $"{t.Indicator} {TextKey.Of(t.Low)} {TextKey.Of(t.High)} {t.Comparator}"));

    private static ScoreRow Sections(
        GoldFolder gold, IReadOnlyDictionary<string, (CodedReport Report, string Text)> coded, HashSet<string> places) =>
        Answers.Compare(
            "sections", "role and first six characters",
            gold.Rows("sections", places).Select(r => (r["place"], $"{r["role"]} {TextKey.Of(r["starts_with"], 6)}")),
            coded.SelectMany(c => c.Value.Report.Sections.Select(s =>
                (c.Key, $"{RoleName(s.Role)} {TextKey.Of(s.HeadingSpan.Of(c.Value.Text), 6)}"))));

    private static string RoleName(SectionRole role) => role.ToString().ToLowerInvariant();

    private static string Key(string first, string low, string high, string last) =>
        $"{first} {TextKey.Of(GoldFolder.Number(low))} {TextKey.Of(GoldFolder.Number(high))} {last}";

    private static string Name(GrowthKind kind) => kind switch
    {
        GrowthKind.Outturn => "outturn",
        GrowthKind.PastPlanAverage => "past-plan-average",
        GrowthKind.NextPlanTarget => "next-plan-target",
        _ => "target",
    };
}
