using System.Text;
using System.Text.RegularExpressions;
using Lianghui.Documents.Plain;

namespace Lianghui.Documents.Html;

/// <summary>
/// The text of a page's bytes. Pages say one encoding and are in another, in both directions, so the bytes speak first; what the header or
/// the page says decides where the bytes fit neither UTF-8 nor GB18030.
/// </summary>
internal static partial class PageDecoder
{
    /// <summary>Decodes; tells how many bytes fit nowhere.</summary>
    internal static (string Text, int Damaged) Decode(byte[] bytes, string? header)
    {
        var (text, damaged) = TextDecoder.DecodeCounting(bytes);
        if (damaged <= bytes.Length / 200)
        {
            return (text, damaged);
        }

        var declared = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(4096, bytes.Length)));
        var other = (header is null ? null : TextDecoder.Named(header)) ?? (declared.Success ? TextDecoder.Named(declared.Groups[1].Value) : null);
        return other is null or UTF8Encoding || other.CodePage == 54936 ? (text, damaged) : (other.GetString(bytes), 0);
    }

    /// <summary>The charset of a Content-Type header.</summary>
    internal static string? OfHeader(string? contentType) => contentType is not null && Charset().Match(contentType) is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]+)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Charset();
}
