using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Central;
using Lianghui.Text;

namespace Lianghui.Extraction.Metadata;

/// <summary>Reads place, year, kind, title, speaker, session and dates from a report's own text (docs/extractors/metadata.md).</summary>
public static class MetadataReader
{
    /// <summary>Reads the metadata; a hint only fills what the text does not say, an override wins.</summary>
    public static ReportMetadata Read(StoredText text, MetadataHints hints, List<Issue> issues)
    {
        var head = ReportHead.Of(text);
        var stated = TitleReader.Read(head.Text);
        var title = stated ?? (TitleReader.IsTitle(hints.TitleHint) ? hints.TitleHint : null);
        var (session, congress) = Session(head, hints);
        var (speaker, office) = Speaker(head, hints);
        var delivered = DeliveryReader.Delivered(head.Text) ?? DeliveryReader.Delivered(hints.TitleHint ?? "");
        var other = DocumentKind.OfOther(text.Folded, head, title);
        var place = PlaceFinder.Find(text, head, congress, stated ?? "", hints.TitleHint ?? "");
        var code = hints.PlaceOverride ?? Code(place, other) ?? hints.PlaceHint;
        var kind = other ?? KindOf(code, place.Level);
        if (CentralReader.IsCentral(kind) && code == "CN")
        {
            return Central(text, hints, kind, speaker, office).Checked(text, issues);
        }

        var article = kind == ReportKinds.Article ? ArticleDayReader.Read(text, hints.PublishedHint ?? CentralDays.OfFile(hints.TitleHint)) : null;
        return new ReportMetadata(
            code, hints.YearOverride ?? article?.Year ?? Year(text, hints, title, delivered, other, issues), kind, title, speaker, office, session,
            article is null ? delivered : null, article?.Date ?? DeliveryReader.Published(head.Text) ?? hints.PublishedHint,
            MetadataChecks.IsComplete(text, head, title), AnnexFinder.Find(text)).Checked(text, issues);
    }

    /// <summary>A central document's year is the one that it steers, its day the last of the meeting or that of adoption.</summary>
    private static ReportMetadata Central(StoredText text, MetadataHints hints, string kind, string? speaker, string? office)
    {
        var central = CentralReader.Read(text, kind, hints.TitleHint);

        // Two bodies may convey one meeting on one day: without a name of their own they are not versions of each other.
        var named = central.Title is not null;
        return new ReportMetadata(
            "CN", hints.YearOverride ?? central.Year ?? hints.YearHint, kind, central.Title, speaker, office, null,
            named ? central.Until : null, hints.PublishedHint ?? (named ? null : central.Until), true, null);
    }

    private static (string? Session, string? Congress) Session(ReportHead head, MetadataHints hints)
    {
        var (session, congress) = SessionReader.Read(head.Squeezed);
        return session is null ? SessionReader.Read(ReportHead.Squeeze(hints.TitleHint ?? "")) : (session, congress);
    }

    private static (string? Speaker, string? Office) Speaker(ReportHead head, MetadataHints hints)
    {
        var found = SpeakerReader.Read(head.Text);
        return found.Speaker is null && hints.TitleHint is { } title ? SpeakerReader.Read(title) : found;
    }

    private static string? Code(FoundPlace place, string? other) =>
        other is ReportKinds.Conference or ReportKinds.Communique or ReportKinds.Decision && !place.Stated ? "CN" : place.Code;

    private static string KindOf(string? code, GovernmentLevel level) => code switch
    {
        null => ReportKinds.Other,
        "CN" => ReportKinds.National,
        { Length: 6 } when code.EndsWith("0000", StringComparison.Ordinal) => ReportKinds.Provincial,
        { Length: 6 } => level == GovernmentLevel.District || code[4..] != "00" ? ReportKinds.District : ReportKinds.City,
        _ => ReportKinds.Provincial,
    };

    private static int? Year(
        StoredText text, MetadataHints hints, string? title, DateOnly? delivered, string? other, List<Issue> issues)
    {
        var headings = other is null ? YearReader.FromHeadings(text.Folded) : null;
        var stated = delivered is { } day
            ? (day.Month >= 10 && headings == day.Year + 1 ? headings : day.Year)
            : YearReader.FromTitle(title == hints.TitleHint ? null : title) ?? headings;
        var year = hints.YearOverride ?? stated ?? hints.YearHint ?? YearReader.FromFileName(hints.TitleHint);
        if (year is null && other is null && YearReader.FromReview(text.Folded) is { } guess)
        {
            issues.Add(new Issue(
                "year-inferred", $"The text does not say for which year it is; {guess} follows from the years it reviews. Give --year to overrule."));
            year = guess;
        }

        return year;
    }
}
