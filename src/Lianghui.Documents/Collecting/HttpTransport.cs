using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Lianghui.Documents.Collecting;

/// <summary>One request over HTTP, with its redirects, within its limits; each hop passes the guard and the host's gate.</summary>
internal sealed class HttpTransport : IDisposable
{
    internal const string Agent = "lianghui/0.1 (reads government work reports; one request at a time)";

    private readonly HttpClient _client;
    private readonly FetchLimits _limits;
    private readonly HostGates _gates;
    private readonly TimeProvider _clock;

    internal HttpTransport(FetchLimits limits, AddressGuard guard, HostGates gates, TimeProvider clock)
    {
        (_limits, _gates, _clock) = (limits, gates, clock);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = true,
            UseProxy = false,
            MaxResponseHeadersLength = 64,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            ConnectCallback = guard.ConnectAsync,
        };
        if (limits.AcceptAnyCertificate)
        {
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true };
        }

        if (limits.Trusted is { } trusted)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.AddRange(trusted);
        }

        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Asks once.</summary>
    /// <param name="address">The address.</param>
    /// <param name="kept">What is kept of it, for a conditional request.</param>
    /// <param name="check">Called before each hop; throws if it must not be asked.</param>
    /// <param name="budget">Time that it may take with its redirects, waits for hosts' turns apart; takes what is left.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The answer; null if what is kept is still so.</returns>
    /// <exception cref="FetchFault">No page came.</exception>
    internal async Task<FetchedPage?> AskAsync(Uri address, FetchedPage? kept, Func<Uri, CancellationToken, Task> check, TimeBudget budget, CancellationToken stop)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (hop, mayRepeat) = (address, false);
        while (true)
        {
            if ((!seen.Add(hop.AbsoluteUri) && !mayRepeat) || seen.Count > _limits.Redirects + 1)
            {
                throw new FetchFault("the server redirects in a loop or too often; open the address in a browser and give the one it ends at");
            }

            await check(hop, stop);
            var (page, next, unchanged) = await HopAsync(address, hop, kept, budget, stop);
            if (page is not null || unchanged)
            {
                return page;
            }

            // Some portals set a cookie and send the browser to the same address; once.
            mayRepeat = next!.SetsCookie && !mayRepeat && next.Address == hop;
            hop = next.Address;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<(FetchedPage? Page, Hop? Next, bool Unchanged)> HopAsync(Uri address, Uri hop, FetchedPage? kept, TimeBudget budget, CancellationToken stop)
    {
        using var turn = await _gates.EnterAsync(hop, stop);
        using var limit = new CancellationTokenSource(budget.Left, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        using var spent = budget.Spend(_clock);
        var got = 0L;
        try
        {
            using var request = Request(hop, kept);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (response.StatusCode == HttpStatusCode.NotModified && kept is not null)
            {
                return (null, null, true);
            }

            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
            {
                return (null, new Hop(Next(hop, response.Headers.Location), response.Headers.Contains("Set-Cookie")), false);
            }

            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
            {
                throw FetchFault.Of(response.StatusCode, Wait(response));
            }

            var bytes = await BodyAsync(response, n => got = n, both.Token);
            return (new FetchedPage(address, hop, Headers(response), _clock.GetUtcNow(), FetchStore.Hash(bytes), bytes), null, false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new FetchFault($"{hop.Host} did not finish within {budget.Whole.TotalSeconds:0.#} seconds ({got} bytes came); try again later", passes: true);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or UnreadableException or InvalidDataException)
        {
            throw FetchFault.Of(error, hop);
        }
    }

    private sealed record Hop(Uri Address, bool SetsCookie);

    private static HttpRequestMessage Request(Uri address, FetchedPage? kept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/pdf, application/json;q=0.9, */*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Language", "zh-CN, zh;q=0.9, en;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (kept?.Header("etag") is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (kept?.Header("last-modified") is { } day)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        }

        return request;
    }

    private static Uri Next(Uri hop, Uri? location)
    {
        var next = location is null ? throw new FetchFault("the server redirects without saying where; open the address in a browser") : new Uri(hop, location);
        return next.Scheme is "http" or "https" ? next : throw new FetchFault($"the server redirects to a {next.Scheme}: address, which is not followed", refused: true);
    }

    private TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - _clock.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    // Both what comes and what it unpacks to are counted, so neither a large answer nor a small one that unpacks to a large one is taken.
    private async Task<byte[]> BodyAsync(HttpResponseMessage response, Action<long> came, CancellationToken stop)
    {
        var most = _limits.MostBytes;
        if (response.Content.Headers.ContentLength > most)
        {
            throw new FetchFault($"the answer has {response.Content.Headers.ContentLength / 1_048_576} MiB; at most {most / 1_048_576} are fetched. A report is far smaller: is it the right address?");
        }

        using var raw = new LimitedStream(await response.Content.ReadAsStreamAsync(stop), most);
        using var body = Unpacked(raw, string.Join(',', response.Content.Headers.ContentEncoding).ToLowerInvariant(), most);
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await body.ReadAsync(buffer, stop)) > 0; came(memory.Length))
        {
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static Stream Unpacked(Stream raw, string encoding, long most) => encoding switch
    {
        "" or "identity" => raw,
        "gzip" or "x-gzip" => new LimitedStream(new GZipStream(raw, CompressionMode.Decompress), most),
        "br" => new LimitedStream(new BrotliStream(raw, CompressionMode.Decompress), most),
        "deflate" => new LimitedStream(new ZLibStream(raw, CompressionMode.Decompress), most),
        _ => throw new FetchFault($"the answer is packed as '{encoding}', which was not asked for; save the page from a browser"),
    };

    private static Dictionary<string, string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .GroupBy(h => h.Key.ToLowerInvariant()).Where(g => g.Key != "set-cookie").ToDictionary(g => g.Key, g => string.Join(", ", g.SelectMany(h => h.Value)), StringComparer.Ordinal);
}
