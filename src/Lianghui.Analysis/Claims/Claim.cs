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

/// <summary>One way to compute which places a claim's predicate holds for.</summary>
/// <param name="Rule">The rule in words.</param>
/// <param name="Names">Places for which it holds, in the official order.</param>
/// <param name="Known">Places of which the library can tell.</param>
internal sealed record ClaimReading(string Rule, IReadOnlyList<string> Names, IReadOnlyList<string> Known);

/// <summary>What a claim says of each place: the words for it, and the ways to compute it.</summary>
/// <param name="What">For the answer, such as <c>growth target down in 2025</c>.</param>
/// <param name="Readings">Rules, the usual one first.</param>
/// <param name="Fact">What is true of a place, for the answer to a claim that is not; null where nothing can be told.</param>
internal sealed record ClaimPredicate(string What, IReadOnlyList<ClaimReading> Readings, Func<string, string?>? Fact = null);
