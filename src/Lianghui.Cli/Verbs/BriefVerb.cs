using System.CommandLine;
using Lianghui.Corpus;
using Lianghui.Corpus.Snapshots;
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
        var snapshot = new Option<string?>("--snapshot") { Description = "write it from a snapshot (name or file) instead of the library as it is" };
        var command = new Command("brief", """
            Write the brief of a year: judgements, targets with their wording, tasks, phrases, newcomers, who stands apart, what is missing, and the evidence for every number.

            Examples:
              lianghui brief 2025
              lianghui brief 2025 --lang zh --out 2025.html
              lianghui brief 2025 --snapshot spring-2025.zip
              lianghui brief 2026 --vs 2025 --out 2026.docx --figures slides
              lianghui brief 2025 --translate http://127.0.0.1:11434/v1 --translate-model NAME
            """);
        var translation = new TranslationOptions();
        command.Arguments.Add(year);
        foreach (var option in new Option[] { vs, output, lang, figures, snapshot, translation.Address, translation.Model, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var language = Language.Find(parsed.GetValue(lang)!) ?? throw new UsageException($"--lang takes en or zh, not '{parsed.GetValue(lang)}'.");
            var y = parsed.GetValue(year);
            var path = Path.GetFullPath(parsed.GetValue(output) ?? $"lianghui-brief-{y}{(language.IsChinese ? "-zh" : "")}.html");
            var model = parsed.GetValue(snapshot) is { } frozen ? Frozen(parsed.GetValue(common.Library), frozen, y, parsed.GetValue(vs)) : BriefBuilder.Whole(TermScopeOptions.Open(common, parsed), y, parsed.GetValue(vs));
            if (model.Places.All(p => p.Report is null && p.Target is null))
            {
                await Console.Error.WriteLineAsync($"The {(parsed.GetValue(snapshot) is null ? "library" : "snapshot")} holds nothing of {y}. Add reports with: lianghui add FOLDER");
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

            var open = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? "Open it in a browser. " : "";
            var own = model.Places.Any(p => p.Report is { Origin: FactOrigin.Text }) ? "" : "Add your own reports with: lianghui add FOLDER, then run this again.";
            await Console.Error.WriteAsync(open.Length + own.Length == 0 ? "" : open + own + Environment.NewLine);
            return 0;
        });
        return command;
    }

    /// <summary>The brief of a snapshot; it names the snapshot by its hash, so that the same content gives the same file under any name.</summary>
    private static BriefModel Frozen(string? path, string nameOrFile, int year, int? vs)
    {
        var (snapshot, text) = SnapshotStore.Open(path, nameOrFile);
        var (info, now) = (snapshot.Info, RuleStamp.Current);
        if (info.Tool != now.Tool || info.Codebook != now.Codebook)
        {
            Console.Error.WriteLine($"The snapshot was made by Lianghui {info.Tool} with codebook {info.Codebook}; this is {now.Tool} with {now.Codebook}. Facts are the frozen ones, wording and terms are this tool's.");
        }

        var model = BriefBuilder.Whole(new SnapshotLibrary(snapshot, text), year, vs);
        return model with { Date = info.Created, GeneratedBy = $"{model.GeneratedBy}, snapshot {info.Hash[..12]}" };
    }
}
