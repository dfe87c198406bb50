using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lianghui.Cli.Adding;
using Lianghui.Corpus;
using Lianghui.Corpus.Watching;
using Lianghui.Documents;
using Lianghui.Documents.Collecting;
using Lianghui.Documents.Sources;

namespace Lianghui.Cli.Watching;

/// <summary>One look at the sources of a year: adds what is new, and keeps what is to be told.</summary>
/// <param name="library">The library.</param>
/// <param name="sources">Where places publish.</param>
/// <param name="year">Year of the reports.</param>
/// <param name="collector">Gets a place's report.</param>
/// <param name="health">Notices outages.</param>
/// <param name="clock">The clock.</param>
internal sealed class WatchRound(string library, IReadOnlyList<SourceEntry> sources, int year, ReportCollector collector, PlaceHealth health, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, List<ReadOutcome>> _read = new(StringComparer.Ordinal);

    /// <summary>Looks once; gives what is new to tell.</summary>
    public async Task<IReadOnlyList<Announcement>> RunAsync(CancellationToken stop)
    {
        _read.Clear();
        var tables = new WatchTables(library);
        Begin(tables);
        var failed = await AddAsync(stop);
        stop.ThrowIfCancellationRequested();
        var now = clock.GetUtcNow();
        var told = tables.All();
        var isOut = told.Where(a => a.Year == year && a.Version.Length > 0).Select(a => a.Place).ToHashSet(StringComparer.Ordinal);
        var (places, outages) = Health(tables.Places(year), failed, isOut, now);
        var news = tables.Add([.. ReportNews.Of(LibraryFile.Open(library), year, told, now, silent: false), .. outages]);
        tables.Put(places);
        return news;
    }

    // What the library holds when a year is watched for the first time is no news.
    private void Begin(WatchTables tables)
    {
        if (tables.Places(year).Count == 0)
        {
            tables.Add(ReportNews.Of(LibraryFile.Open(library), year, tables.All(), clock.GetUtcNow(), silent: true));
        }
    }

    /// <summary>Reads and adds; gives the failures of adding by source.</summary>
    private async Task<IReadOnlyDictionary<string, string>> AddAsync(CancellationToken stop)
    {
        using var writer = LibraryFile.OpenForWriting(library);
        var byName = sources.ToDictionary(s => $"source://{s.Place}/{year}", StringComparer.Ordinal);
        var run = new AddRun(writer, new AddOptions(), (name, token) => Reading(name, byName[name], token), (_, _) => { });
        await run.RunAsync([.. byName.Keys], stop);
        return run.Done.Where(f => f.Error is not null).GroupBy(f => f.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Error!, StringComparer.Ordinal);
    }

    private async IAsyncEnumerable<ReadOutcome> Reading(string name, SourceEntry source, [EnumeratorCancellation] CancellationToken stop)
    {
        var seen = _read[source.Place] = [];
        await foreach (var outcome in collector.CollectAsync(source, year, stop))
        {
            seen.Add(outcome);
            yield return outcome;
        }
    }

    // A place without an address of the year is not failing, nor one whose page is not there yet; one whose address gives something that is no report is.
    private (IReadOnlyList<WatchedPlace> Places, IReadOnlyList<Announcement> News) Health(
        IReadOnlyDictionary<string, WatchedPlace> before, IReadOnlyDictionary<string, string> failed, HashSet<string> isOut, DateTimeOffset now)
    {
        var after = sources.Select(s =>
        {
            var outcomes = _read.GetValueOrDefault(s.Place, []);
            var fault = outcomes.Exists(o => o.Document is not null && !failed.ContainsKey(o.Source)) ? null
                : outcomes.Find(o => Inputs.IsAddress(o.Source) && (isOut.Contains(s.Place) || o.Error?.Contains("there is no such page", StringComparison.Ordinal) != true));
            return health.After(before.GetValueOrDefault(s.Place), s.Place, year, fault is null ? null : fault.Error ?? failed.GetValueOrDefault(fault.Source), fault?.Source ?? s.Portal, now);
        }).ToList();
        return ([.. after.Select(a => a.Place)], [.. after.Select(a => a.News).OfType<Announcement>()]);
    }
}
