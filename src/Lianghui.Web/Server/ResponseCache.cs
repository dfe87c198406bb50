using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Lianghui.Web.Server;

/// <summary>A rendered response with its ETag.</summary>
/// <param name="Body">UTF-8 bytes.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="ETag">Strong tag: the first half of the body's SHA-256.</param>
public sealed record CachedResponse(byte[] Body, string ContentType, string ETag)
{
    private const int LeastCompressed = 860;

    private readonly Lazy<byte[]?> _compressed = new(() => Body.Length < LeastCompressed ? null : Gzip.Of(Body, CompressionLevel.Optimal));

    /// <summary>The body in gzip, made when first asked for and kept; null where it is so short that compressing gains nothing.</summary>
    public byte[]? Compressed => _compressed.Value;

    /// <summary>Makes a response of a text.</summary>
    public static CachedResponse Of(string text, string contentType) => Of(Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>Makes a response of bytes.</summary>
    public static CachedResponse Of(byte[] body, string contentType) =>
        new(body, contentType, $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
}

/// <summary>
/// Keeps rendered responses by address and state of the library; emptied when the library changes and whenever it holds too much, so that
/// memory stays bounded whatever is asked. Requests for the same address at the same time are computed once.
/// </summary>
public sealed class ResponseCache
{
    private const int MaxEntries = 4_000;
    private const long MaxBytes = 128L * 1024 * 1024;
    private const int MaxBodyLength = 8 * 1024 * 1024;
    private const int MaxAddress = 2_000;

    private readonly ConcurrentDictionary<string, Lazy<Task<CachedResponse>>> _entries = new(StringComparer.Ordinal);
    private long _bytes;
    private string _stamp = "";

    /// <summary>Bytes that are kept.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The response of an address as it is kept for this state of the library; null where it is not, or is still being made.</summary>
    public CachedResponse? Find(string stamp, string address) =>
        _entries.TryGetValue(Key(stamp, address), out var entry) && entry is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? entry.Value.Result : null;

    /// <summary>The response of an address, made if it is not kept.</summary>
    public async Task<CachedResponse> GetAsync(string stamp, string address, Func<Task<CachedResponse>> make)
    {
        var key = Key(stamp, address);
        if (_stamp != stamp || _entries.Count >= MaxEntries || Bytes > MaxBytes)
        {
            _entries.Clear();
            Interlocked.Exchange(ref _bytes, 0);
            _stamp = stamp;
        }

        if (address.Length > MaxAddress)
        {
            return await make();
        }

        var fresh = new Lazy<Task<CachedResponse>>(() => Task.Run(make));
        var entry = _entries.GetOrAdd(key, fresh);
        try
        {
            return ReferenceEquals(entry, fresh) ? Keep(key, await entry.Value) : await entry.Value;
        }
        catch
        {
            _entries.TryRemove(key, out _);
            throw;
        }
    }

    // The stamp is part of the key: a request that began before a change can put nothing old among the answers after it.
    private static string Key(string stamp, string address) => stamp + "\n" + address;

    private CachedResponse Keep(string key, CachedResponse made)
    {
        if (made.Body.Length > MaxBodyLength)
        {
            _entries.TryRemove(key, out _);
        }
        else
        {
            // A quarter more for the compressed body, which is made later.
            Interlocked.Add(ref _bytes, made.Body.Length + (made.Body.Length / 4) + (2 * key.Length));
        }

        return made;
    }
}
