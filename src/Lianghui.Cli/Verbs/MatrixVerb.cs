using System.CommandLine;
using Lianghui.Analysis.Matrix;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>matrix</c>: place × indicator with typed blanks.</summary>
internal static class MatrixVerb
{
    private static readonly string[] Columns = ["place", "year", "indicator", "status", "new", "low", "high", "comparator", "reference", "wording", "evidence"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var indicator = new CodebookOption("--indicator", "indicators.csv", "indicator");
        var status = new Option<string?>("--status") { Description = "only cells of this status: number, words, not-stated, dropped, not-retrieved" };
        return FindingVerb.Build("matrix", """
            Every place by every indicator; a blank says which kind of blank it is.

            Examples:
              lianghui matrix --year 2025 --indicator income
              lianghui matrix --year 2026 --status dropped --format csv
            """, Columns, [indicator.Option, status], (parsed, library, query) => FindingVerb.Years(query)
                .SelectMany(y => IndicatorMatrix.Of(library, y, query, indicator.Codes(parsed)))
                .Where(c => parsed.GetValue(status) is not { } wanted || c.Status == wanted).Select(OutcomeRows.Of));
    }
}
