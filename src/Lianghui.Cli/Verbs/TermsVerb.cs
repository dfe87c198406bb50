using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Cli.Verbs;

/// <summary><c>terms TERM…</c>: counts of words and of the lexicon's terms.</summary>
public static class TermsVerb
{
    private static readonly string[] Columns = ["term", "year", "provinces", "mentions", "reports", "byPlace"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var scope = new TermScopeOptions();
        var terms = new Argument<string[]>("term")
        {
            Description = "a word (literal), @id of the lexicon, @id:list for one of its word lists, or - for standard input, one a line",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("terms", """
            Count words over the reports: in how many provinces, how often, where.

            Examples:
              lianghui terms 低空经济 银发经济 --year 2024..2025
              lianghui terms @taiwan @taiwan:compounds --year 2025
              lianghui terms 因地制宜 --near 新质生产力 --sections tasks
            """);
        command.Arguments.Add(terms);
        common.AddTo(command);
        scope.AddTo(command);
        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var names = Words(parsed.GetValue(terms)!);
            var resolved = names.Select(n => scope.Resolve(parsed, n)).ToList();
            var wanted = scope.Scope(parsed, common.Query(parsed, library));
            var rows = TermCounter.Count(library, wanted, resolved).Select(ToRow).ToList();
            if (rows.Count == 0)
            {
                Console.Error.WriteLine("The library holds no text of these years and places; shipped facts carry no text. Add reports with: lianghui add FOLDER");
            }

            RowWriter.Write(rows, parsed.GetValue(common.Format), Columns);
            return 0;
        });
        return command;
    }

    internal static IReadOnlyList<string> Words(IEnumerable<string> arguments) =>
        [.. arguments.SelectMany(a => a == "-"
            ? Console.In.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0) : [a])];

    private static Row ToRow(TermCount count)
    {
        var places = new Row();
        foreach (var (place, mentions) in count.ByPlace.OrderBy(p => Places.Order(p.Key)).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            places.Add(place, mentions);
        }

        return new Row().Add("term", count.Term.Id.Contains(':', StringComparison.Ordinal) || count.Term.English is not null ? "@" + count.Term.Id : count.Term.Id)
            .Add("year", count.Year).Add("provinces", count.Provinces).Add("mentions", count.Mentions)
            .Add("reports", count.Reports).Add("byPlace", places);
    }
}
