using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>An entry of the ordered list of this year's major work (level 1) or one of its leads (level 2), codebook §4.</summary>
/// <param name="Level">1 or 2.</param>
/// <param name="Rank">Its place: in the list (level 1) or within its task (level 2), from 1.</param>
/// <param name="Parent">Rank of the task that a lead belongs to; null at level 1.</param>
/// <param name="Heading">The whole heading without its number.</param>
/// <param name="Theme">Code of <c>codebook/themes.csv</c>.</param>
/// <param name="Facet">Facet under the theme; null without one.</param>
/// <param name="Also">Further subjects named.</param>
/// <param name="CodedBy"><c>heading</c> or <c>body</c>.</param>
/// <param name="Reasons">The cues that gave the themes, in the order they counted.</param>
/// <param name="HeadingSpan">The heading in the stored text.</param>
/// <param name="Span">The whole entry with its body.</param>
public sealed record TaskEntry(
    int Level,
    int Rank,
    int? Parent,
    string Heading,
    string Theme,
    string? Facet,
    IReadOnlyList<string> Also,
    string CodedBy,
    IReadOnlyList<ThemeReason> Reasons,
    TextSpan HeadingSpan,
    TextSpan Span);

/// <summary>Why a theme was given.</summary>
/// <param name="Theme">Code of the theme.</param>
/// <param name="Cue">The words that gave it.</param>
/// <param name="Weight">The cue's weight in the lexicon.</param>
/// <param name="Start">Offset of the cue in the stored text.</param>
public sealed record ThemeReason(string Theme, string Cue, double Weight, int Start);
