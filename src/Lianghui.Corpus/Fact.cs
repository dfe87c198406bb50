using Lianghui.Text;

namespace Lianghui.Corpus;

/// <summary>A report's identity; different texts of one identity are versions of it.</summary>
/// <param name="Place">ISO 3166-2:CN code, <c>CN</c>, or an adcode.</param>
/// <param name="Year">The year that it sets targets for.</param>
/// <param name="Kind">Kind of document, see <c>ReportKinds</c>.</param>
/// <param name="Session">The session as printed; null where unknown.</param>
public sealed record ReportKey(string Place, int Year, string Kind, string? Session = null);

/// <summary>Where a fact comes from.</summary>
public enum FactOrigin
{
    /// <summary>Coded from a text in the library.</summary>
    Text,

    /// <summary>Shipped with the tool; its text is not in the library.</summary>
    Shipped,

    /// <summary>Imported by the user from a table.</summary>
    Imported,

    /// <summary>Entered from a press account before the text was out.</summary>
    Press,
}

/// <summary>A coded value with the report it belongs to and the characters it came from.</summary>
/// <typeparam name="T">The coded record (Section, GrowthStatement, Target, Outturn, TaskEntry).</typeparam>
/// <param name="Id">Stable identifier that <c>show</c> takes.</param>
/// <param name="Report">The report.</param>
/// <param name="Value">The coded record.</param>
/// <param name="Evidence">Version, span, quote and source.</param>
/// <param name="Origin">Text, shipped, imported or press.</param>
public sealed record Fact<T>(string Id, ReportKey Report, T Value, Evidence Evidence, FactOrigin Origin)
{
    /// <summary>The report's place.</summary>
    public string Place => Report.Place;

    /// <summary>The report's year.</summary>
    public int Year => Report.Year;

    /// <summary>How near its source stands to the report, see <see cref="SourceGrades"/>; null where that is not known.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether it comes from a press account, and will be replaced when the text is there.</summary>
    public bool IsProvisional => Origin == FactOrigin.Press;

    /// <summary>What people say of the fact; null where nobody does, and where a library is read as it is coded.</summary>
    public Corrections.FactCorrection? Correction { get; init; }
}

/// <summary>A report as the library holds it (its current version) or as a shipped fact tells of it.</summary>
/// <param name="Key">Identity.</param>
/// <param name="Title">Title line.</param>
/// <param name="Speaker">Who delivered it.</param>
/// <param name="Office">The speaker's office as printed.</param>
/// <param name="Delivered">Day of delivery.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Chars">Length of the stored text in UTF-16 units.</param>
/// <param name="Version">SHA-256 of the stored text.</param>
/// <param name="Complete">Whether the text is the full report.</param>
/// <param name="AnnexStart">Where an annex begins.</param>
/// <param name="Source">File or address.</param>
/// <param name="Origin">Text or shipped.</param>
public sealed record ReportRecord(
    ReportKey Key,
    string? Title,
    string? Speaker,
    string? Office,
    DateOnly? Delivered,
    DateOnly? Published,
    int Chars,
    string Version,
    bool Complete,
    int? AnnexStart,
    string Source,
    FactOrigin Origin)
{
    /// <summary>The grade that was given when the text was added; null where address and kind alone tell.</summary>
    public string? SetGrade { get; init; }

    /// <summary>How near the source stands to the report, see <see cref="SourceGrades"/>; null where that is not known.</summary>
    public string? Grade => SetGrade ?? SourceGrades.Of(this);
}

/// <summary>Which facts to read; an empty member does not restrict.</summary>
/// <param name="Places">Codes of places.</param>
/// <param name="FromYear">First year.</param>
/// <param name="ToYear">Last year.</param>
/// <param name="Kinds">Kinds of document; empty means all.</param>
/// <param name="AsOf">Only what had been delivered (or published) by this day.</param>
/// <param name="AsOfPublished">Whether <paramref name="AsOf"/> asks for the day of publication.</param>
/// <param name="Version">Only this version (or its first digits), current or not; null means visible versions.</param>
/// <param name="Press">Only press accounts, those too that a text has replaced.</param>
public sealed record FactQuery(
    IReadOnlyList<string>? Places = null,
    int? FromYear = null,
    int? ToYear = null,
    IReadOnlyList<string>? Kinds = null,
    DateOnly? AsOf = null,
    bool AsOfPublished = false,
    string? Version = null,
    bool Press = false)
{
    /// <summary>Everything.</summary>
    public static FactQuery All { get; } = new();

    /// <summary>One year's provincial reports.</summary>
    public static FactQuery Provincial(int year) =>
        new(FromYear: year, ToYear: year, Kinds: [Extraction.ReportKinds.Provincial]);
}
