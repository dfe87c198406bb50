using System.CommandLine;
using Lianghui.Analysis.Targets;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>changes --year Y --vs Y0</c>: what became of each target.</summary>
internal static class ChangesVerb
{
    private static readonly string[] Columns = ["place", "indicator", "from", "to", "change", "wordingChange", "stretchChange", "evidenceFrom", "evidenceTo"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var vs = new Option<int?>("--vs") { Description = "year to compare with (default: the year before)" };
        var indicator = new CodebookOption("--indicator", "indicators.csv", "indicator");
        var point = new Option<RangePoint>("--point") { Description = "what stands for a range: floor, mid or ceiling", DefaultValueFactory = _ => RangePoint.Mid };
        var command = new Command("changes", """
            Compare the targets of two years: number, wording and stretch in three columns.

            Examples:
              lianghui changes --year 2025 --vs 2024 --indicator gdp
              lianghui changes --year 2026 --place Guangdong --format json
            """);
        common.AddTo(command);
        foreach (var option in new Option[] { vs, indicator.Option, point })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var query = common.Query(parsed, library);
            var year = query.ToYear ?? throw new UsageException("The library is empty; say --year, or add reports with: lianghui add FOLDER");
            var earlier = parsed.GetValue(vs) ?? year - 1;
            var codes = indicator.Codes(parsed);
            var changes = TargetChanges.Between(library, earlier, year, query with { FromYear = null, ToYear = null }, parsed.GetValue(point))
                .Where(c => codes?.Contains(c.Indicator) != false).OrderBy(c => Places.Order(c.Place)).ToList();
            Tell(library, query with { FromYear = null, ToYear = null }, earlier, year);
            RowWriter.Write([.. changes.Select(FindingRows.Of)], parsed.GetValue(common.Format), Columns);
            return 0;
        });
        return command;
    }

    // Each rule's counts, for published counts of one year differ by the rule alone.
    private static void Tell(ILibraryReader library, FactQuery scope, int earlier, int year)
    {
        foreach (var point in Enum.GetValues<RangePoint>())
        {
            var growth = TargetChanges.Between(library, earlier, year, scope, point).Where(c => c.Indicator == "gdp" && (c.To ?? c.From)?.Value.Of is null).ToList();
            if (growth.Count == 0)
            {
                Console.Error.WriteLine($"No place has a report or a published target of both {earlier} and {year}. Targets that ship with the tool come into a library with --seed.");
                return;
            }

            Console.Error.WriteLine($"Growth targets of {growth.Count} of {Places.All.Count} places, ranges at their {(point == RangePoint.Mid ? "midpoint" : point == RangePoint.Floor ? "floor" : "ceiling")}: "
                + $"{growth.Count(c => c.Change == "down")} lower, {growth.Count(c => c.Change == "flat")} unchanged ({growth.Count(c => c.Change == "flat" && c.WordingChange != "none")} of them in other words), {growth.Count(c => c.Change == "up")} higher.");
        }
    }
}
