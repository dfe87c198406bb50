using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>terms TERM…</c>: counts of words and of the lexicon's terms.</summary>
public static class TermsVerb
{
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
              lianghui terms @nqpf --year 2015..2025 --level nation --exclude-sections review
            """);
        command.Arguments.Add(terms);
        common.AddTo(command);
        scope.AddTo(command);
        command.SetAction(parsed =>
        {
            var library = TermScopeOptions.Open(common, parsed);
            var names = Words(parsed.GetValue(terms)!);
            var resolved = names.Select(n => scope.Resolve(parsed, n)).ToList();
            var wanted = scope.Scope(parsed, common.Query(parsed, library));
            var rows = TermCounter.Count(library, wanted, resolved).Select(c => TermRows.Of(c, wanted.Kinds)).ToList();
            if (rows.Count == 0)
            {
                Console.Error.WriteLine("The library holds no text of these years and places; shipped facts carry no text. Add reports with: lianghui add FOLDER");
            }

            RowWriter.Write(rows, parsed.GetValue(common.Format), [.. TermRows.CountColumns]);
            return 0;
        });
        return command;
    }

    internal static IReadOnlyList<string> Words(IEnumerable<string> arguments) =>
        [.. arguments.SelectMany(a => a == "-"
            ? Console.In.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0) : [a])];
}
