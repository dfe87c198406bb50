using System.Runtime.CompilerServices;
using Lianghui.Documents.Html;
using Lianghui.Text;

namespace Lianghui.Documents.Collecting;

/// <summary>
/// Reads what an address leads to: a file, or a page with its further pages, the page in its frame, or the files that a page without a
/// report links to. What is linked is followed once, never further.
/// </summary>
/// <param name="fetcher">Fetches.</param>
/// <param name="freshness">How new answers must be.</param>
public sealed class AddressReader(IPageFetcher fetcher, Freshness freshness)
{
    private const int MostFiles = 6;
    private const int MostPages = 60;

    /// <summary>Reads the documents of an address.</summary>
    /// <returns>One outcome a document, or one with an error for people.</returns>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(Uri address, [EnumeratorCancellation] CancellationToken stop)
    {
        IReadOnlyList<ReadOutcome> outcomes;
        try
        {
            outcomes = await DocumentsAsync(address, 1, stop);
        }
        catch (UnreadableException error)
        {
            outcomes = [new ReadOutcome(address.AbsoluteUri, null, error.Message)];
        }

        foreach (var outcome in outcomes)
        {
            yield return outcome;
        }
    }

    private async Task<IReadOnlyList<ReadOutcome>> DocumentsAsync(Uri address, int follow, CancellationToken stop)
    {
        var fetched = await FetchAsync(address, stop);
        if (FormatSniffer.Tell(fetched.Bytes) is not (Format.Html or Format.Json))
        {
            return await FileAsync(fetched, stop);
        }

        try
        {
            var page = PortalPage.Read(fetched.Bytes, PageDecoder.OfHeader(fetched.Header("content-type")));
            var linked = new LinkedAddresses(fetched, page.Links);
            return follow > 0 && (page.IsShort || linked.Named.Count > 0) && await ElsewhereAsync(linked, page, stop) is { Count: > 0 } elsewhere ? elsewhere
                : [await PageAsync(fetched, page, linked, stop)];
        }
        catch (UnreadableException error) when (error.IsPassing)
        {
            fetcher.Forget(address);
            throw;
        }
    }

    private async Task<FetchedPage> FetchAsync(Uri address, CancellationToken stop)
    {
        var result = await fetcher.FetchAsync(address, freshness, stop);
        return result.Page ?? throw new UnreadableException(result.Error ?? "it could not be fetched");
    }

    private static async Task<IReadOnlyList<ReadOutcome>> FileAsync(FetchedPage fetched, CancellationToken stop)
    {
        var outcomes = new List<ReadOutcome>();
        await foreach (var outcome in DocumentReader.ReadAsync(fetched.Bytes, fetched.Address.AbsoluteUri, 0, stop))
        {
            outcomes.Add(At(outcome, fetched));
        }

        return outcomes;
    }

    // A page without a report of its own shows it in a frame, sends on to it, offers it as a file, or links to its full text. A longer page
    // may be a notice about the report, which is then the longer file.
    private async Task<IReadOnlyList<ReadOutcome>> ElsewhereAsync(LinkedAddresses linked, PortalPage page, CancellationToken stop)
    {
        if (page.IsShort && await LongerAsync(linked.Frames, Math.Max(page.Length, 400), stop) is { Count: > 0 } framed)
        {
            return framed;
        }

        var files = new List<ReadOutcome>();
        foreach (var file in (page.IsShort ? linked.Files : linked.Named).Take(MostFiles))
        {
            files.AddRange((await TryAsync(file, stop)).Select(o => Dated(o, page.Hints)));
        }

        if (files.Exists(f => f.Document?.Text.Value.Length > page.Length * (page.IsShort ? 0 : 1.1)))
        {
            return files;
        }

        return !page.IsShort ? [] : await LongerAsync(linked.FullTexts, Math.Max(2 * page.Length, 400), stop) is { Count: > 0 } full ? full : page.Length < 200 ? files : [];
    }

    private async Task<IReadOnlyList<ReadOutcome>> LongerAsync(IReadOnlyList<Uri> addresses, int length, CancellationToken stop)
    {
        foreach (var address in addresses.Take(3))
        {
            if (await TryAsync(address, stop) is { Count: > 0 } found && found.Any(o => o.Document?.Text.Value.Length > length))
            {
                return found;
            }
        }

        return [];
    }

    private async Task<IReadOnlyList<ReadOutcome>> TryAsync(Uri address, CancellationToken stop)
    {
        try
        {
            return await DocumentsAsync(address, 0, stop);
        }
        catch (UnreadableException error)
        {
            return [new ReadOutcome(address.AbsoluteUri, null, error.Message)];
        }
    }

    private async Task<ReadOutcome> PageAsync(FetchedPage fetched, PortalPage page, LinkedAddresses linked, CancellationToken stop)
    {
        HtmlReader.Check(page);
        var pages = new List<(PortalPage, string)> { (page, "") };
        var seen = new HashSet<Uri> { fetched.Address, fetched.Final };
        var waiting = new Queue<Uri>(linked.Pages);
        while (waiting.TryDequeue(out var next) && pages.Count < MostPages)
        {
            if (seen.Add(next))
            {
                var (part, answer) = await PartAsync(next, pages.Count + 1, stop);
                pages.Add((part, $"page {pages.Count + 1}, "));
                new LinkedAddresses(answer, part.Links).Pages.ToList().ForEach(waiting.Enqueue);
            }
        }

        return At(new ReadOutcome(fetched.Address.AbsoluteUri, HtmlReader.Build(pages, fetched.Address.AbsoluteUri, [.. pages.SelectMany(p => p.Item1.Issues).DistinctBy(i => i.Code)]), null), fetched);
    }

    // A report that lacks a page is not kept: it would pass for the whole.
    private async Task<(PortalPage Page, FetchedPage Answer)> PartAsync(Uri address, int number, CancellationToken stop)
    {
        try
        {
            var answer = await FetchAsync(address, stop);
            var page = PortalPage.Read(answer.Bytes, PageDecoder.OfHeader(answer.Header("content-type")));
            HtmlReader.Check(page);
            return (page, answer);
        }
        catch (UnreadableException error)
        {
            fetcher.Forget(address);
            throw new UnreadableException($"page {number} of the report ({address}) is missing: {error.Message}");
        }
    }

    private static ReadOutcome At(ReadOutcome outcome, FetchedPage fetched) => outcome.Document is { } document
        ? outcome with { Document = document with { Hints = document.Hints with { Address = fetched.Final.AbsoluteUri } } } : outcome;

    // A file's day and source line are those of the page that offers it.
    private static ReadOutcome Dated(ReadOutcome outcome, DocumentHints page) => outcome.Document is { } document
        ? outcome with { Document = document with { Hints = document.Hints with { Published = document.Hints.Published ?? page.Published, Publisher = document.Hints.Publisher ?? page.Publisher } } } : outcome;
}
