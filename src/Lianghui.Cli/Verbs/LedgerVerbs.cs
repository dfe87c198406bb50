using System.CommandLine;
using Lianghui.Analysis.Disagreements;
using Lianghui.Analysis.Milestones;
using Lianghui.Analysis.Promises;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>promises</c>, <c>milestones</c> and <c>disagreements</c>: what was pledged, reached and told.</summary>
internal static class LedgerVerbs
{
    private static readonly string[] PromiseColumns = ["place", "year", "what", "kind", "pledged", "reached", "unit", "verdict", "score", "evidence", "evidenceReview"];
    private static readonly string[] MilestoneColumns = ["place", "year", "kind", "statement", "value", "checked", "why", "evidence"];
    private static readonly string[] DisagreementColumns = ["place", "year", "kind", "taken", "spread", "why", "sayings"];

    /// <summary>Builds <c>promises</c>.</summary>
    public static Command Promises()
    {
        var kind = new Option<string?>("--kind") { Description = "target or pledge" };
        var verdict = new Option<string?>("--verdict") { Description = "kept, partly, missed, silent or unsure" };
        return FindingVerb.Build("promises", """
            Match a year's targets and quantified pledges with the next year's review of the same place.

            Examples:
              lianghui promises --place Shanghai --year 2014..2023 --kind target
              lianghui promises --place Guangdong --year 2023 --verdict missed --format json
            """, PromiseColumns, [kind, verdict], (parsed, library, query) =>
        {
            var found = PromiseLedger.Of(library, query)
                .Where(p => (parsed.GetValue(kind) is not { } k || p.Kind == k) && (parsed.GetValue(verdict) is not { } v || p.Verdict == v)).ToList();
            Console.Error.WriteLine(found.Count == 0 ? "No promise can be checked: that needs the texts of a year and of the year after." : $"{found.Count} promises: {string.Join(", ", found.GroupBy(p => p.Verdict).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}"))}.");
            return found.Select(OutcomeRows.Of);
        });
    }

    /// <summary>Builds <c>milestones</c>.</summary>
    public static Command Milestones()
    {
        var verdict = new Option<string?>("--checked") { Description = "holds, fails, unknown or table" };
        return FindingVerb.Build("milestones", """
            Milestones from the GDP tables, and those that reports claim (first above, for years in a row, rank), each checked where the data allow.

            Examples:
              lianghui milestones --year 2023 --checked table
              lianghui milestones --place Guangdong --year 2025 --format json
            """, MilestoneColumns, [verdict], (parsed, library, query) => MilestoneList.Of(library, query)
                .Where(m => parsed.GetValue(verdict) is not { } wanted || m.Checked == wanted).Select(OutcomeRows.Of));
    }

    /// <summary>Builds <c>disagreements</c>.</summary>
    public static Command Disagreements()
    {
        var kind = new Option<string?>("--kind") { Description = "target or outturn" };
        return FindingVerb.Build("disagreements", """
            The same growth target or growth reached from several sources, where they differ: which is taken, and why.

            Examples:
              lianghui disagreements --year 2023..2025
              lianghui disagreements --year 2024 --kind outturn --place Shanghai --format json
            """, DisagreementColumns, [kind], (parsed, library, query) => DisagreementList.Of(library, query)
                .Where(d => parsed.GetValue(kind) is not { } wanted || d.Kind == wanted).Select(OutcomeRows.Of));
    }
}
