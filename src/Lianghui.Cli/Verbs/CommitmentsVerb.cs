using System.CommandLine;
using Lianghui.Analysis.Commitments;
using Lianghui.Cli.Output;

namespace Lianghui.Cli.Verbs;

/// <summary><c>commitments</c>: who undertakes what, how much, by when.</summary>
internal static class CommitmentsVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var kind = new Option<string?>("--kind") { Description = "only quantity, plan, slogan or name (firms and projects)" };
        var find = new Option<string?>("--find") { Description = "only those whose words contain this text" };
        var command = new Command("commitments", """
            List what governments undertake, from reports and articles: how much, from what level, by when; plans, slogans, named projects.

            Examples:
              lianghui commitments --year 2025 --place Gansu
              lianghui commitments --kind slogan --format json
              lianghui commitments --year 2024..2026 --find 算力
            """);
        common.AddTo(command);
        command.Options.Add(kind);
        command.Options.Add(find);
        command.SetAction(parsed =>
        {
            var (chosen, words) = (parsed.GetValue(kind), parsed.GetValue(find));
            if (chosen is not null && !CommitmentLedger.Kinds.Contains(chosen))
            {
                throw new UsageException($"--kind takes {string.Join(", ", CommitmentLedger.Kinds)}, not '{chosen}'.");
            }

            var library = common.Open(parsed);
            var found = CommitmentLedger.Of(library, common.Query(parsed, library), chosen)
                .Where(f => words is null || f.Evidence.Quote.Contains(words, StringComparison.OrdinalIgnoreCase) || f.Commitment.What.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count == 0)
            {
                Console.Error.WriteLine("No commitment found. They are read from texts, not from shipped facts; add reports or articles with: lianghui add FOLDER");
            }

            RowWriter.Write([.. found.Select(NewsRows.Of)], parsed.GetValue(common.Format), [.. NewsRows.CommitmentColumns]);
            return 0;
        });
        return command;
    }
}
