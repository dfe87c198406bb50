namespace Lianghui.Corpus.Corrections;

/// <summary>An opinion as a person gives it.</summary>
/// <param name="Action">What is said.</param>
/// <param name="FactId">Identifier of the fact; for what was missed the version of the text.</param>
/// <param name="Changes">Fields that are set.</param>
/// <param name="By">Who says so.</param>
/// <param name="Day">The day of the opinion.</param>
/// <param name="Reason">Why; may be empty for a confirmation.</param>
/// <param name="Now">When it is entered.</param>
public sealed record CorrectionRequest(
    CorrectionAction Action, string FactId, IReadOnlyDictionary<string, string?> Changes, string By, DateOnly Day, string Reason, DateTimeOffset Now)
{
    private const int LongestName = 80;
    private const int LongestReason = 2_000;

    /// <summary>Of what was missed: kind of fact, first character and length of the clause that states it.</summary>
    public (string Fact, int Start, int Length)? Missed { get; init; }

    /// <summary>Why it cannot be taken, and what to do; null where it can.</summary>
    internal string? Refusal => By.Trim() is { Length: 0 or > LongestName } ? $"Say whose opinion it is, in at most {LongestName} characters."
        : By.Any(char.IsControl) || Reason.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? "Names and reasons hold no control characters."
        : Reason.Length > LongestReason ? $"A reason has at most {LongestReason} characters."
        : Reason.Trim().Length == 0 && Action is not CorrectionAction.Confirm ? "Give a reason: others must be able to judge it."
        : Changes.Count == 0 && Action is (CorrectionAction.Set or CorrectionAction.Missed) ? "Say what is to be set, such as low=5."
        : Changes.Count > 0 && Action is not (CorrectionAction.Set or CorrectionAction.Missed) ? "A fact is confirmed, rejected or taken back as a whole; to change a value, set it."
        : null;
}
