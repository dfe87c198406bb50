using Lianghui.Text;

namespace Lianghui.Extraction.Outturns;

/// <summary>What an indicator reached last year or over the past plan, codebook §3a.</summary>
/// <param name="Period"><c>2024</c> or <c>2021-2025</c>.</param>
/// <param name="Indicator">Code of <c>codebook/indicators.csv</c>.</param>
/// <param name="Of"><c>level</c>, or what exactly; null for the indicator's own measure.</param>
/// <param name="Low">Lower bound in <paramref name="Unit"/>; a fall is negative.</param>
/// <param name="High">Upper bound in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit as printed.</param>
/// <param name="Comparator">Code of <c>codebook/comparators.csv</c>.</param>
/// <param name="Estimate">True for 预计, 左右 and the like.</param>
/// <param name="Measure"><c>real</c>, <c>nominal</c> or <c>unknown</c>.</param>
/// <param name="Span">The clause that states it.</param>
public sealed record Outturn(
    string Period,
    string Indicator,
    string? Of,
    decimal? Low,
    decimal? High,
    string? Unit,
    string Comparator,
    bool Estimate,
    string Measure,
    TextSpan Span);
