using Lianghui.Extraction.Sections;

namespace Lianghui.Extraction.Tasks;

/// <summary>Reads the leads of a task: the phrases that open its paragraphs, codebook §4.</summary>
internal static class LeadReader
{
    /// <summary>The leads, in order.</summary>
    public static IEnumerable<TaskEntry> Read(Outline outline, int first, int end, int parent) => [];
}
