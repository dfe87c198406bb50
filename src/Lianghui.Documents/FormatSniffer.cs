using System.Text;
using Lianghui.Documents.Plain;

namespace Lianghui.Documents;

/// <summary>Formats that are told apart.</summary>
internal enum Format
{
    Empty,
    Text,
    Html,
    Json,
    Docx,
    Xlsx,
    Zip,
    Ole,
    Rtf,
    Pdf,
    Binary,
}

/// <summary>Tells a format by the first bytes.</summary>
internal static class FormatSniffer
{
    internal static Format Tell(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Format.Empty;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return bytes.IndexOf("word/document.xml"u8) >= 0 ? Format.Docx : bytes.IndexOf("xl/workbook.xml"u8) >= 0 ? Format.Xlsx : Format.Zip;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Format.Ole;
        }

        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return Format.Pdf;
        }

        return bytes.StartsWith("{\\rtf"u8) ? Format.Rtf : TextDecoder.LooksBinary(bytes) ? Format.Binary : IsHtml(bytes) ? Format.Html : IsJson(bytes) ? Format.Json : Format.Text;
    }

    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(4096, bytes.Length)];
        var head = (TextDecoder.IsUtf16(start) ? TextDecoder.Decode(start) : Encoding.Latin1.GetString(start)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith('<') && (head.Contains("<body", StringComparison.OrdinalIgnoreCase) || head.Contains("<div", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<p", StringComparison.OrdinalIgnoreCase) || head.Contains("<meta", StringComparison.OrdinalIgnoreCase) || head.Contains("<script", StringComparison.OrdinalIgnoreCase)));
    }

    // What a portal's interface answers: one object or list, in which the article is a string.
    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.Trim(" \r\n\t\u00EF\u00BB\u00BF"u8);
        return text.Length > 2 && ((text[0] == '{' && text[^1] == '}' && text[1..].TrimStart(" \r\n\t"u8).StartsWith("\""u8))
            || (text[0] == '[' && text[^1] == ']' && text[1..].TrimStart(" \r\n\t"u8) is [(byte)'{' or (byte)'"', ..]));
    }
}
