using Lianghui.Text;

namespace Lianghui.Extraction.Meetings;

/// <summary>A meeting that an article tells of.</summary>
/// <param name="Date">First day; null where the article names none.</param>
/// <param name="Until">Last day of a meeting of several days; null otherwise.</param>
/// <param name="Place">Code of the place whose meeting it is; <c>CN</c> for the nation.</param>
/// <param name="Body">Code of the body or kind of meeting, see <see cref="MeetingBodies"/>.</param>
/// <param name="Name">The meeting's name as printed.</param>
/// <param name="FirstOfYear">Whether it is called the first meeting of the new year (新年第一会).</param>
/// <param name="Venue">Where it met, where that is said.</param>
/// <param name="Chair">Who chaired it, else who spoke; null where nobody is named.</param>
/// <param name="Office">Office of the chair or speaker.</param>
/// <param name="Part">What the person did: <c>chaired</c> or <c>spoke</c>; null without a person.</param>
/// <param name="Subject">What it was for, as printed.</param>
/// <param name="Span">The words that tell of the meeting, from its day to its name.</param>
/// <param name="ChairSpan">The person's name; null without one.</param>
/// <param name="Emphasis">Sentences that say what the meeting emphasised.</param>
public sealed record Meeting(
    DateOnly? Date, DateOnly? Until, string Place, string Body, string Name, bool FirstOfYear, string? Venue, string? Chair, string? Office,
    string? Part, string? Subject, TextSpan Span, TextSpan? ChairSpan, IReadOnlyList<TextSpan> Emphasis);
