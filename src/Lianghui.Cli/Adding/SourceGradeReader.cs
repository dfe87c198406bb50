using Lianghui.Corpus;
using Lianghui.Documents.Sources;
using Lianghui.Extraction.Metadata;

namespace Lianghui.Cli.Adding;

/// <summary>The grade of a source that is added: what the registry says of its address, else what address and publisher tell.</summary>
internal static class SourceGradeReader
{
    private static readonly Lazy<Dictionary<string, string>> Registered = new(() => SourceRegistry.Read()
        .SelectMany(s => s.Reports).GroupBy(r => r.Url, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Grade(g.First().Kind), StringComparer.Ordinal));

    /// <summary>The grade; null where nothing tells.</summary>
    public static string? Of(TextSource found, ReportMetadata said)
    {
        var address = found.Address ?? found.Source;
        return address.Contains("://", StringComparison.Ordinal) && Registered.Value.TryGetValue(address, out var grade)
            ? grade == SourceGrades.Portal && !said.Complete ? SourceGrades.Official : grade
            : SourceGrades.Of(address, found.Publisher, said.Kind, said.Complete);
    }

    private static string Grade(string kind) => kind switch
    {
        "portal" or "gazette" => SourceGrades.Portal,
        "media" => SourceGrades.StateMedia,
        _ => SourceGrades.Official,
    };
}
