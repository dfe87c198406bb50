using System.CommandLine;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Weights;
using Lianghui.Cli.Facts;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>estimate --year Y</c>: the national estimate from provincial targets.</summary>
internal static class EstimateVerb
{
    private static readonly string[] Columns = ["year", "method", "value", "n", "of", "median", "inputs"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var weights = new Option<Weighting>("--weights") { Description = "gdp, contribution or none", DefaultValueFactory = _ => Weighting.Gdp };
        var point = new Option<RangePoint>("--point") { Description = "what stands for a range: floor, mid or ceiling", DefaultValueFactory = _ => RangePoint.Mid };
        var own = new Option<FileInfo?>("--weights-file") { Description = "weights of your own: a CSV file with the columns place and weight" };
        var command = new Command("estimate", """
            Weigh the provinces' growth targets into a national estimate and list every input.

            Examples:
              lianghui estimate --year 2025
              lianghui estimate --year 2025 --weights contribution --as-of 2025-01-16 --format json
              lianghui estimate --year 2025 --weights-file exports.csv
            """);
        common.AddTo(command);
        command.Options.Add(weights);
        command.Options.Add(point);
        command.Options.Add(own);
        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var table = parsed.GetValue(own) is { } file ? WeightFile.Read(file.FullName) : null;
            var query = common.Query(parsed, library);
            var first = query.FromYear ?? throw new UsageException("The library is empty; say --year, or add reports with: lianghui add FOLDER");
            var rows = Enumerable.Range(first, query.ToYear!.Value - first + 1)
                .Select(y => Estimator.Compute(library, y, table ?? WeightTable.Of(library, y, parsed.GetValue(weights)), parsed.GetValue(point), query)).ToList();
            foreach (var finding in rows.Where(f => f.Missing.Count > 0))
            {
                Console.Error.WriteLine($"{finding.Year}: {finding.N} of {finding.Of}; without a numeric target or a weight: {string.Join(" ", finding.Missing)}");
            }

            RowWriter.Write([.. rows.Select(FindingRows.Of)], parsed.GetValue(common.Format), Columns);
            return 0;
        });
        return command;
    }
}
