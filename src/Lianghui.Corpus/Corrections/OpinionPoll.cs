using System.Globalization;

namespace Lianghui.Corpus.Corrections;

/// <summary>All opinions on one fact: of each person the newest that was not taken back, and of those the newest counts.</summary>
internal sealed class OpinionPoll
{
    private readonly IReadOnlyList<Correction> _all;
    private readonly IReadOnlyList<Correction> _standing;
    private readonly IReadOnlyDictionary<string, string?>? _now;
    private readonly IReadOnlyList<string> _judged;

    private OpinionPoll(IReadOnlyList<Correction> all, IReadOnlyDictionary<string, string?>? now, IReadOnlyList<string> judged)
    {
        (_all, _now, _judged) = (all, now, judged);
        _standing = [.. all.GroupBy(c => c.By, StringComparer.OrdinalIgnoreCase).Select(g => g.Last()).Where(c => c.Action != CorrectionAction.Withdraw).OrderBy(Order, Comparer<(DateOnly, string)>.Default)];
    }

    /// <summary>The opinion that counts; null where all were taken back.</summary>
    public Correction? Taken => _standing.Count > 0 ? _standing[^1] : null;

    /// <summary>How many people have an opinion.</summary>
    public int People => _standing.Count;

    /// <summary>Whether two of them would give the fact different values.</summary>
    public bool IsDisputed => _standing.Select(Said).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>The values that the opinion gives; for a confirmation those that were confirmed.</summary>
    public IReadOnlyDictionary<string, string?> Asserted => Assertion(Taken!);

    /// <summary>The fields that the opinion changes, as they are coded now.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Replaced =>
        [.. Asserted.Where(a => _now is not null && _judged.Contains(a.Key) && _now.GetValueOrDefault(a.Key) != a.Value).Select(a => KeyValuePair.Create(a.Key, _now!.GetValueOrDefault(a.Key)))];

    /// <summary>How the opinion that counts stands to today's coding of a fact that is coded.</summary>
    public CorrectionState State => Taken!.Action switch
    {
        CorrectionAction.Missed => Replaced.Count == 0 ? CorrectionState.CaughtUp : CorrectionState.Recoded,
        CorrectionAction.Reject => Moved(_judged) ? CorrectionState.Recoded : CorrectionState.Applied,
        CorrectionAction.Confirm => Replaced.Count == 0 ? CorrectionState.Applied : CorrectionState.Recoded,
        _ => Replaced.Count == 0 ? CorrectionState.CaughtUp : Moved(Replaced.Select(r => r.Key)) ? CorrectionState.Recoded : CorrectionState.Applied,
    };

    /// <summary>Polls the opinions on a fact.</summary>
    /// <param name="opinions">All of them.</param>
    /// <param name="now">The fact's fields as coded now; null where no rule finds it.</param>
    /// <param name="judged">Names of the fields that people judge.</param>
    public static OpinionPoll Of(IEnumerable<Correction> opinions, IReadOnlyDictionary<string, string?>? now, IReadOnlyList<string> judged) =>
        new([.. opinions.OrderBy(Order, Comparer<(DateOnly, string)>.Default)], now, judged);

    /// <summary>What became of each opinion.</summary>
    /// <param name="state">State of the one that counts.</param>
    /// <param name="id">The fact's identifier now; null where there is none.</param>
    /// <param name="version">The text that is shown now.</param>
    public IEnumerable<CorrectionOutcome> Outcomes(CorrectionState state, string? id, string version) => _all.Select(c =>
    {
        var own = StateOf(c, state);
        return new CorrectionOutcome(c, own, id, _now, People, IsDisputed, Wrong(c), Why(c, own, version));
    });

    private CorrectionState StateOf(Correction c, CorrectionState taken) =>
        c == Taken ? taken
        : _standing.Contains(c) ? CorrectionState.Outvoted
        : _all.Last(o => o.By.Equals(c.By, StringComparison.OrdinalIgnoreCase)).Action == CorrectionAction.Withdraw ? CorrectionState.Withdrawn : CorrectionState.Superseded;

    private string Why(Correction c, CorrectionState state, string version) => state switch
    {
        CorrectionState.Applied or CorrectionState.CaughtUp or CorrectionState.Recoded or CorrectionState.Restored => string.Join(' ',
            [People == 1 ? "The only opinion." : $"The newest of {People} opinions{(IsDisputed ? ", which differ" : ", which agree")}.", .. Changed(c, state)]),
        CorrectionState.Outvoted => $"{Taken!.By} has a newer opinion, of {Taken.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
        CorrectionState.Lost => c.Version == version || version.Length == 0 ? "The fact is not found, and what was said of it does not suffice to put it back."
            : "The report has another text now, in which the clause is not found; look at it and correct it there, or withdraw this.",
        CorrectionState.Superseded => $"{c.By} has a newer opinion.",
        _ => $"{c.By} took it back.",
    };

    private IEnumerable<string> Changed(Correction c, CorrectionState state) => state switch
    {
        CorrectionState.CaughtUp => ["The coding says the same now."],
        CorrectionState.Recoded => [$"The coding has changed since, from {CorrectionText.Show(Differing(c, c.Coded))} to {CorrectionText.Show(Differing(c, _now!))}; confirm or withdraw."],
        CorrectionState.Restored when c.Action == CorrectionAction.Missed => ["No rule finds it."],
        CorrectionState.Restored => ["No rule finds the fact any more; it is kept as it was left. Confirm or withdraw."],
        _ => [],
    };

    private IEnumerable<KeyValuePair<string, string?>> Differing(Correction c, IReadOnlyDictionary<string, string?> fields) =>
        fields.Where(f => _judged.Contains(f.Key) && _now!.GetValueOrDefault(f.Key) != c.Coded.GetValueOrDefault(f.Key));

    private IReadOnlyList<string> Wrong(Correction c) =>
        _now is null ? [] : [.. Assertion(c).Where(a => _judged.Contains(a.Key) && _now.GetValueOrDefault(a.Key) != a.Value).Select(a => a.Key)];

    private bool Moved(IEnumerable<string> fields) => fields.Any(f => _now!.GetValueOrDefault(f) != Taken!.Coded.GetValueOrDefault(f));

    private Dictionary<string, string?> Assertion(Correction c) => c.Action == CorrectionAction.Confirm
        ? c.Coded.Where(f => _judged.Contains(f.Key)).ToDictionary(StringComparer.Ordinal)
        : c.Changes.ToDictionary(StringComparer.Ordinal);

    // Two opinions agree if they give the same values to what is coded; a rejection agrees with rejections only.
    private string Said(Correction c) => c.Action == CorrectionAction.Reject ? "-"
        : CorrectionText.Show((_now ?? c.Coded).Where(f => _judged.Contains(f.Key)).Concat(Assertion(c)).GroupBy(f => f.Key, StringComparer.Ordinal).Select(g => g.Last()));

    private static (DateOnly Day, string Recorded) Order(Correction c) => (c.Day, c.Recorded);
}
