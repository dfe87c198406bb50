using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>What a clause states of one indicator: a number with its bounds, a value in words, or words alone.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Of">What exactly; null for the indicator's own measure.</param>
/// <param name="Low">Lower bound; null without one.</param>
/// <param name="High">Upper bound; null without one.</param>
/// <param name="Unit">Unit as printed.</param>
/// <param name="Comparator">Code of <c>comparators.csv</c>.</param>
/// <param name="Reference">What words refer to.</param>
/// <param name="Stretch">A number as text, or <c>better</c>.</param>
/// <param name="Span">From the indicator's name to the end of the value.</param>
/// <param name="ValueSpan">Value and qualifiers.</param>
/// <param name="Prefix">What narrows the indicator (高技术, 限额以上); empty for nothing.</param>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Falls">Whether the words before the number say that it fell.</param>
internal sealed record Statement(
    string Indicator,
    string? Of,
    decimal? Low,
    decimal? High,
    string? Unit,
    string Comparator,
    string? Reference,
    string? Stretch,
    TextSpan Span,
    TextSpan ValueSpan,
    string Prefix,
    Clause Clause,
    bool Falls);
