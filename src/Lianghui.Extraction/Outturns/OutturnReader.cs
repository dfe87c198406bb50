using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Outturns;

/// <summary>Finds last year's values in the review, codebook §3a.</summary>
public static class OutturnReader
{
    /// <summary>Reads them from a stored text.</summary>
    public static IReadOnlyList<Outturn> Read(StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, List<Issue> issues)
    {
        return [];
    }
}
