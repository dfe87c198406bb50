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
        var vs = new Option<int?>("--vs") { Description = "year to compare with (default: the year before)" };
        var output = new Option<string?>("--out") { Description = "file to write: .html, .md, .docx, .xlsx or .pdf (default: lianghui-brief-YEAR.html in the working folder)" };
        var lang = new Option<string>("--lang") { Description = "en or zh", DefaultValueFactory = _ => "en" };
        var figures = new Option<string?>("--figures") { Description = "folder for the figures as SVG, and as PNG where Chromium is installed" };
        var command = new Command("brief", """
            Write the brief of a year: judgements, targets with their wording, tasks, phrases, newcomers, who stands apart, what is missing, and the evidence for every number.

            Examples:
              lianghui brief 2025
              lianghui brief 2025 --lang zh --out 2025.html
              lianghui brief 2026 --vs 2025 --out 2026.docx --figures slides
              lianghui brief 2025 --translate http://127.0.0.1:11434/v1 --translate-model NAME
            """);
        var translation = new TranslationOptions();
        command.Arguments.Add(year);
        foreach (var option in new Option[] { vs, output, lang, figures, translation.Address, translation.Model, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var language = Language.Find(parsed.GetValue(lang)!) ?? throw new UsageException($"--lang takes en or zh, not '{parsed.GetValue(lang)}'.");
            var y = parsed.GetValue(year);
            var path = Path.GetFullPath(parsed.GetValue(output) ?? $"lianghui-brief-{y}{(language.IsChinese ? "-zh" : "")}.html");
            var model = BriefBuilder.Whole(common.Open(parsed), y, parsed.GetValue(vs));
            if (model.Places.All(p => p.Report is null && p.Target is null))
            {
                await Console.Error.WriteLineAsync($"The library holds nothing of {y}. Add reports with: lianghui add FOLDER");
                return 1;
            }

            model = language.IsChinese ? model : await translation.AddAsync(parsed, model, common, stop);
            await BriefFile.WriteAsync(model, language, path, stop);
            Console.WriteLine(path);
            if (parsed.GetValue(figures) is { } folder)
            {
                foreach (var file in await BriefFigures.WriteAsync(model, language, Path.GetFullPath(folder), stop))
                {
                    Console.WriteLine(file);
                }
            }

            await Console.Error.WriteLineAsync("Open it in a browser. Add your own reports with: lianghui add FOLDER, then run this again.");
            return 0;
        });
        return command;
    }
}
