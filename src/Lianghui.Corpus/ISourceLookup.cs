using Lianghui.Text;

namespace Lianghui.Corpus;

/// <summary>Where a text was found.</summary>
/// <param name="Source">File or address.</param>
/// <param name="Address">Address that the file itself names; null without one.</param>
/// <param name="Format">How it was read (<c>docx</c>, <c>plain</c>, …).</param>
/// <param name="Publisher">Source line of the page; null without one.</param>
/// <param name="Map">From an offset in the stored text to the place in the source.</param>
public sealed record TextSource(string Source, string? Address, string Format, string? Publisher, OffsetMap Map);

/// <summary>Something that was not understood in a version of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Version">The version.</param>
/// <param name="Issue">What it was.</param>
public sealed record ReportIssue(ReportKey Report, string Version, Issue Issue);

/// <summary>A library that knows where its texts were found.</summary>
public interface ISourceLookup
{
    /// <summary>The sources of a version, oldest first.</summary>
    IReadOnlyList<TextSource> Sources(string version);

    /// <summary>Codebook and rules that coded a version; null if the library does not hold it.</summary>
    (string Codebook, string Rules)? CodedBy(string version);

    /// <summary>The day on which the library first held a text; null where it does not hold it.</summary>
    DateOnly? FirstHeld(string version) => null;

    /// <summary>What was not understood in the reports of a query.</summary>
    IReadOnlyList<ReportIssue> Issues(FactQuery query);
}
