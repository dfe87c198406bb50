namespace Lianghui.Corpus.Corrections;

/// <summary>What became of an opinion in the library as it is coded now.</summary>
public enum CorrectionState
{
    /// <summary>It counts, and the coding is as it was (<c>applied</c>).</summary>
    Applied,

    /// <summary>It counts, and the coding now says the same (<c>caught-up</c>).</summary>
    CaughtUp,

    /// <summary>It counts, but the coding has changed since to something else (<c>recoded</c>): look again.</summary>
    Recoded,

    /// <summary>It counts; no rule finds the fact any more, so it is put back as the person left it (<c>restored</c>): look again.</summary>
    Restored,

    /// <summary>The library has no text, or another one, in which the fact is found (<c>lost</c>): the opinion is kept and not used.</summary>
    Lost,

    /// <summary>Another person's newer opinion on the fact counts (<c>outvoted</c>).</summary>
    Outvoted,

    /// <summary>The same person has a newer opinion on the fact (<c>superseded</c>).</summary>
    Superseded,

    /// <summary>The same person took it back (<c>withdrawn</c>).</summary>
    Withdrawn,
}

/// <summary>An opinion with what became of it.</summary>
/// <param name="Correction">The opinion.</param>
/// <param name="State">What became of it.</param>
/// <param name="FactId">The fact that it is about, as identified now; null where none is found.</param>
/// <param name="Now">The fact's fields as coded now; null where no rule finds it.</param>
/// <param name="Opinions">How many people have an opinion on the fact.</param>
/// <param name="Disputed">Whether they differ.</param>
/// <param name="Wrong">Names of the fields that are coded otherwise now than this opinion says.</param>
/// <param name="Why">One sentence for people.</param>
public sealed record CorrectionOutcome(
    Correction Correction, CorrectionState State, string? FactId, IReadOnlyDictionary<string, string?>? Now, int Opinions, bool Disputed,
    IReadOnlyList<string> Wrong, string Why)
{
    /// <summary>Whether the fact's values are this opinion's.</summary>
    public bool IsTaken => State is CorrectionState.Applied or CorrectionState.CaughtUp or CorrectionState.Recoded or CorrectionState.Restored;

    /// <summary>What a person should look at: <c>recoded</c>, <c>no-fact</c>, <c>other-text</c> or <c>people</c>; null where nothing is.</summary>
    public string? Conflict => State switch
    {
        CorrectionState.Recoded => "recoded",
        CorrectionState.Restored when Correction.Action != CorrectionAction.Missed => "no-fact",
        CorrectionState.Lost => "other-text",
        CorrectionState.Withdrawn or CorrectionState.Superseded => null,
        _ => Disputed ? "people" : null,
    };

    /// <summary>Code of a state.</summary>
    public static string Code(CorrectionState state) => state == CorrectionState.CaughtUp ? "caught-up" : state.ToString().ToLowerInvariant();
}

/// <summary>A library in which people have corrected facts.</summary>
public interface ICorrectedLibrary
{
    /// <summary>The library as it is coded, without what people say.</summary>
    ILibraryReader Uncorrected { get; }

    /// <summary>Every opinion on the reports of a query, in the order of the reports and then of entry.</summary>
    IReadOnlyList<CorrectionOutcome> Corrections(FactQuery query);
}
