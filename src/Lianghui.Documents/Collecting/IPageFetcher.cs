namespace Lianghui.Documents.Collecting;

/// <summary>How new an answer must be.</summary>
public enum Freshness
{
    /// <summary>What was fetched once is good for ever; the network is asked only for what is not kept.</summary>
    Kept,

    /// <summary>The server is asked whether it changed (conditional request).</summary>
    Revalidated,

    /// <summary>It is fetched whole again.</summary>
    Again,
}

/// <summary>What became of a request.</summary>
public enum FetchStatus
{
    /// <summary>Fetched now.</summary>
    Fetched,

    /// <summary>The server says that what is kept is still so.</summary>
    NotModified,

    /// <summary>Taken from what is kept; the network was not asked.</summary>
    Kept,

    /// <summary>Not asked for: an address that is not public, or one that robots.txt forbids.</summary>
    Refused,

    /// <summary>Asked for and not had.</summary>
    Failed,
}

/// <summary>
/// Fetches addresses politely: robots.txt, one request at a time for each host with a pause, retries with growing waits, limits on time
/// and size, public addresses only. Safe for many callers at once.
/// </summary>
public interface IPageFetcher
{
    /// <summary>Fetches one address; never throws for what a server does, only for cancellation.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="freshness">How new the answer must be.</param>
    /// <param name="stop">Stops it.</param>
    Task<FetchResult> FetchAsync(Uri address, Freshness freshness, CancellationToken stop);

    /// <summary>Takes an address out of what is kept: its answer was no page of the portal, and it is to be fetched the next time.</summary>
    void Forget(Uri address)
    {
    }
}

/// <summary>The result of one request.</summary>
/// <param name="Address">The address asked for.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Page">The answer; null if it was refused or failed.</param>
/// <param name="Error">Why, for people, with what to do; null if there is a page.</param>
public sealed record FetchResult(Uri Address, FetchStatus Status, FetchedPage? Page, string? Error);

/// <summary>An answer as it came.</summary>
/// <param name="Address">The address asked for.</param>
/// <param name="Final">The address that answered, after redirects.</param>
/// <param name="Headers">Headers of the answer, names in lower case.</param>
/// <param name="Time">When it came.</param>
/// <param name="Hash">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">The body, unpacked if it was sent packed.</param>
public sealed record FetchedPage(
    Uri Address, Uri Final, IReadOnlyDictionary<string, string> Headers, DateTimeOffset Time, string Hash, byte[] Bytes)
{
    /// <summary>A header; null if it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
