using Lianghui.Extraction;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Corpus;

/// <summary>A text on its way into a library.</summary>
/// <param name="Text">The stored text.</param>
/// <param name="Coded">What was coded in it.</param>
/// <param name="Hints">What was known before; kept, so that coding again gives the same.</param>
/// <param name="Source">Where it was found, and the map back.</param>
public sealed record LibraryText(StoredText Text, CodedReport Coded, MetadataHints Hints, TextSource Source)
{
    /// <summary>How near its source stands to the report; null leaves what was said before, or what address and kind tell.</summary>
    public string? Grade { get; init; }
}

/// <summary>What adding a text did.</summary>
public enum AddStatus
{
    /// <summary>The library did not have this text.</summary>
    Added,

    /// <summary>The library had this text, coded by these rules.</summary>
    Unchanged,

    /// <summary>The text took the place of another version, or its facts were coded again.</summary>
    Replaced,
}

/// <summary>A version as the library holds it after adding.</summary>
/// <param name="Status">What adding did.</param>
/// <param name="Report">The version.</param>
/// <param name="IsCurrent">Whether lists show this version of its report.</param>
/// <param name="Sections">Number of sections.</param>
/// <param name="Targets">Number of targets.</param>
/// <param name="Tasks">Number of tasks of the first level.</param>
/// <param name="Issues">What was not understood.</param>
public sealed record AddOutcome(
    AddStatus Status, ReportRecord Report, bool IsCurrent, int Sections, int Targets, int Tasks, IReadOnlyList<Issue> Issues)
{
    /// <summary>Whether the library had this text already, and only its coding is new.</summary>
    public bool IsRecoded { get; init; }

    /// <summary>Source of the text that was current until now; null if there was none.</summary>
    public string? Replaces { get; init; }

    /// <summary>Whether that was a press account; <c>flash differences</c> tells what it had otherwise.</summary>
    public bool ReplacesPress { get; init; }
}
