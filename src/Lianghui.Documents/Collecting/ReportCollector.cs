using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Lianghui.Documents.Html;
using Lianghui.Documents.Sources;
using Lianghui.Text;

namespace Lianghui.Documents.Collecting;

/// <summary>Gets a place's report of a year from where the registry says that it stands.</summary>
/// <param name="reader">Reads addresses.</param>
/// <param name="fetcher">Fetches lists of reports.</param>
public sealed partial class ReportCollector(AddressReader reader, IPageFetcher fetcher)
{
    /// <summary>Tries the known addresses, the most official first, then the list of reports of the portal, until one gives a document.</summary>
    /// <returns>The documents of the first address that gives any; else each failure.</returns>
    public async IAsyncEnumerable<ReadOutcome> CollectAsync(SourceEntry source, int year, [EnumeratorCancellation] CancellationToken stop)
    {
        var failures = new List<ReadOutcome>();
        await foreach (var address in AddressesAsync(source, year, stop))
        {
            var outcomes = new List<ReadOutcome>();
            await foreach (var outcome in reader.ReadAsync(address, stop))
            {
                outcomes.Add(Said(outcome, source, year));
            }

            if (outcomes.Exists(o => o.Document is not null))
            {
                foreach (var outcome in outcomes)
                {
                    yield return outcome;
                }

                yield break;
            }

            failures.AddRange(outcomes);
        }

        foreach (var failure in failures.DefaultIfEmpty(new ReadOutcome(
            $"{source.Place} {year}", null, $"no address of {year} is known; add one line to sources/{source.Place}.yml (docs/sources.md), or give the address to lianghui add")))
        {
            yield return failure;
        }
    }

    private async IAsyncEnumerable<Uri> AddressesAsync(SourceEntry source, int year, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var known in source.Of(year))
        {
            yield return new Uri(known.Url);
        }

        if (source.Of(year).Count == 0 && source.Column is { } column)
        {
            var list = await fetcher.FetchAsync(new Uri(column), Freshness.Revalidated, stop);
            if (list.Page is { } page && Listed(page, year) is { } found)
            {
                yield return found;
            }
        }
    }

    // In a portal's list the link that says the report's name and year.
    private static Uri? Listed(FetchedPage page, int year)
    {
        var links = MarkupReader.Read(PageDecoder.Decode(page.Bytes, PageDecoder.OfHeader(page.Header("content-type"))).Text).All.Where(n => n.Name == "a");
        return links.Where(a => Title(a) is var t && t.Contains("政府工作报告", StringComparison.Ordinal) && t.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                && !Other().IsMatch(t))
            .Select(a => Uri.TryCreate(page.Final, a.Attribute("href"), out var to) && to.Scheme is "http" or "https" ? to : null).FirstOrDefault(a => a is not null);
    }

    private static string Title(PageNode link) => link.Attribute("title") + " " + link.AllText();

    private static ReadOutcome Said(ReadOutcome outcome, SourceEntry source, int year)
    {
        if (outcome.Document is not { } document)
        {
            return outcome;
        }

        var hints = document.Hints with { Place = source.Place, Year = year, Publisher = document.Hints.Publisher ?? source.Publisher };
        var length = document.Text.Value.Length;
        return outcome with
        {
            Document = document with
            {
                Hints = hints,
                Issues = length >= source.Assertions.Chars ? document.Issues
                    : [new Issue("short-source", $"The text has {length} characters; reports of {source.Publisher} have at least {source.Assertions.Chars}."), .. document.Issues],
            },
        };
    }

    [GeneratedRegex("解读|图解|一图|摘要|摘登|诞生记|建议|任务分解|重点工作|问答", RegexOptions.None, 1000)]
    private static partial Regex Other();
}
