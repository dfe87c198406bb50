using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Collecting;
using Lianghui.Corpus;
using Lianghui.Documents.Collecting;

namespace Lianghui.Cli.Verbs;

/// <summary><c>collect YEAR</c>: fetches the reports that the registry of sources knows, and adds them.</summary>
internal static class CollectVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var (common, fetching) = (new CommonOptions(), new FetchOptions());
        var year = new Argument<int>("year") { Description = "year of the reports" };
        var sources = new Option<string?>("--sources") { Description = "folder with source files of your own (docs/sources.md)" };
        var command = new Command("collect", """
            Fetch the reports of a year from where the provinces publish them, and add them. What was fetched once is kept and not fetched again.

            Examples:
              lianghui collect 2026
              lianghui collect 2026 --place GD,ZJ --library my.db
              lianghui collect 2027 --sources my-sources --revalidate
            """);
        command.Arguments.Add(year);
        foreach (var option in new Option[] { common.Place, sources, common.Format, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        fetching.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var library = parsed.GetValue(common.Library);
            // Named as addresses are, so that no file of the same name is meant.
            var chosen = ChosenSources.Of(parsed.GetValue(sources), parsed.GetValue(common.Place) ?? [], parsed.GetValue(year))
                .ToDictionary(s => $"source://{s.Place}/{parsed.GetValue(year)}", StringComparer.Ordinal);
            using var fetcher = fetching.Fetcher(parsed, library);
            var collector = new ReportCollector(new AddressReader(fetcher, fetching.Freshness(parsed)), fetcher);
            var adding = new Addition(parsed, common, new AddOptions(), (name, token) => collector.CollectAsync(chosen[name], parsed.GetValue(year), token));
            return await adding.RunAsync([.. chosen.Keys], stop);
        });
        return command;
    }
}
