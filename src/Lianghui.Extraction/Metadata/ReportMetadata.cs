namespace Lianghui.Extraction.Metadata;

/// <summary>What a report's text says of itself; null where it does not say.</summary>
/// <param name="Place">ISO 3166-2:CN code (<c>GD</c>), <c>CN</c>, or an adcode of six digits.</param>
/// <param name="Year">The year that the report sets targets for.</param>
/// <param name="Kind">One of <see cref="ReportKinds"/>.</param>
/// <param name="Title">The title line.</param>
/// <param name="Speaker">The person who delivered it.</param>
/// <param name="Office">The speaker's office as printed (省长, 代省长, 自治区主席).</param>
/// <param name="Session">The congress and session as printed.</param>
/// <param name="Delivered">The day of delivery.</param>
/// <param name="Published">The day of publication that the text itself gives.</param>
/// <param name="Complete">Whether it has an opening and a closing and no sign of being a summary.</param>
/// <param name="AnnexStart">Offset in the stored text where an annex begins.</param>
public sealed record ReportMetadata(
    string? Place,
    int? Year,
    string Kind,
    string? Title,
    string? Speaker,
    string? Office,
    string? Session,
    DateOnly? Delivered,
    DateOnly? Published,
    bool Complete,
    int? AnnexStart);

/// <summary>What is known of a document before its text is read; an override wins over the text, a hint only fills a gap.</summary>
/// <param name="PlaceOverride">Place given by the user.</param>
/// <param name="YearOverride">Year given by the user.</param>
/// <param name="PlaceHint">Place that a file name or a table column says.</param>
/// <param name="YearHint">Year that a file name or a table column says.</param>
/// <param name="TitleHint">Title that the page or table says.</param>
/// <param name="PublishedHint">Publication day that the page or table says.</param>
/// <param name="KindOverride">Kind given by the user, one of <see cref="ReportKinds"/>.</param>
public sealed record MetadataHints(
    string? PlaceOverride = null,
    int? YearOverride = null,
    string? PlaceHint = null,
    int? YearHint = null,
    string? TitleHint = null,
    DateOnly? PublishedHint = null,
    string? KindOverride = null);
