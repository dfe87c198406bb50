using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Extraction;

namespace Lianghui.Cli.Verbs;

/// <summary><c>add PATH|URL…</c>: reads files, folders, archives or addresses into the library.</summary>
internal static class AddVerb
{
    private static readonly Option<string?> Place = new("--place") { Description = "place, where the text does not say it or says it wrongly" };
    private static readonly Option<int?> Year = new("--year") { Description = "year of the report, where the text does not say it" };
    private static readonly Option<string?> Kind = new("--kind") { Description = "kind, such as provincial-report or article" };

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var paths = new Argument<string[]>("path")
        {
            Description = "files, folders, archives or addresses; - reads standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("add", """
            Read reports into the library and code them. What was added before and did not change costs nothing.

            Examples:
              lianghui add ~/reports
              lianghui add report.docx --place Guangdong --year 2025
              curl -s https://example.org/report.txt | lianghui add - --library my.db
            """);
        command.Arguments.Add(paths);
        foreach (var option in new Option[] { Place, Year, Kind, common.Format, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, stop) => RunAsync(parsed, common, parsed.GetValue(paths)!, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommonOptions common, string[] paths, CancellationToken stop)
    {
        var options = Options(parsed);
        var path = parsed.GetValue(common.Library);
        using var writer = LibraryFile.OpenForWriting(path, parsed.GetValue(common.Seed));
        using var progress = new ProgressLine();
        var run = new AddRun(writer, options, progress.Show);
        try
        {
            await run.RunAsync(paths, stop);
        }
        finally
        {
            progress.Dispose();
            var library = LibraryFile.Open(path ?? LibraryFile.DefaultPath);
            RowWriter.Write([.. run.Done.Select(f => AddReport.ToRow(f, library))], parsed.GetValue(common.Format), AddReport.Columns);
            AddReport.Explain(run.Done, path ?? LibraryFile.DefaultPath);
        }

        return run.Done.Any(f => f.Error is not null) ? 1 : 0;
    }

    private static AddOptions Options(ParseResult parsed)
    {
        var kind = parsed.GetValue(Kind);
        if (kind is not null && !ReportKinds.All.Contains(kind))
        {
            throw new UsageException($"There is no kind '{kind}'. Kinds: {string.Join(", ", ReportKinds.All)}.");
        }

        if (parsed.GetValue(Year) is < 1949 or > 2200)
        {
            throw new UsageException($"'{parsed.GetValue(Year)}' is not the year of a report.");
        }

        return new AddOptions(parsed.GetValue(Place) is { } place ? CommonOptions.PlaceCode(place) : null, parsed.GetValue(Year), kind);
    }
}
