using System.CommandLine;
using Lianghui.Corpus;
using Lianghui.Extraction.Targets;

namespace Lianghui.Cli.Verbs;

/// <summary><c>targets</c>: this year's targets.</summary>
internal static class TargetsVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var indicator = new CodebookOption("--indicator", "indicators.csv", "indicator");
        var versus = new Option<int?>("--vs") { Description = "add the same place's target in the reports of this year" };
        var verb = new FactVerb("targets", """
            Print this year's targets with number, qualifier and wording.

            Examples:
              lianghui targets --year 2025 --indicator gdp
              lianghui targets --place Fujian --format json
              lianghui targets --year 2025 --indicator gdp --vs 2024
            """, "place", "year", "indicator", "of", "low", "high", "unit", "normLow", "normHigh", "comparator", "reference", "stretch",
            "modality", "basis", "wording", "section");
        return verb.Build(
            (parsed, library, query) =>
            {
                var codes = indicator.Codes(parsed);
                var targets = library.Targets(query).Where(f => codes?.Contains(f.Value.Indicator) != false);
                return parsed.GetValue(versus) is { } year
                    ? WithPrevious(targets, library.Targets(query with { FromYear = year, ToYear = year, AsOf = null }))
                    : targets.Select(FactRows.Of);
            },
            indicator.Option, versus);
    }

    /// <summary>Each target beside the one of the same place, kind, indicator and part in the other year.</summary>
    private static IEnumerable<Row> WithPrevious(IEnumerable<Fact<Target>> targets, IReadOnlyList<Fact<Target>> others)
    {
        var previous = others.GroupBy(Subject).ToDictionary(g => g.Key, g => g.First());
        return targets.Select(target =>
        {
            var other = previous.GetValueOrDefault(Subject(target));
            return FactRows.Of(target).Add("previous", other is null ? null : Previous(other.Value))
                .Add("evidencePrevious", other is null ? null : Row.Of(other.Evidence));
        });

        static (string, string, string, string?) Subject(Fact<Target> f) => (f.Place, f.Report.Kind, f.Value.Indicator, f.Value.Of);
    }

    private static Row Previous(Target target) => new Row()
        .Add("low", target.Low).Add("high", target.High).Add("unit", target.Unit).Add("comparator", target.Comparator)
        .Add("stretch", target.Stretch).Add("wording", target.Wording);
}
