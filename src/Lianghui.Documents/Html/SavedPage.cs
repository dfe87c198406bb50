using MimeKit;

namespace Lianghui.Documents.Html;

/// <summary>Web pages saved with their pictures in one file (.mht, .mhtml; RFC 2557): the page itself, with the address that it was saved from.</summary>
internal static class SavedPage
{
    /// <exception cref="UnreadableException">It is damaged, or holds no page.</exception>
    internal static ReadDocument Read(byte[] bytes, string source, CancellationToken stop)
    {
        var page = Page(bytes, stop) ?? throw new UnreadableException("it is a saved page (.mhtml) without a page in it; save the page again");
        using var body = new MemoryStream();
        page.Content!.DecodeTo(body, stop);
        var document = HtmlReader.Read(body.ToArray(), source, page.ContentType.Charset);
        var address = document.Hints.Address ?? (page.ContentLocation is { IsAbsoluteUri: true, Scheme: "http" or "https" } from ? from.AbsoluteUri : null);
        return document with { Hints = document.Hints with { Address = address } };
    }

    // The first page of the file is the one that was saved; those of its frames come after it.
    private static MimePart? Page(byte[] bytes, CancellationToken stop)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            return MimeMessage.Load(stream, stop).BodyParts.OfType<MimePart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", "html") && p.Content is not null);
        }
        catch (FormatException error)
        {
            throw new UnreadableException($"it is a saved page (.mhtml) and damaged ({error.Message.TrimEnd('.')}); save the page again");
        }
    }
}
