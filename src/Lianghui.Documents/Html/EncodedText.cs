using System.Globalization;
using System.Text;

namespace Lianghui.Documents.Html;

/// <summary>Strings that scripts keep encoded: as <c>escape()</c> and <c>encodeURIComponent()</c> write them, or in Base64.</summary>
internal static class EncodedText
{
    private const int ShortestCode = 200;
    private const int ShortestBase64 = 400;

    /// <summary>What an encoded string stands for; other strings as they are.</summary>
    internal static string Read(string text) => text.Length < ShortestCode ? text
        : text.Contains("%u", StringComparison.OrdinalIgnoreCase) || text.Contains("%E", StringComparison.OrdinalIgnoreCase) ? Percent(text)
        : text.Length >= ShortestBase64 ? Base64(text) ?? text : text;

    /// <summary>The number that hexadecimal digits write; null if they are none.</summary>
    internal static int? Code(ReadOnlySpan<char> digits, int length) => digits.Length >= length
        && int.TryParse(digits[..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;

    private static string Percent(string text)
    {
        var plain = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && Code(text.AsSpan(i + 1), 2) is { } one)
            {
                bytes.Add((byte)one);
                i += 2;
                continue;
            }

            Flush(plain, bytes);
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is 'u' or 'U' && Code(text.AsSpan(i + 2), 4) is { } wide)
            {
                plain.Append((char)wide);
                i += 5;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        Flush(plain, bytes);
        return plain.ToString();
    }

    private static void Flush(StringBuilder plain, List<byte> bytes)
    {
        if (bytes.Count > 0)
        {
            plain.Append(Encoding.UTF8.GetString([.. bytes]));
            bytes.Clear();
        }
    }

    private static string? Base64(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '=' or '\r' or '\n'))
            {
                return null;
            }
        }

        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Plain.TextDecoder.Decode(bytes.AsSpan(0, count)) : null;
    }
}
