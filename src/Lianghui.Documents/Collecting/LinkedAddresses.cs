using Lianghui.Documents.Html;

namespace Lianghui.Documents.Collecting;

/// <summary>Where a page's links lead: relative to its base address or its own, http and https only, never to itself.</summary>
/// <param name="fetched">The page as it came.</param>
/// <param name="links">Its links as it writes them.</param>
internal sealed class LinkedAddresses(FetchedPage fetched, PageLinks links)
{
    private readonly Uri _base = links.Base is { } said && Uri.TryCreate(fetched.Final, said.Trim(), out var address) && IsWeb(address) ? address : fetched.Final;

    /// <summary>Further pages of a split article, on the same host.</summary>
    internal IEnumerable<Uri> Pages => Of(links.Pages.Count > 0 ? links.Pages : links.Next is { } next ? [next] : []).Where(a => a.Host == fetched.Final.Host);

    /// <summary>Pages and files in its frames; a file in a viewer is the file.</summary>
    internal IReadOnlyList<Uri> Frames => [.. Of(links.Frames).Select(a => Viewed(a) ?? a)];

    /// <summary>Pages that it calls the report's full text.</summary>
    internal IReadOnlyList<Uri> FullTexts => Of(links.FullTexts);

    /// <summary>Files that it links to; where some are named as reports, the others are lists and pictures.</summary>
    internal IReadOnlyList<Uri> Files => Named is { Count: > 0 } named ? named : Of(links.Attachments.Select(l => l.Href));

    /// <summary>Files whose name or link says that they are reports.</summary>
    internal IReadOnlyList<Uri> Named => Of(links.Attachments.Where(l => IsReport(l.Words) || IsReport(Uri.UnescapeDataString(l.Href))).Select(l => l.Href));

    private static bool IsReport(string words) => words.Contains("报告", StringComparison.Ordinal) && !PageLinks.IsAbout(words);

    private IReadOnlyList<Uri> Of(IEnumerable<string> written) =>
        [.. written.Select(w => Uri.TryCreate(_base, w.Trim(), out var to) && IsWeb(to) ? to : null).OfType<Uri>().Distinct().Where(a => a != fetched.Final)];

    // viewer.html?file=..%2Freport.pdf
    private static Uri? Viewed(Uri viewer)
    {
        var file = viewer.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith("file=", StringComparison.OrdinalIgnoreCase) || p.StartsWith("url=", StringComparison.OrdinalIgnoreCase));
        return file is not null && Uri.TryCreate(viewer, Uri.UnescapeDataString(file[(file.IndexOf('=', StringComparison.Ordinal) + 1)..]), out var to) && IsWeb(to) && Path.HasExtension(to.AbsolutePath) ? to : null;
    }

    private static bool IsWeb(Uri address) => address.Scheme is "http" or "https";
}
