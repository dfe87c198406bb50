using System.CommandLine;
using Lianghui.Cli.Doctor;
using Lianghui.Cli.Output;

namespace Lianghui.Cli.Verbs;

/// <summary><c>doctor</c>: what is installed, what is missing, what that costs.</summary>
public static class DoctorVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var command = new Command("doctor", """
            Tell what is installed, what is missing and what that costs, and how the library is. The exit code is 1 only if the library is unsound.

            Examples:
              lianghui doctor
              lianghui doctor --library my.db --format json
            """);
        command.Options.Add(common.Format);
        command.Options.Add(common.Library);
        command.SetAction(parsed =>
        {
            var checks = ToolChecks.Run().Concat(LibraryChecks.Run(parsed.GetValue(common.Library))).ToList();
            RowWriter.Write(
                [.. checks.Select(c => new Row().Add("check", c.Name).Add("status", c.Status).Add("advice", c.Advice))],
                parsed.GetValue(common.Format), "check", "status", "advice");
            return checks.Exists(c => c.Status == "unsound") ? 1 : 0;
        });
        return command;
    }
}
