namespace Lianghui.Analysis.Radar;

/// <summary>How a phrase moved between two years.</summary>
public enum RadarMove
{
    /// <summary>In no report of the year before.</summary>
    Newcomer,

    /// <summary>In a larger share of reports.</summary>
    Riser,

    /// <summary>In a smaller share of reports.</summary>
    Faller,

    /// <summary>In no report of the year.</summary>
    Vanished,
}

/// <summary>A phrase of the radar.</summary>
/// <param name="Phrase">The characters (folded).</param>
/// <param name="Provinces">Provincial reports of the year that hold it.</param>
/// <param name="PreviousProvinces">The same of the year before.</param>
/// <param name="Mentions">Occurrences in the year.</param>
/// <param name="PreviousMentions">Occurrences in the year before.</param>
/// <param name="Score">Signed root of the log-likelihood ratio of the two shares of reports (Dunning 1993), with few reports of mentions by characters; orders the list.</param>
/// <param name="Move">Newcomer, riser, faller or vanished.</param>
public sealed record RadarPhrase(
    string Phrase, int Provinces, int PreviousProvinces, int Mentions, int PreviousMentions, double Score, RadarMove Move);

/// <summary>A radar of one year against another.</summary>
/// <param name="Year">The year.</param>
/// <param name="Previous">The year before.</param>
/// <param name="Reports">Reports of the year whose text is in the library.</param>
/// <param name="PreviousReports">The same of the year before.</param>
/// <param name="Phrases">Phrases by falling score: newcomers and risers first, vanished and fallers last.</param>
public sealed record RadarFinding(
    int Year, int Previous, int Reports, int PreviousReports, IReadOnlyList<RadarPhrase> Phrases)
{
    // With fewer reports in a year, the share of reports tells next to nothing.
    private const int Enough = 5;

    /// <summary>Whether mentions by characters are compared, not shares of reports: one of the years holds a few reports only.</summary>
    public bool IsByMentions => AreFew(Reports, PreviousReports);

    /// <summary>Whether both years hold enough reports for "new" to mean something: at least a third of the other's number.</summary>
    public bool IsComparable => Reports > 0 && PreviousReports * 3 >= Reports && Reports * 5 >= PreviousReports;

    internal static bool AreFew(int reports, int previousReports) => Math.Min(reports, previousReports) < Enough;
}
