using System.CommandLine;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>neighbours TERM</c>: terms that stand in the same sentences.</summary>
internal static class NeighboursVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var scope = new TermScopeOptions();
        var term = new Argument<string>("term") { Description = "a word (literal) or @id of the lexicon" };
        var top = new Option<int>("--top") { Description = "how many neighbours; 0 for all", DefaultValueFactory = _ => 30 };
        var least = new Option<int>("--least") { Description = "least number of sentences with both", DefaultValueFactory = _ => 2 };
        var command = new Command("neighbours", """
            Find the terms of the lexicon that stand in one sentence with a word more often than chance would have it.

            Examples:
              lianghui neighbours 新质生产力 --year 2025
              lianghui neighbours @low-altitude-economy --year 2024..2026 --top 10 --format json
            """);
        command.Arguments.Add(term);
        common.AddTo(command);
        scope.AddTo(command);
        command.Options.Add(top);
        command.Options.Add(least);
        command.SetAction(parsed =>
        {
            var library = TermScopeOptions.Open(common, parsed);
            var finding = Neighbours.Of(
                library, scope.Scope(parsed, common.Query(parsed, library)), scope.Resolve(parsed, parsed.GetValue(term)!),
                scope.Lexicon(parsed).Terms, Math.Max(1, parsed.GetValue(least)));
            Console.Error.WriteLine($"{finding.With} of {finding.Sentences} sentences mention it.");
            var shown = parsed.GetValue(top) is > 0 and var n ? finding.Found.Take(n) : finding.Found;
            RowWriter.Write([.. shown.Select(f => KeynessRows.Of(finding, f))], parsed.GetValue(common.Format), [.. KeynessRows.NeighbourColumns]);
            return 0;
        });
        return command;
    }
}
