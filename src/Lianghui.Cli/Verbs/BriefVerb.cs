using System.CommandLine;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Wording;

namespace Lianghui.Cli.Verbs;

/// <summary><c>brief YEAR</c>: the finished brief as a file.</summary>
public static class BriefVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var year = new Argument<int>("year") { Description = "year of the reports" };
        var output = new Option<string?>("--out") { Description = "file to write (default: lianghui-brief-YEAR.html in the working folder)" };
        var lang = new Option<string>("--lang") { Description = "en or zh", DefaultValueFactory = _ => "en" };
        var command = new Command("brief", """
            Write the brief of a year: targets with their wording, ranks of tasks, evidence for every number.

            Examples:
              lianghui brief 2025
              lianghui brief 2025 --lang zh --out 2025.html
            """);
        command.Arguments.Add(year);
        foreach (var option in new Option[] { output, lang, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var language = Language.Find(parsed.GetValue(lang)!) ?? throw new UsageException($"--lang takes en or zh, not '{parsed.GetValue(lang)}'.");
            var y = parsed.GetValue(year);
            var path = Path.GetFullPath(parsed.GetValue(output) ?? $"lianghui-brief-{y}{(language.IsChinese ? "-zh" : "")}.html");
            var model = BriefBuilder.Build(common.Open(parsed), y);
            if (model.Places.All(p => p.Report is null && p.Target is null))
            {
                await Console.Error.WriteLineAsync($"The library holds nothing of {y}. Add reports with: lianghui add FOLDER");
                return 1;
            }

            await BriefFile.WriteAsync(model, language, path, stop);
            Console.WriteLine(path);
            await Console.Error.WriteLineAsync("Open it in a browser. Add your own reports with: lianghui add FOLDER, then run this again.");
            return 0;
        });
        return command;
    }
}
