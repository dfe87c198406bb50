using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Sections;

/// <summary>Cuts a report into its consecutive sections, codebook §2.</summary>
public static class SectionSplitter
{
    /// <summary>Reads them from a stored text.</summary>
    public static IReadOnlyList<Section> Split(StoredText text, ReportMetadata metadata, List<Issue> issues)
    {
        return [];
    }
}
