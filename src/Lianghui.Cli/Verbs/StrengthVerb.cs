using System.CommandLine;
using Lianghui.Analysis.Terms;
using Lianghui.Analysis.Wording;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>strength TERM…</c>: how hard a term is pushed.</summary>
internal static class StrengthVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var scope = new TermScopeOptions();
        var terms = new Argument<string[]>("term") { Description = "a word (literal) or @id of the lexicon; - for standard input, one a line", Arity = ArgumentArity.OneOrMore };
        var summary = new Option<bool>("--summary") { Description = "count the levels by year instead of printing each mention" };
        var command = new Command("strength", """
            Read the verb and adverb that govern a word, on a scale from 1 (explore) to 5 (order, forbid, campaign).

            Examples:
              lianghui strength 低空经济 --year 2025
              lianghui strength @boost-consumption --year 2024..2026 --summary
              lianghui strength @involution --year 2026 --sections tasks --format csv
            """);
        command.Arguments.Add(terms);
        common.AddTo(command);
        scope.AddTo(command);
        command.Options.Add(summary);
        command.SetAction(parsed =>
        {
            var library = TermScopeOptions.Open(common, parsed);
            var wanted = scope.Scope(parsed, common.Query(parsed, library));
            var found = TermsVerb.Words(parsed.GetValue(terms)!).Select(n => scope.Resolve(parsed, n))
                .Select(t => (Term: t, Readings: Strengths.Of(library, wanted, t))).ToList();
            var sums = parsed.GetValue(summary);
            var rows = found.SelectMany(f => sums ? Levels(f.Term, f.Readings) : f.Readings.Select(r => KeynessRows.Of(f.Term, r.Reading, r.Line))).ToList();
            RowWriter.Write(rows, parsed.GetValue(common.Format), [.. sums ? KeynessRows.LevelColumns : KeynessRows.StrengthColumns]);
            return 0;
        });
        return command;
    }

    private static IEnumerable<Row> Levels(Term term, IReadOnlyList<(StrengthReading Reading, ConcordanceLine Line)> readings) => readings
        .GroupBy(r => (r.Line.Report.Key.Year, r.Reading.Level)).OrderBy(g => g.Key.Year).ThenByDescending(g => g.Key.Level ?? 0)
        .Select(g => KeynessRows.Of(term, g.Key.Year, g.Key.Level, [.. g.Select(r => r.Reading)]));
}
