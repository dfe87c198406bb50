using System.CommandLine;
using Lianghui.Analysis.Articles;
using Lianghui.Cli.Output;

namespace Lianghui.Cli.Verbs;

/// <summary><c>statements</c>: what articles state of places and years, and whose words they are.</summary>
internal static class StatementsVerb
{
    private static readonly string[] Kinds = ["target", "outturn", "rank", "count", "comparison", "opinion"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var kind = new Option<string?>("--kind") { Description = "only target, outturn, rank, count, comparison or opinion" };
        var command = new Command("statements", """
            List what articles state of places and years: targets, outturns, ranks, counts; opinions are kept apart and named.

            Examples:
              lianghui statements --year 2024 --kind target
              lianghui statements --kind opinion --format json
            """);
        common.AddTo(command);
        command.Options.Add(kind);
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(kind);
            if (chosen is not null && !Kinds.Contains(chosen))
            {
                throw new UsageException($"--kind takes {string.Join(", ", Kinds)}, not '{chosen}'.");
            }

            var found = StatementList.Of(common.Open(parsed), common.Query(parsed)).Where(f => chosen is null || f.Statement.Kind == chosen).ToList();
            if (found.Count == 0)
            {
                Console.Error.WriteLine("No statement found. Statements are read from articles; add them with: lianghui add FOLDER --kind article");
            }

            RowWriter.Write([.. found.Select(NewsRows.Of)], parsed.GetValue(common.Format), [.. NewsRows.StatementColumns]);
            return 0;
        });
        return command;
    }
}
