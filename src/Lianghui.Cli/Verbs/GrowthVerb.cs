using System.CommandLine;

namespace Lianghui.Cli.Verbs;

/// <summary><c>growth</c>: statements of the place's own GDP growth.</summary>
internal static class GrowthVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var verb = new FactVerb("growth", """
            Print every statement of a place's own GDP growth: last year's outturn, the past plan's average, the next plan's target
            and this year's target, kept apart.

            Examples:
              lianghui growth --year 2025
              lianghui growth --place 湖北 --year 2024..2026 --format json
            """, "place", "year", "kind", "period", "low", "high", "comparator", "measure");
        return verb.Build((_, library, query) => library.Growth(query).Select(FactRows.Of));
    }
}
