using Lianghui.Text;

namespace Lianghui.Extraction.Lint;

/// <summary>Something in a text that can hardly be meant.</summary>
/// <param name="Rule">Code: <c>impossible-growth</c>, <c>wrong-plan</c>, <c>percentage</c>, <c>total</c>, <c>two-offices</c>, <c>chinese-left</c> or <c>calque</c>.</param>
/// <param name="Level"><c>error</c>, or <c>doubt</c> where it can be right.</param>
/// <param name="Span">The words.</param>
/// <param name="Likely">What was likely meant; null where nothing tells.</param>
/// <param name="Why">The reason in a sentence.</param>
/// <param name="Other">The words it is held against; null without any.</param>
public sealed record LintFlag(string Rule, string Level, TextSpan Span, string? Likely, string Why, TextSpan? Other = null);
