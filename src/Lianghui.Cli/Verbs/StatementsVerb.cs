using System.CommandLine;
using Lianghui.Analysis.Articles;
using Lianghui.Analysis.Claims;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Publishing.Tables;

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
        var check = new Option<bool>("--check") { Description = "test each statement's claim against the library" };
        var command = new Command("statements", """
            List what articles state of places and years: targets, outturns, ranks, counts; opinions are kept apart and named.

            Examples:
              lianghui statements --year 2024 --kind target
              lianghui statements --kind opinion --format json
              lianghui statements --check --kind target
            """);
        common.AddTo(command);
        command.Options.Add(kind);
        command.Options.Add(check);
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(kind);
            if (chosen is not null && !Kinds.Contains(chosen))
            {
                throw new UsageException($"--kind takes {string.Join(", ", Kinds)}, not '{chosen}'.");
            }

            var library = common.Open(parsed);
            var found = StatementList.Of(library, common.Query(parsed)).Where(f => chosen is null || f.Statement.Kind == chosen).ToList();
            if (found.Count == 0)
            {
                Console.Error.WriteLine("No statement found. Statements are read from articles; add them with: lianghui add FOLDER --kind article");
            }

            if (parsed.GetValue(check))
            {
                RowWriter.Write([.. found.Select(f => NewsRows.Of(f, Answer(library, f)))], parsed.GetValue(common.Format), [.. NewsRows.CheckedColumns]);
                return 0;
            }

            RowWriter.Write([.. found.Select(NewsRows.Of)], parsed.GetValue(common.Format), [.. NewsRows.StatementColumns]);
            return 0;
        });
        return command;
    }

    private static ClaimAnswer? Answer(ILibraryReader library, StatementFinding finding) =>
        finding.Claim is { } claim ? ClaimChecker.Check(library, claim, finding.Statement.Year ?? finding.Written?.Year) : null;
}
