using System.Collections.Concurrent;
using System.Text;
using Polly;
using Polly.Retry;

namespace Lianghui.Documents.Collecting;

/// <summary>The fetcher of the collector and of <c>watch</c>: what is kept, else the network, politely.</summary>
public sealed class PageFetcher : IPageFetcher, IDisposable
{
    private readonly FetchLimits _limits;
    private readonly FetchStore? _store;
    private readonly TimeProvider _clock;
    private readonly HostGates _gates;
    private readonly HttpTransport _transport;
    private readonly ResiliencePipeline _retries;
    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsRules>>> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A fetcher.</summary>
    /// <param name="limits">How far it goes.</param>
    /// <param name="store">Where answers are kept; null keeps none.</param>
    /// <param name="clock">The clock; the system's if null.</param>
    public PageFetcher(FetchLimits limits, FetchStore? store, TimeProvider? clock = null)
        : this(limits, store, clock ?? TimeProvider.System, AddressGuard.For(limits.AllowPrivate))
    {
    }

    internal PageFetcher(FetchLimits limits, FetchStore? store, TimeProvider clock, AddressGuard guard)
    {
        (_limits, _store, _clock) = (limits, store, clock);
        _gates = new HostGates(limits.Pause, clock);
        _transport = new HttpTransport(limits, guard, _gates, clock);
        _retries = Retries();
    }

    /// <inheritdoc/>
    public async Task<FetchResult> FetchAsync(Uri address, Freshness freshness, CancellationToken stop)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            return new FetchResult(address, FetchStatus.Refused, null, $"{address.Scheme}: addresses are not fetched; give an http or https address or a file");
        }

        var kept = _store?.Find(address);
        if (freshness == Freshness.Kept && kept is not null)
        {
            return new FetchResult(address, FetchStatus.Kept, kept, null);
        }

        try
        {
            var page = await AskAsync(address, freshness == Freshness.Again ? null : kept, stop);
            return page is null ? new FetchResult(address, FetchStatus.NotModified, kept, null) : Keep(page);
        }
        catch (FetchFault fault)
        {
            return new FetchResult(address, fault.Refused ? FetchStatus.Refused : FetchStatus.Failed, null, fault.Message);
        }
    }

    /// <inheritdoc/>
    public void Forget(Uri address) => _store?.Forget(address);

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();

    private FetchResult Keep(FetchedPage page)
    {
        _store?.Put(page);
        return new FetchResult(page.Address, FetchStatus.Fetched, page, null);
    }

    // A retry is not begun once the whole time is spent; waiting for a host's turn does not count.
    private async Task<FetchedPage?> AskAsync(Uri address, FetchedPage? kept, CancellationToken stop)
    {
        var spent = TimeSpan.Zero;
        return await _retries.ExecuteAsync(
            async token =>
            {
                var budget = new TimeBudget(_limits.Attempt);
                try
                {
                    return await _transport.AskAsync(address, kept, CheckAsync, budget, token);
                }
                catch (FetchFault fault) when (fault.Passes && spent + budget.Spent >= _limits.Whole)
                {
                    throw new FetchFault(fault.Message);
                }
                finally
                {
                    spent += budget.Spent;
                }
            },
            stop);
    }

    private ResiliencePipeline Retries()
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = _clock };
        return _limits.Retries == 0 ? ResiliencePipeline.Empty : builder.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<FetchFault>(f => f.Passes && !(f.After > _limits.Whole)),
            MaxRetryAttempts = _limits.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = _limits.FirstWait,
            DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as FetchFault)?.After),
        }).Build();
    }

    private async Task CheckAsync(Uri address, CancellationToken stop)
    {
        if (_limits.IgnoreRobots)
        {
            return;
        }

        var rules = await _robots.GetOrAdd(address.GetLeftPart(UriPartial.Authority), key => new(() => RobotsAsync(new Uri(key + "/robots.txt")))).Value.WaitAsync(stop);
        if (!rules.Allows(address))
        {
            throw new FetchFault($"robots.txt of {address.Host} asks programs not to fetch this page; open it in a browser, save it and add the file", refused: true);
        }
    }

    // A host without robots.txt, or that does not answer for it, has no rules; its pages themselves tell what is wrong with it.
    private async Task<RobotsRules> RobotsAsync(Uri address)
    {
        var budget = new TimeBudget(TimeSpan.FromSeconds(10) < _limits.Attempt ? TimeSpan.FromSeconds(10) : _limits.Attempt);
        try
        {
            var page = await _transport.AskAsync(address, null, (_, _) => Task.CompletedTask, budget, CancellationToken.None);
            var rules = page!.Bytes.Length > 512 * 1024 ? RobotsRules.None : RobotsRules.Parse(Encoding.UTF8.GetString(page.Bytes), "lianghui");
            _gates.Slow(address, rules.Delay);
            return rules;
        }
        catch (FetchFault fault) when (!fault.Refused)
        {
            return RobotsRules.None;
        }
    }
}
