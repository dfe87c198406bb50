using System.CommandLine;
using Lianghui.Analysis.Gaps;
using Lianghui.Analysis.Targets;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>gaps</c>: targets beside what was reached.</summary>
internal static class GapsVerb
{
    private static readonly string[] Columns = ["place", "year", "indicator", "low", "high", "comparator", "period", "reached", "estimate", "source", "gap", "verdict", "evidence", "evidenceReached"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var met = new Option<bool>("--met") { Description = "compare with the outturn of the target's own year: was it met" };
        var indicator = new CodebookOption("--indicator", "indicators.csv", "indicator");
        var point = new Option<RangePoint>("--point") { Description = "what stands for a range: floor, mid or ceiling", DefaultValueFactory = _ => RangePoint.Mid };
        return FindingVerb.Build("gaps", """
            Set targets beside what was reached the year before, or (--met) in their own year.

            Examples:
              lianghui gaps --year 2025 --indicator gdp
              lianghui gaps --year 2024 --met --format json
            """, Columns, [met, indicator.Option, point], (parsed, library, query) =>
        {
            var codes = indicator.Codes(parsed);
            var gaps = FindingVerb.Years(query).SelectMany(y => TargetGaps.Of(library, y, parsed.GetValue(met), parsed.GetValue(point), query)).Where(g => codes?.Contains(g.Indicator) != false).ToList();
            var growth = gaps.Where(g => g.Indicator == "gdp").ToList();
            Console.Error.WriteLine(growth.Count == 0 ? "No place has both a growth target and the growth to compare it with." : $"Growth targets of {growth.Count} places: {string.Join(", ", growth.GroupBy(g => g.Verdict).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}"))}.");
            return gaps.Select(OutcomeRows.Of);
        });
    }
}
