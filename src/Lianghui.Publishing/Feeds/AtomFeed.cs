using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using Lianghui.Corpus.Watching;

namespace Lianghui.Publishing.Feeds;

/// <summary>Announcements as an Atom feed (RFC 4287).</summary>
public static class AtomFeed
{
    /// <summary>Most entries of a feed.</summary>
    public const int MostEntries = 100;

    /// <summary>Writes the newest announcements, newest first.</summary>
    /// <param name="announcements">Announcements; silent ones are left out.</param>
    /// <param name="output">UTF-8 stream, left open.</param>
    public static void Write(IEnumerable<Announcement> announcements, Stream output)
    {
        var newest = announcements.Where(a => !a.IsSilent).OrderByDescending(a => a.At, StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal).Take(MostEntries).ToList();
        var feed = new SyndicationFeed("Lianghui 两会", "Reports of China's governments as they come out", null, newest.Select(Entry))
        {
            Id = "tag:lianghui,2025:announcements",
            LastUpdatedTime = newest.Count > 0 ? Time(newest[0]) : DateTimeOffset.UnixEpoch,
        };
        feed.Authors.Add(new SyndicationPerson { Name = "Lianghui" });
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false, CheckCharacters = false });
        new Atom10FeedFormatter(feed).WriteTo(writer);
    }

    private static SyndicationItem Entry(Announcement a)
    {
        var link = Uri.TryCreate(a.Source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
        var item = new SyndicationItem(Clean(a.Title), Clean(a.Detail), link, "tag:lianghui,2025:" + a.Id, Time(a)) { PublishDate = Time(a) };
        item.Categories.Add(new SyndicationCategory(a.Kind));
        item.Categories.Add(new SyndicationCategory(a.Place));
        return item;
    }

    private static DateTimeOffset Time(Announcement a) => DateTimeOffset.Parse(a.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    // Titles come from pages; what XML cannot hold is left out.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or (>= 0x20 and < 0xFFFE) or > 0xFFFF).Select(r => r.ToString()));
}
