using System.CommandLine;
using Lianghui.Analysis.Claims;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>check "CLAIM"</c>: a published claim against the library.</summary>
internal static class CheckVerb
{
    private static readonly string[] Columns = ["claim", "verdict", "rule", "value", "alternatives", "names"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var claims = new Argument<string[]>("claim") { Description = "a sentence in English or Chinese; - reads standard input, one claim a line", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", """
            Check a published claim: supported, depends (on the rule), contradicted, unknown or opinion.

            Examples:
              lianghui check "19 of 31 provinces rank domestic demand first in 2025"
              lianghui check 加权平均目标为5.3%
              lianghui check --year 2025 "26 provinces call for special action this year"

            Forms that are understood:
            """ + string.Concat(ClaimChecker.Forms.Select(f => "\n  " + f)));
        command.Arguments.Add(claims);
        foreach (var option in new Option[] { common.Format, common.Library, common.Seed, common.Year })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var (_, year) = CommonOptions.Years(parsed.GetValue(common.Year));
            RowWriter.Write(
                [.. TermsVerb.Words(parsed.GetValue(claims)!).Select(c => FindingRows.Of(ClaimChecker.Check(library, c, year)))], parsed.GetValue(common.Format), Columns);
            return 0;
        });
        return command;
    }
}
