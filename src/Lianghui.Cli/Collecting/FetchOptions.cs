using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Cli.Adding;
using Lianghui.Corpus;
using Lianghui.Documents;
using Lianghui.Documents.Collecting;

namespace Lianghui.Cli.Collecting;

/// <summary>The options of verbs that fetch, and the fetcher that they ask for.</summary>
internal sealed class FetchOptions
{
    private readonly Option<bool> _again = new("--again") { Description = "fetch again what was fetched before" };
    private readonly Option<bool> _check = new("--revalidate") { Description = "ask servers whether what was fetched before has changed" };
    private readonly Option<bool> _private = new("--allow-private") { Description = "allow addresses on this machine and in private networks" };
    private readonly Option<bool> _certificates = new("--accept-any-certificate") { Description = "accept certificates that do not hold" };
    private readonly Option<double> _pause = new("--pause") { Description = "seconds between two requests to one host", DefaultValueFactory = _ => 2 };
    private readonly Option<double> _limit = new("--time-limit") { Description = "seconds for one answer", DefaultValueFactory = _ => 60 };
    private readonly Option<string?> _folder = new("--fetched") { Description = "folder where answers are kept (default: beside the library)" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _again, _check, _private, _certificates, _pause, _limit, _folder })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How new answers must be.</summary>
    public Freshness Freshness(ParseResult parsed) => parsed.GetValue(_again) ? Documents.Collecting.Freshness.Again
        : parsed.GetValue(_check) ? Documents.Collecting.Freshness.Revalidated : Documents.Collecting.Freshness.Kept;

    /// <summary>The fetcher, which keeps answers beside the library.</summary>
    /// <exception cref="UsageException">A number makes no sense.</exception>
    public PageFetcher Fetcher(ParseResult parsed, string? library)
    {
        var (pause, limit) = (parsed.GetValue(_pause), parsed.GetValue(_limit));
        if (pause is not (>= 0 and <= 3600) || limit is not (> 0 and <= 3600))
        {
            throw new UsageException("--pause and --time-limit take seconds, at most 3600.");
        }

        return new PageFetcher(
            new FetchLimits
            {
                Pause = TimeSpan.FromSeconds(pause),
                Attempt = TimeSpan.FromSeconds(limit),
                Whole = TimeSpan.FromSeconds(limit * 3),
                AllowPrivate = parsed.GetValue(_private),
                AcceptAnyCertificate = parsed.GetValue(_certificates),
            },
            new FetchStore(parsed.GetValue(_folder) ?? Folder(library)));
    }

    private static string Folder(string? library) => library is not null && library.Contains("://", StringComparison.Ordinal)
        ? Path.Combine(Path.GetDirectoryName(LibraryFile.DefaultPath)!, "fetched") : (library ?? LibraryFile.DefaultPath) + ".fetched";
}
