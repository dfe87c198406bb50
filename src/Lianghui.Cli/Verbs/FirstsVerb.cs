using System.CommandLine;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>firsts TERM…</c>: first-ever mentions.</summary>
internal static class FirstsVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var scope = new TermScopeOptions();
        var terms = new Argument<string[]>("term") { Description = "a word (literal) or @id of the lexicon; - for standard input, one a line", Arity = ArgumentArity.OneOrMore };
        var never = new Option<bool>("--never") { Description = "also places whose reports never mention it" };
        var command = new Command("firsts", """
            Find the first mention of a word in the reports of each place, and say how sure it is that it is the first.

            Examples:
              lianghui firsts 新质生产力 --place CN,SH,GD
              lianghui firsts @belt-and-road @supply-side --level nation
              lianghui firsts 低空经济 --never --format csv
            """);
        command.Arguments.Add(terms);
        common.AddTo(command);
        scope.AddTo(command);
        command.Options.Add(never);
        command.SetAction(parsed =>
        {
            var library = TermScopeOptions.Open(common, parsed);
            var resolved = TermsVerb.Words(parsed.GetValue(terms)!).Select(n => scope.Resolve(parsed, n)).ToList();
            var found = FirstMentions.Of(library, scope.Scope(parsed, common.Query(parsed)), resolved);
            if (found.Count == 0)
            {
                Console.Error.WriteLine("The library holds no text of these years and places; shipped facts carry no text. Add reports with: lianghui add FOLDER");
            }

            var rows = found.Where(f => f.Year is not null || parsed.GetValue(never)).Select(KeynessRows.Of).ToList();
            RowWriter.Write(rows, parsed.GetValue(common.Format), [.. KeynessRows.FirstColumns]);
            return 0;
        });
        return command;
    }
}
