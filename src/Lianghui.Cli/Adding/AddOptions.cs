using Lianghui.Documents;
using Lianghui.Extraction.Metadata;

namespace Lianghui.Cli.Adding;

/// <summary>What the user says of the texts that are added.</summary>
/// <param name="Place">Place that overrules the text.</param>
/// <param name="Year">Year that overrules the text.</param>
/// <param name="Kind">Kind that overrules the text.</param>
/// <param name="Grade">How near the source stands to the report; null where its address shall tell.</param>
internal sealed record AddOptions(string? Place = null, int? Year = null, string? Kind = null, string? Grade = null)
{
    /// <summary>The options as one line, to notice that they changed.</summary>
    public string Line => string.Join(' ', Place, Year?.ToString(), Kind, Grade).Trim();

    /// <summary>What is known of a document before its text is read.</summary>
    public MetadataHints Hints(DocumentHints said) => new(
        Place, Year, said.Place, said.Year, said.Title, said.Published, Kind);
}
