using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Growth;

/// <summary>Finds statements of the place's own GDP growth.</summary>
public static class GrowthReader
{
    /// <summary>Reads them from a stored text.</summary>
    public static IReadOnlyList<GrowthStatement> Read(StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, IReadOnlyList<Targets.Target> targets, List<Issue> issues)
    {
        return [];
    }
}
