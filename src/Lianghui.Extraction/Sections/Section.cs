using Lianghui.Text;

namespace Lianghui.Extraction.Sections;

/// <summary>Roles of sections, codebook §2.</summary>
public enum SectionRole
{
    /// <summary>Title, session, date, speaker, salutation.</summary>
    Opening,

    /// <summary>What was done last year or in the plan that has ended.</summary>
    Review,

    /// <summary>The next plan or coming term.</summary>
    Outlook,

    /// <summary>General requirements and principles of this year.</summary>
    Requirements,

    /// <summary>The main expected targets of this year.</summary>
    Targets,

    /// <summary>The ordered list of this year's major tasks.</summary>
    Tasks,

    /// <summary>A separate list of livelihood projects.</summary>
    Livelihood,

    /// <summary>The government's own building.</summary>
    Government,

    /// <summary>The last call.</summary>
    Closing,

    /// <summary>Glossary, lists and notes after the report.</summary>
    Annex,
}

/// <summary>One of the consecutive sections of a report.</summary>
/// <param name="Order">Its place, from 1.</param>
/// <param name="Role">Its role.</param>
/// <param name="Span">The whole section.</param>
/// <param name="HeadingSpan">Its heading or, without one, its first sentence.</param>
public sealed record Section(int Order, SectionRole Role, TextSpan Span, TextSpan HeadingSpan);
