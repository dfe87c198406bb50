using System.CommandLine;
using Lianghui.Analysis.Lint;
using Lianghui.Cli.Output;
using Lianghui.Extraction.Lint;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>lint</c>: the sanity desk.</summary>
internal static class LintVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var rule = new Option<string?>("--rule") { Description = string.Join(", ", Linter.Rules) };
        var kind = new Option<string?>("--kind") { Description = "only documents of this kind, such as article" };
        var command = new Command("lint", """
            Flag what can hardly be meant in reports and articles: sums ten times too large, a five-year plan of other years, shares above 100%,
            parts above their whole, an official with two offices, half-translated text. Each flag says why and what was likely meant.

            Examples:
              lianghui lint --kind article
              lianghui lint --year 2025 --rule total --format json
            """);
        common.AddTo(command);
        command.Options.Add(rule);
        command.Options.Add(kind);
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(rule);
            if (chosen is not null && !Linter.Rules.Contains(chosen))
            {
                throw new UsageException($"--rule takes {string.Join(", ", Linter.Rules)}, not '{chosen}'.");
            }

            var query = common.Query(parsed);
            var found = LintList.Of(common.Open(parsed), parsed.GetValue(kind) is { } k ? query with { Kinds = [k] } : query)
                .Where(f => chosen is null || f.Flag.Rule == chosen).ToList();
            if (found.Count == 0)
            {
                Console.Error.WriteLine("Nothing is flagged. Flags are read from texts; add them with: lianghui add FOLDER");
            }

            RowWriter.Write([.. found.Select(NewsRows.Of)], parsed.GetValue(common.Format), [.. NewsRows.LintColumns]);
            return 0;
        });
        return command;
    }
}
