using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Collecting;
using Lianghui.Corpus;
using Lianghui.Documents.Collecting;
using Lianghui.Documents.Sources;

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
            var chosen = Chosen(parsed.GetValue(sources), parsed.GetValue(common.Place) ?? [], parsed.GetValue(year));
            using var fetcher = fetching.Fetcher(parsed, library);
            var collector = new ReportCollector(new AddressReader(fetcher, fetching.Freshness(parsed)), fetcher);
            var adding = new Addition(parsed, common, new AddOptions(), (name, token) => collector.CollectAsync(chosen[name], parsed.GetValue(year), token));
            return await adding.RunAsync([.. chosen.Keys], stop);
        });
        return command;
    }

    // Named as addresses are, so that no file of the same name is meant.
    private static Dictionary<string, SourceEntry> Chosen(string? folder, string[] names, int year)
    {
        if (year is < 1949 or > 2200)
        {
            throw new UsageException($"'{year}' is not the year of a report.");
        }

        if (folder is not null && !Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder {folder}.");
        }

        var (places, all) = (CommonOptions.PlaceCodes(names), SourceRegistry.Read(folder));
        var unknown = places.Except(all.Select(s => s.Place)).ToList();
        return unknown.Count > 0 ? throw new UsageException($"No source is known for {string.Join(", ", unknown)}; write sources/{unknown[0]}.yml (docs/sources.md) and give --sources.")
            : all.Where(s => places.Count == 0 || places.Contains(s.Place)).ToDictionary(s => $"source://{s.Place}/{year}", StringComparer.Ordinal);
    }
}
