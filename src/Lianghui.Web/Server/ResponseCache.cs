using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Lianghui.Web.Server;

/// <summary>A rendered response with its ETag.</summary>
/// <param name="Body">UTF-8 bytes.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="ETag">Strong tag: the first half of the body's SHA-256.</param>
public sealed record CachedResponse(byte[] Body, string ContentType, string ETag)
{
    /// <summary>Makes a response of a text.</summary>
    public static CachedResponse Of(string text, string contentType)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return new CachedResponse(body, contentType, $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
    }
}

/// <summary>Keeps rendered responses by address and state of the library; bounded, emptied when the library changes.</summary>
public sealed class ResponseCache
{
    private const int MaxEntries = 2_000;
    private const int MaxBodyLength = 4_000_000;

    private readonly ConcurrentDictionary<string, CachedResponse> _entries = new(StringComparer.Ordinal);
    private string _stamp = "";

    /// <summary>The response of an address, made if it is not kept.</summary>
    public async Task<CachedResponse> GetAsync(string stamp, string address, Func<Task<CachedResponse>> make)
    {
        if (_stamp != stamp)
        {
            _entries.Clear();
            _stamp = stamp;
        }

        if (_entries.TryGetValue(address, out var kept))
        {
            return kept;
        }

        var made = await make();
        if (_entries.Count < MaxEntries && made.Body.Length <= MaxBodyLength && address.Length < 2_000)
        {
            _entries[address] = made;
        }

        return made;
    }
}
