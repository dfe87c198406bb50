using Lianghui.Text;

namespace Lianghui.Documents;

/// <summary>A document as it was read: its stored text, what the file or page says of it, and the way back to the source.</summary>
/// <param name="Text">The stored text.</param>
/// <param name="Source">File name or address, with the row or entry where the file holds several.</param>
/// <param name="Format"><c>plain</c>, <c>docx</c>, <c>csv</c>, <c>html</c>, <c>pdf</c>, <c>ocr</c>, …</param>
/// <param name="Hints">What the file, table or page says of it; the text itself has the last word.</param>
/// <param name="Map">From an offset in the stored text to the place in the source.</param>
/// <param name="Issues">What was taken off or not understood.</param>
public sealed record ReadDocument(
    StoredText Text, string Source, string Format, DocumentHints Hints, OffsetMap Map, IReadOnlyList<Issue> Issues);

/// <summary>What a file, table or page says of a document.</summary>
/// <param name="Title">Title.</param>
/// <param name="Place">A place in any spelling.</param>
/// <param name="Year">Year of the report.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Publisher">Source line (来源).</param>
/// <param name="Address">Address it came from, as the file says.</param>
public sealed record DocumentHints(
    string? Title = null,
    string? Place = null,
    int? Year = null,
    DateOnly? Published = null,
    string? Publisher = null,
    string? Address = null);

/// <summary>What became of one file or entry.</summary>
/// <param name="Source">File name or address.</param>
/// <param name="Document">The document; null if it could not be read.</param>
/// <param name="Error">Why not, for people: what was wrong and what to do; null if it was read.</param>
public sealed record ReadOutcome(string Source, ReadDocument? Document, string? Error);
