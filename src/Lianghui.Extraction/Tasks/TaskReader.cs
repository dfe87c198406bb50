using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>Finds the ordered tasks and their leads, codebook §4.</summary>
public static class TaskReader
{
    /// <summary>Reads them from a stored text.</summary>
    public static IReadOnlyList<TaskEntry> Read(StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, List<Issue> issues)
    {
        return [];
    }
}
