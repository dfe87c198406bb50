using Lianghui.Text;

namespace Lianghui.Extraction.Amounts;

/// <summary>A quantity as printed and as it can be compared.</summary>
/// <param name="Low">Lower bound in the printed unit; null for a ceiling.</param>
/// <param name="High">Upper bound in the printed unit; null for a floor.</param>
/// <param name="Unit">Scale and unit as printed (<c>billion yuan</c>, <c>亿元</c>, <c>%</c>); empty for a bare count.</param>
/// <param name="NormLow">Lower bound in <paramref name="NormUnit"/>.</param>
/// <param name="NormHigh">Upper bound in <paramref name="NormUnit"/>.</param>
/// <param name="NormUnit">亿元 or 亿美元 for money, else the unit without its scale; empty for a bare count.</param>
/// <param name="Comparator"><c>plain</c>, <c>about</c>, <c>at-least</c>, <c>at-most</c> or <c>range</c>.</param>
/// <param name="Span">Number, scale and unit.</param>
/// <param name="Whole">The same with the words that qualify it on either side.</param>
public sealed record Amount(
    decimal? Low, decimal? High, string Unit, decimal? NormLow, decimal? NormHigh, string NormUnit, string Comparator, TextSpan Span, TextSpan Whole)
{
    /// <summary>The bound that is stated; the lower one of a range.</summary>
    public decimal Point => (NormLow ?? NormHigh) ?? 0;

    /// <summary>Whether it is an amount of money.</summary>
    public bool IsMoney => NormUnit is "亿元" or "亿美元";
}
