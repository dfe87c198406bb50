namespace Lianghui.Analysis.Headlines;

/// <summary>A computed sentence in both languages with the arithmetic behind its wording.</summary>
/// <param name="English">English sentence.</param>
/// <param name="Chinese">Chinese sentence.</param>
/// <param name="Arithmetic">How it follows from the numbers, with n.</param>
/// <param name="ChineseArithmetic">The same in Chinese.</param>
public sealed record Headline(string English, string Chinese, string Arithmetic, string ChineseArithmetic);
