using System.CommandLine;

namespace Lianghui.Cli.Verbs;

/// <summary><c>outturns</c>: last year's values from the review.</summary>
internal static class OutturnsVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var indicator = new CodebookOption("--indicator", "indicators.csv", "indicator");
        var measure = new Option<bool>("--measure") { Description = "add whether a growth is real or nominal (measure) and told on the basis of the year before, 同口径 (basis)" };
        var verb = new FactVerb("outturns", """
            Print what each report says was reached last year, or over the past plan, indicator by indicator.

            Examples:
              lianghui outturns --year 2025 --indicator retail
              lianghui outturns --place GD --format csv
              lianghui outturns --indicator income --measure
            """, "place", "year", "period", "indicator", "of", "low", "high", "unit", "comparator", "estimate");
        return verb.Build(
            (parsed, library, query) =>
            {
                var codes = indicator.Codes(parsed);
                return library.Outturns(query).Where(f => codes?.Contains(f.Value.Indicator) != false).Select(f => parsed.GetValue(measure) ? FactRows.Measured(f) : FactRows.Of(f));
            },
            indicator.Option, measure);
    }
}
