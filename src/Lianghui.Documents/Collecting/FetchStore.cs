using System.Security.Cryptography;
using System.Text.Json;

namespace Lianghui.Documents.Collecting;

/// <summary>
/// Keeps every answer as it came, in a folder: bodies by their hash, and for each address the newest answer's headers, time and hash.
/// <c>fetched.jsonl</c> has a line for each answer ever kept. A file is written beside its place and moved there, so a kill leaves no half.
/// </summary>
public sealed class FetchStore(string folder)
{
    private static readonly Lock Log = new();

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The newest answer of an address; null if none is kept, or if its bytes were damaged since.</summary>
    public FetchedPage? Find(Uri address)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(PathOf(address)))!;
            var bytes = File.ReadAllBytes(BodyOf(kept.Hash));
            return Hash(bytes) == kept.Hash ? new FetchedPage(address, new Uri(kept.Final), kept.Headers, kept.Time, kept.Hash, bytes) : null;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Put(FetchedPage page)
    {
        var body = BodyOf(page.Hash);
        if (!File.Exists(body))
        {
            Write(body, page.Bytes);
        }

        var line = JsonSerializer.SerializeToUtf8Bytes(new Kept(page.Address.AbsoluteUri, page.Final.AbsoluteUri, page.Time, page.Hash, page.Bytes.Length, new(page.Headers)));
        Write(PathOf(page.Address), line);
        lock (Log)
        {
            using var log = new FileStream(Path.Combine(folder, "fetched.jsonl"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            log.Write([.. line, (byte)'\n']);
        }
    }

    /// <summary>Takes an address out, so that it is fetched the next time; what came is still kept by its hash and in the log.</summary>
    public void Forget(Uri address) => File.Delete(PathOf(address));

    /// <summary>SHA-256 of bytes, in hexadecimal.</summary>
    internal static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        File.WriteAllBytes(part, bytes);
        File.Move(part, path, overwrite: true);
    }

    private string BodyOf(string hash) => Path.Combine(folder, "bodies", hash[..2], hash);

    private string PathOf(Uri address) => Path.Combine(folder, "addresses", Hash(System.Text.Encoding.UTF8.GetBytes(address.AbsoluteUri)) + ".json");

    private sealed record Kept(string Address, string Final, DateTimeOffset Time, string Hash, int Length, Dictionary<string, string> Headers);
}
