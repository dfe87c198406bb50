using Lianghui.Extraction.Amounts;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>What an article states of places and years, or what a person says in it.</summary>
/// <param name="Kind"><c>target</c>, <c>outturn</c>, <c>rank</c>, <c>count</c>, <c>comparison</c> or <c>opinion</c>.</param>
/// <param name="Places">Codes of the places it speaks of.</param>
/// <param name="Year">The year it speaks of; null where it cannot be told.</param>
/// <param name="Indicator">Code of an indicator, <c>gdp-level</c> and the like for levels, <c>other</c>; null for opinions.</param>
/// <param name="Amount">The value; null where it has none.</param>
/// <param name="Words">The rank or what is counted, as printed; null where it says neither.</param>
/// <param name="Speaker">Who says it: <c>article</c>, <c>government</c>, <c>official</c>, <c>expert</c> or <c>author</c>.</param>
/// <param name="Name">The person; null without one.</param>
/// <param name="Span">The clause or sentence.</param>
/// <param name="PlaceSpan">The place's name; null without one.</param>
public sealed record ArticleStatement(
    string Kind, IReadOnlyList<string> Places, int? Year, string? Indicator, Amount? Amount, string? Words, string Speaker, string? Name,
    TextSpan Span, TextSpan? PlaceSpan)
{
    /// <summary>Whether it is somebody's view and never the government's text.</summary>
    public bool IsOpinion => Speaker is "expert" or "author";
}
