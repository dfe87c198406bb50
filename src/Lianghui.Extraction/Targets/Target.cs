using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Targets;

/// <summary>A target of this year, codebook §3.</summary>
/// <param name="Indicator">Code of <c>codebook/indicators.csv</c>.</param>
/// <param name="Of">What exactly, where the indicator alone does not say (<c>PM2.5</c>, a region, <c>level</c>); null otherwise.</param>
/// <param name="Low">Lower bound in <paramref name="Unit"/>; null without one.</param>
/// <param name="High">Upper bound in <paramref name="Unit"/>; null without one.</param>
/// <param name="Unit">The unit as printed (万人, 亿斤, %); null for words.</param>
/// <param name="NormLow">Lower bound in the indicator's own unit.</param>
/// <param name="NormHigh">Upper bound in the indicator's own unit.</param>
/// <param name="Comparator">Code of <c>codebook/comparators.csv</c>.</param>
/// <param name="Reference"><c>growth</c>, <c>national</c>, <c>assigned</c>, … where the target refers to something.</param>
/// <param name="Stretch">An aspiration beside the target: a number as text, or <c>better</c>; null without one.</param>
/// <param name="Modality"><c>strive</c>, <c>ensure</c> or <c>expected</c>.</param>
/// <param name="Basis"><c>comparable</c> (同口径) and the like; null without one.</param>
/// <param name="Wording">The words that carry value and qualifier.</param>
/// <param name="Section">Role of the section it stands in.</param>
/// <param name="Span">The clause that states it.</param>
public sealed record Target(
    string Indicator,
    string? Of,
    decimal? Low,
    decimal? High,
    string? Unit,
    decimal? NormLow,
    decimal? NormHigh,
    string Comparator,
    string? Reference,
    string? Stretch,
    string Modality,
    string? Basis,
    string Wording,
    SectionRole Section,
    TextSpan Span);
