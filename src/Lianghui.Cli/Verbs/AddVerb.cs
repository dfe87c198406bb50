using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Collecting;
using Lianghui.Cli.Working;
using Lianghui.Corpus;
using Lianghui.Documents.Collecting;
using Lianghui.Extraction;

namespace Lianghui.Cli.Verbs;

/// <summary><c>add PATH|URL…</c>: reads files, folders, archives or addresses into the library.</summary>
internal static class AddVerb
{
    private static readonly Option<string?> Place = new("--place") { Description = "place, where the text does not say it or says it wrongly" };
    private static readonly Option<int?> Year = new("--year") { Description = "year of the report, where the text does not say it" };
    private static readonly Option<string?> Kind = new("--kind") { Description = "kind, such as provincial-report or article" };

    private static readonly Option<string?> Grade = new("--grade") { Description = "how near the source stands to the report: portal, official, state-media, press or secondary" };

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var (common, fetching) = (new CommonOptions(), new FetchOptions());
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
              lianghui add https://www.gd.gov.cn/gkmlpt/content/4/4851/post_4851130.html
              curl -s https://example.org/report.txt | lianghui add - --library my.db
              lianghui add ~/reports --queue amqp://me@127.0.0.1/ --library postgres://me@127.0.0.1/team
            """);
        command.Arguments.Add(paths);
        foreach (var option in new Option[] { Place, Year, Kind, Grade, common.Format, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        var (queue, objects) = (QueueOptions.Queue(), QueueOptions.Objects());
        command.Options.Add(queue);
        command.Options.Add(objects);
        fetching.AddTo(command);
        command.SetAction((parsed, stop) => parsed.GetValue(queue) is { } address
            ? new Handover(parsed, common, Options(parsed), QueueOptions.Address(address), parsed.GetValue(objects)).RunAsync(parsed.GetValue(paths)!, stop)
            : RunAsync(parsed, common, fetching, parsed.GetValue(paths)!, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommonOptions common, FetchOptions fetching, string[] paths, CancellationToken stop)
    {
        using var fetcher = fetching.Fetcher(parsed, parsed.GetValue(common.Library));
        var read = Reading.With(new AddressReader(fetcher, fetching.Freshness(parsed)));
        return await new Addition(parsed, common, Options(parsed), read).RunAsync(paths, stop);
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

        if (parsed.GetValue(Grade) is { } grade && !SourceGrades.All.Contains(grade))
        {
            throw new UsageException($"There is no grade '{grade}'. Grades: {string.Join(", ", SourceGrades.All)}.");
        }

        return new AddOptions(parsed.GetValue(Place) is { } place ? CommonOptions.PlaceCode(place) : null, parsed.GetValue(Year), kind, parsed.GetValue(Grade));
    }
}
