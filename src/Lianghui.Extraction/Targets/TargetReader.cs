using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Targets;

/// <summary>Finds this year's targets, codebook §3.</summary>
public static class TargetReader
{
    /// <summary>Reads them from a stored text.</summary>
    public static IReadOnlyList<Target> Read(StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, List<Issue> issues)
    {
        return [];
    }
}
