using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Lianghui.Documents.Plain;

namespace Lianghui.Documents;

/// <summary>Formats that are told apart.</summary>
internal enum Format
{
    Empty,
    Text,
    Html,
    Mhtml,
    Json,
    Docx,
    Xlsx,
    Zip,
    Ole,
    Rtf,
    Pdf,
    Ofd,
    OtherArchive,
    Binary,
}

/// <summary>Tells a format by the first bytes.</summary>
internal static partial class FormatSniffer
{
    internal static Format Tell(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        if (bytes.IsEmpty)
        {
            return Format.Empty;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return OfArchive(file);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Format.Ole;
        }

        if (bytes.StartsWith("Rar!"u8) || bytes is [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [0x1F, 0x8B, 8, ..])
        {
            return Format.OtherArchive;
        }

        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return Format.Pdf;
        }

        return bytes.StartsWith("{\\rtf"u8) ? Format.Rtf : TextDecoder.LooksBinary(bytes) ? Format.Binary : IsSavedPage(bytes) ? Format.Mhtml : IsHtml(bytes) ? Format.Html : IsJson(bytes) ? Format.Json : Format.Text;
    }

    // By the names of its entries: an archive that holds a Word file may hold that file's names too. One that is damaged is told by those.
    private static Format OfArchive(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            return Of(name => archive.GetEntry(name) is not null);
        }
        catch (InvalidDataException)
        {
        }

        return bytes.AsSpan().IndexOf("word/document.xml"u8) >= 0 ? Format.Docx : bytes.AsSpan().IndexOf("xl/workbook.xml"u8) >= 0 ? Format.Xlsx : Format.Zip;

        static Format Of(Func<string, bool> holds) => holds("word/document.xml") ? Format.Docx : holds("xl/workbook.xml") ? Format.Xlsx : holds("OFD.xml") ? Format.Ofd : Format.Zip;
    }

    // A page that a browser saved in one file begins as a letter does.
    private static bool IsSavedPage(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(4096, bytes.Length)]);
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("Content-Type:", StringComparison.OrdinalIgnoreCase)
            && (head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) || head.Contains("text/html", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.StartsWith("<!--"u8) || bytes.StartsWith("<?xml"u8) ? 65_536 : 4096, bytes.Length)];
        var head = (TextDecoder.IsUtf16(start) ? TextDecoder.Decode(start) : Encoding.Latin1.GetString(start)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith('<') && (head.Contains("<body", StringComparison.OrdinalIgnoreCase) || head.Contains("<div", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<p", StringComparison.OrdinalIgnoreCase) || head.Contains("<meta", StringComparison.OrdinalIgnoreCase) || head.Contains("<script", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a text is JSON, or JSON handed to a function, rather than a page.</summary>
    internal static bool IsData(string text) => text.AsSpan().TrimStart(" \r\n\t\uFEFF") is ['{' or '[', ..] || Callback().IsMatch(text.AsSpan(0, Math.Min(200, text.Length)));

    // What a portal's interface answers: one object or list, in which the article is a string; it may be handed to a function.
    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.Trim(" \r\n\t\u00EF\u00BB\u00BF;"u8);
        if (text.Length > 2 && text[^1] == ')' && Callback().Match(Encoding.Latin1.GetString(text[..Math.Min(200, text.Length)])) is { Success: true } call)
        {
            text = text[(call.Length - 1)..^1].Trim(" \r\n\t"u8);
        }

        return text.Length > 2 && ((text[0] == '{' && text[^1] == '}' && text[1..].TrimStart(" \r\n\t"u8).StartsWith("\""u8))
            || (text[0] == '[' && text[^1] == ']' && text[1..].TrimStart(" \r\n\t"u8) is [(byte)'{' or (byte)'"', ..]));
    }

    [GeneratedRegex("^[\\s\uFEFF]*(?:/\\*\\*/)?[A-Za-z_$][\\w$.]{0,80}\\s*\\(\\s*[{\\[]", RegexOptions.None, 1000)]
    private static partial Regex Callback();
}
