using Lianghui.Text;

namespace Lianghui.Extraction.Livelihood;

/// <summary>One of the livelihood projects (民生实事) that a government pledges for the year.</summary>
/// <param name="Number">Its number in the list, from 1.</param>
/// <param name="Text">The pledge without its number.</param>
/// <param name="Amounts">The quantities that it names, in order.</param>
/// <param name="Span">The pledge in the stored text, without its number.</param>
public sealed record LivelihoodPledge(int Number, string Text, IReadOnlyList<PledgedAmount> Amounts, TextSpan Span);

/// <summary>A quantity that a pledge names.</summary>
/// <param name="Value">The number as printed.</param>
/// <param name="Unit">The unit as printed, with 万 or 亿 (万平方米, 人次).</param>
/// <param name="Comparator"><c>plain</c>, <c>at-least</c>, <c>at-most</c> or <c>about</c>.</param>
/// <param name="Span">Number and unit in the stored text.</param>
public sealed record PledgedAmount(decimal Value, string Unit, string Comparator, TextSpan Span);
