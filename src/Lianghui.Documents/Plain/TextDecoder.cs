using System.Text;

namespace Lianghui.Documents.Plain;

/// <summary>Bytes to text: byte order marks, else strict UTF-8, else GB18030 (which holds GBK and GB2312).</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = Register();

    /// <summary>Decodes; strict UTF-8 throws on GB bytes, which makes it the detector.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes) => DecodeCounting(bytes).Text;

    /// <summary>Decodes, and counts the bytes that are no characters: a damaged byte in UTF-8 does not make it GB18030.</summary>
    internal static (string Text, int Damaged) DecodeCounting(ReadOnlySpan<byte> bytes)
    {
        if (Utf16(bytes) is { } utf16)
        {
            return (utf16.GetString(bytes).TrimStart('\uFEFF'), 0);
        }

        try
        {
            return (StrictUtf8.GetString(bytes).TrimStart('\uFEFF'), 0);
        }
        catch (DecoderFallbackException)
        {
            var (good, bad) = Utf8Evidence(bytes);
            var isUtf8 = good > 2 * bad;
            var text = (isUtf8 ? Encoding.UTF8 : Gb18030).GetString(bytes).TrimStart('\uFEFF');
            return (text, isUtf8 ? bad : text.AsSpan().Count('\uFFFD'));
        }
    }

    // Sequences of three bytes, as Chinese characters are, hardly ever fit UTF-8 by chance; bytes that fit nothing speak against it.
    private static (int Good, int Bad) Utf8Evidence(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
            {
                break;
            }

            bytes = bytes[plain..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            good += status == System.Buffers.OperationStatus.Done && length >= 3 ? 1 : 0;
            bad += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            bytes = bytes[Math.Max(1, length)..];
        }

        return (good, bad);
    }

    /// <summary>The encoding of a name (gb2312, utf-8 …); null if there is none.</summary>
    internal static Encoding? Named(string name)
    {
        var key = name.Trim().ToLowerInvariant();
        return key switch
        {
            "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" => Gb18030,
            "utf-8" or "utf8" => Encoding.UTF8,
            "big5" => Encoding.GetEncoding("big5"),
            _ => null,
        };
    }

    /// <summary>Whether bytes are no text: control bytes beyond a few, outside UTF-16.</summary>
    internal static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (Utf16(bytes) is not null)
        {
            return false;
        }

        var head = bytes[..Math.Min(8192, bytes.Length)];
        var controls = 0;
        foreach (var b in head)
        {
            controls += b < 0x20 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or 0x0C or 0x1A) ? 1 : 0;
        }

        return controls * 100 > head.Length;
    }

    /// <summary>Code page 437, in which old archives write names.</summary>
    internal static Encoding Dos => Encoding.GetEncoding(437);

    /// <summary>Whether bytes are UTF-8 throughout.</summary>
    internal static bool FitsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Whether all bytes above 127 pair up as Chinese names do: a first byte of GBK, and mostly pairs of its common part.</summary>
    internal static bool FitsGb2312(ReadOnlySpan<byte> bytes)
    {
        var (common, rare) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (i + 1 == bytes.Length || bytes[i] is 0x80 or 0xFF || bytes[i + 1] is < 0x40 or 0x7F or 0xFF)
            {
                return false;
            }

            _ = bytes[i] is >= 0xA1 and <= 0xF7 && bytes[i + 1] >= 0xA1 ? common++ : rare++;
            i++;
        }

        return common >= rare;
    }

    /// <summary>Whether bytes are UTF-16, marked or not.</summary>
    internal static bool IsUtf16(ReadOnlySpan<byte> bytes) => Utf16(bytes) is not null;

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        return Unmarked(bytes);
    }

    // Without a mark, a Chinese text in UTF-16 shows as high bytes of the ideographs' block in every second place.
    private static Encoding? Unmarked(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(400, bytes.Length & ~1)];
        if (head.Length < 40)
        {
            return null;
        }

        int little = 0, big = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            big += head[i] is >= 0x4E and <= 0x9F or 0x30 or 0xFF or 0 ? 1 : 0;
            little += head[i + 1] is >= 0x4E and <= 0x9F or 0x30 or 0xFF or 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        return head.IndexOf((byte)0) < 0 && head.IndexOf((byte)0x30) < 0 ? null
            : little * 20 > pairs * 19 && big * 2 < pairs ? Encoding.Unicode
            : big * 20 > pairs * 19 && little * 2 < pairs ? Encoding.BigEndianUnicode : null;
    }

    private static Encoding Register()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
    }
}
