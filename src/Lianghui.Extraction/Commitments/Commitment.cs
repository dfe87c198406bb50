using Lianghui.Extraction.Amounts;
using Lianghui.Text;

namespace Lianghui.Extraction.Commitments;

/// <summary>Something that a government undertakes, or names in doing so.</summary>
/// <param name="Kind"><c>quantity</c>, <c>plan</c>, <c>slogan</c> or <c>name</c> (a firm or project).</param>
/// <param name="Place">Code of the place that undertakes it; null where the text does not tell.</param>
/// <param name="What">What is to be reached, done or named, as printed.</param>
/// <param name="Amount">How much; null where there is no number.</param>
/// <param name="Baseline">The level it starts from; null where the text gives none.</param>
/// <param name="BaselineYear">Year of the baseline; null where not told.</param>
/// <param name="By">By when, as an ISO year, month or day; null where the text does not say.</param>
/// <param name="ByWords">The words that say by when; null where the document's own year is meant.</param>
/// <param name="Items">Numbered actions of a plan, or the expansion of a slogan.</param>
/// <param name="Role">What a firm or project is named as; null for others.</param>
/// <param name="Speaker">Who says it, see <c>ArticleStatement.Speaker</c>; <c>government</c> in a report.</param>
/// <param name="Span">The clause.</param>
public sealed record Commitment(
    string Kind, string? Place, string What, Amount? Amount, Amount? Baseline, int? BaselineYear, string? By, string? ByWords,
    IReadOnlyList<string> Items, string? Role, string Speaker, TextSpan Span);

/// <summary>A level that a text states as reached or expected of a past year: what a commitment may start from.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="What">What is measured, as printed.</param>
/// <param name="Amount">The level.</param>
/// <param name="Year">Its year; null where not told.</param>
/// <param name="Span">The clause.</param>
public sealed record StatedLevel(string Place, string What, Amount Amount, int? Year, TextSpan Span);

/// <summary>Commitments of a document and the levels that it states.</summary>
/// <param name="Commitments">Commitments in the order of the text.</param>
/// <param name="Levels">Levels.</param>
public sealed record CommitmentList(IReadOnlyList<Commitment> Commitments, IReadOnlyList<StatedLevel> Levels);
