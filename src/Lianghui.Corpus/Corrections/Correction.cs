namespace Lianghui.Corpus.Corrections;

/// <summary>What a person says of a coded fact.</summary>
public enum CorrectionAction
{
    /// <summary>Some of its values are others (<c>set</c>).</summary>
    Set,

    /// <summary>It is coded as the text says (<c>confirm</c>).</summary>
    Confirm,

    /// <summary>The text says no such thing (<c>reject</c>).</summary>
    Reject,

    /// <summary>The text says something that no rule found (<c>missed</c>).</summary>
    Missed,

    /// <summary>The same person takes an earlier opinion back (<c>withdraw</c>).</summary>
    Withdraw,
}

/// <summary>
/// A person's opinion on one fact. It is tied to the characters of the text and not to the fact's row, so that it outlives every new coding;
/// opinions are only ever added, never changed, so that two teams' lists can be put together.
/// </summary>
/// <param name="Id">First sixteen digits of the SHA-256 of what it says: the same opinion imported twice is one.</param>
/// <param name="Action">What is said.</param>
/// <param name="Fact">Kind of fact: target, growth, outturn, task or section.</param>
/// <param name="FactId">The fact's identifier when the opinion was given.</param>
/// <param name="Place">Place of the report.</param>
/// <param name="Year">Year of the report.</param>
/// <param name="Kind">Kind of the report.</param>
/// <param name="Version">Version of the text; empty for a row of a published table.</param>
/// <param name="Start">First character of the evidence, in UTF-16 units of the version.</param>
/// <param name="Length">Its length.</param>
/// <param name="Quote">Its characters; empty where the text was not at hand.</param>
/// <param name="Changes">What was set, by field; a field set to nothing is null.</param>
/// <param name="Coded">All fields as they were coded when the opinion was given; empty for what was missed.</param>
/// <param name="By">Who says so.</param>
/// <param name="Day">The day of the opinion.</param>
/// <param name="Reason">Why.</param>
/// <param name="Recorded">When it was entered, ISO 8601 in UTC.</param>
public sealed record Correction(
    string Id, CorrectionAction Action, string Fact, string FactId, string Place, int Year, string Kind, string Version, int Start, int Length,
    string Quote, IReadOnlyDictionary<string, string?> Changes, IReadOnlyDictionary<string, string?> Coded, string By, DateOnly Day, string Reason,
    string Recorded)
{
    /// <summary>Code of an action.</summary>
    public static string Code(CorrectionAction action) => action.ToString().ToLowerInvariant();

    /// <summary>The same opinion with its identifier, which is computed from all else but the time of entry.</summary>
    public Correction Named() => this with { Id = CorrectionText.Digest(this) };
}

/// <summary>What people say of a fact that a list shows; the fact's values are already the corrected ones.</summary>
/// <param name="Action">What the opinion that counts says.</param>
/// <param name="Coded">The fields that were changed, as they are coded, such as <c>low=4.5 high=4.5</c>; empty where nothing is changed.</param>
/// <param name="By">Whose opinion counts.</param>
/// <param name="Day">Its day.</param>
/// <param name="Reason">Its reason.</param>
/// <param name="Opinions">How many people have an opinion on the fact.</param>
/// <param name="Conflict">What a person should look at: <c>recoded</c>, <c>no-fact</c> or <c>people</c>; null where nothing is.</param>
public sealed record FactCorrection(CorrectionAction Action, string Coded, string By, DateOnly Day, string Reason, int Opinions, string? Conflict);
