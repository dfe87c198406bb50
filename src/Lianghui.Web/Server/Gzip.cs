using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Server;

/// <summary>Compression of what is sent: made once and kept, since on one machine sending less is faster than sending all.</summary>
internal static class Gzip
{
    /// <summary>The bytes in gzip.</summary>
    internal static byte[] Of(byte[] body, CompressionLevel level)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, level))
        {
            gzip.Write(body);
        }

        return memory.ToArray();
    }

    /// <summary>Whether the reader takes gzip; <c>gzip;q=0</c> refuses it.</summary>
    internal static bool IsAccepted(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) && !accepted.Contains("gzip;q=0", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The strong tag of the compressed bytes, which are not the bytes of the plain answer.</summary>
    internal static string Tag(string plain) => plain.Insert(plain.Length - 1, "-gz");
}
