using System.CommandLine;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>toolbox NAME</c>: saved queries on the lexicon.</summary>
internal static class ToolboxVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var scope = new TermScopeOptions();
        var name = new Argument<string?>("name") { Description = "a saved query (technology, industry, demand, green …), several joined with +, or a family; without it their names are printed", Arity = ArgumentArity.ZeroOrOne };
        var vs = new Option<int?>("--vs") { Description = "year to compare with (default: the year before)" };
        var cells = new Option<bool>("--cells") { Description = "a row for each place and term, with its first sentence" };
        var command = new Command("toolbox", """
            Ask a saved query: a named set of terms by place, with what is new and what was dropped since last year.

            Examples:
              lianghui toolbox
              lianghui toolbox technology --year 2026
              lianghui toolbox opening-up-trade --year 2025 --place GD,ZJ --cells --format csv
            """);
        command.Arguments.Add(name);
        common.AddTo(command);
        scope.AddTo(command, near: false);
        command.Options.Add(vs);
        command.Options.Add(cells);
        command.SetAction(parsed =>
        {
            var lexicon = scope.Lexicon(parsed);
            if (parsed.GetValue(name) is not { } wanted)
            {
                RowWriter.Write([.. Toolbox.Names(lexicon).Select(n => Named(lexicon, n))], parsed.GetValue(common.Format), "name", "terms", "zh");
                return 0;
            }

            var library = TermScopeOptions.Open(common, parsed);
            var query = common.Query(parsed, library);
            var year = query.ToYear ?? throw new UsageException("The library is empty; say --year, or add reports with: lianghui add FOLDER");
            var finding = Ask(() => Toolbox.Of(library, lexicon, wanted, scope.Scope(parsed, query), year, parsed.GetValue(vs) ?? year - 1));
            var each = parsed.GetValue(cells);
            RowWriter.Write(
                [.. each ? finding.Cells.Select(c => KeynessRows.Of(finding, c)) : finding.Terms.Select(t => KeynessRows.Of(finding, t))],
                parsed.GetValue(common.Format), [.. each ? KeynessRows.CellColumns : KeynessRows.ToolColumns]);
            return 0;
        });
        return command;
    }

    private static Row Named(TermLexicon lexicon, string name)
    {
        var terms = Toolbox.Terms(lexicon, name);
        return new Row().Add("name", name).Add("terms", terms.Count).Add("zh", terms.Select(t => t.Chinese).ToList());
    }

    private static T Ask<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (ArgumentException error)
        {
            throw new UsageException(error.Message);
        }
    }
}
