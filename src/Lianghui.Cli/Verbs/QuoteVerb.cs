using System.CommandLine;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;

namespace Lianghui.Cli.Verbs;

/// <summary><c>quote TERM</c>: concordance lines.</summary>
public static class QuoteVerb
{
    private static readonly string[] Columns = ["place", "year", "section", "left", "match", "right"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var scope = new TermScopeOptions();
        var term = new Argument<string>("term") { Description = "a word, or @id of the lexicon" };
        var sort = new Option<string>("--sort") { Description = "place (default), year, left or right", DefaultValueFactory = _ => "place" };
        var sample = new Option<int?>("--sample") { Description = "this many lines, evenly spread over all lines" };
        var command = new Command("quote", """
            Print every sentence part in which a word stands, with place, year and section.

            Examples:
              lianghui quote 低空经济 --year 2025
              lianghui quote @taiwan --place FJ --sort right --format csv
            """);
        command.Arguments.Add(term);
        common.AddTo(command);
        scope.AddTo(command);
        command.Options.Add(sort);
        command.Options.Add(sample);
        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var lines = Concordance.Lines(
                library, scope.Scope(parsed, common.Query(parsed, library)), scope.Resolve(parsed, parsed.GetValue(term)!), Order(parsed.GetValue(sort)!));
            RowWriter.Write([.. Sample(lines, parsed.GetValue(sample)).Select(ToRow)], parsed.GetValue(common.Format), Columns);
            return 0;
        });
        return command;
    }

    private static ConcordanceOrder Order(string name) =>
        Enum.TryParse<ConcordanceOrder>(name, ignoreCase: true, out var order) && !char.IsAsciiDigit(name[0])
            ? order : throw new UsageException($"--sort takes place, year, left or right, not '{name}'.");

    private static IEnumerable<ConcordanceLine> Sample(IReadOnlyList<ConcordanceLine> lines, int? count) =>
        count is not { } n || n <= 0 || n >= lines.Count ? lines : Enumerable.Range(0, n).Select(i => lines[(int)((long)i * lines.Count / n)]);

    private static Row ToRow(ConcordanceLine line) => new Row()
        .Add("place", line.Report.Key.Place).Add("year", line.Report.Key.Year)
        .Add("section", line.Section?.ToString().ToLowerInvariant())
        .Add("left", line.Left).Add("match", line.Match).Add("right", line.Right).Add(line.Evidence);
}
