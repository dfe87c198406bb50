using Lianghui.Corpus.Watching;

namespace Lianghui.Cli.Watching;

/// <summary>Looks again and again, and tells.</summary>
/// <param name="round">One look.</param>
/// <param name="library">The library.</param>
/// <param name="tellers">Who is told.</param>
/// <param name="feed">File of the feed; null for none.</param>
/// <param name="clock">The clock.</param>
internal sealed class Watcher(WatchRound round, string library, IReadOnlyList<ITeller> tellers, string? feed, TimeProvider clock)
{
    /// <summary>One round: looks, then tells whoever has not been told, also of what an earlier run found and could not tell.</summary>
    /// <returns>What is new, and what went wrong in telling.</returns>
    public async Task<(IReadOnlyList<Announcement> News, IReadOnlyList<string> Failures)> OnceAsync(CancellationToken stop)
    {
        var news = await round.RunAsync(stop);
        var (tables, failures) = (new WatchTables(library), new List<string>());
        if (feed is not null)
        {
            FeedFile.Write(feed, tables.All());
        }

        foreach (var teller in tellers)
        {
            if (await TellAsync(teller, tables, stop) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return (news, failures);
    }

    /// <summary>Rounds with a pause between them until stopped.</summary>
    public async Task RunAsync(TimeSpan pause, Action<IReadOnlyList<Announcement>, IReadOnlyList<string>> told, CancellationToken stop)
    {
        while (true)
        {
            var (news, failures) = await OnceAsync(stop);
            told(news, failures);
            await Task.Delay(pause, clock, stop);
        }
    }

    private async Task<string?> TellAsync(ITeller teller, WatchTables tables, CancellationToken stop)
    {
        if (tables.Claim(teller.Channel, clock.GetUtcNow()) is not { Count: > 0 } due)
        {
            return null;
        }

        try
        {
            await teller.TellAsync(due, stop);
            tables.Settle(teller.Channel, due, sent: true, clock.GetUtcNow());
            return null;
        }
        catch (TimeoutException error)
        {
            return error.Message;
        }
        catch (IOException error)
        {
            tables.Settle(teller.Channel, due, sent: false, clock.GetUtcNow());
            return error.Message;
        }
    }
}
