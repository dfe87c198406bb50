namespace Lianghui.Analysis.Claims;

/// <summary>The answer to a claim.</summary>
/// <param name="Claim">The claim as it was put.</param>
/// <param name="Verdict"><c>supported</c>, <c>depends</c>, <c>contradicted</c>, <c>unknown</c> or <c>opinion</c>.</param>
/// <param name="Rule">The rule under which it was computed, or why it was not.</param>
/// <param name="Value">What the library says; null where it says nothing.</param>
/// <param name="Alternatives">What other rules give, each with its rule.</param>
/// <param name="Names">Places behind the value.</param>
public sealed record ClaimAnswer(
    string Claim, string Verdict, string Rule, string? Value, IReadOnlyList<string> Alternatives, IReadOnlyList<string> Names);

/// <summary>One way to compute what a claim states.</summary>
/// <param name="Rule">The rule in words.</param>
/// <param name="Value">The number it gives; null where the library cannot tell.</param>
/// <param name="Names">Places behind it.</param>
/// <param name="Reported">Places that the library has for it.</param>
public sealed record ClaimReading(string Rule, decimal? Value, IReadOnlyList<string> Names, int Reported);
