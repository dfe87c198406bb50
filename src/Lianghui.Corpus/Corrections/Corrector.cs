using Lianghui.Text;

namespace Lianghui.Corpus.Corrections;

/// <summary>A report whose facts are to be corrected.</summary>
/// <param name="Key">Identity.</param>
/// <param name="Version">Its text; empty for a published table.</param>
/// <param name="Source">Where it was found.</param>
/// <param name="Origin">Where its facts come from.</param>
internal sealed record CorrectedReport(ReportKey Key, string Version, string Source, FactOrigin Origin);

/// <summary>Puts people's opinions on the facts of one report and one kind.</summary>
/// <typeparam name="T">The coded record.</typeparam>
/// <param name="shape">The kind of fact.</param>
internal sealed class Corrector<T>(FactShape<T> shape)
{
    /// <summary>The report's facts as people say they are, and what became of each opinion.</summary>
    /// <param name="report">The report.</param>
    /// <param name="facts">Its facts as coded, in the order of the text.</param>
    /// <param name="corrections">All opinions on it.</param>
    public (IReadOnlyList<Fact<T>> Facts, IReadOnlyList<CorrectionOutcome> Outcomes) Apply(
        CorrectedReport report, IReadOnlyList<Fact<T>> facts, IEnumerable<Correction> corrections)
    {
        var match = new AnchorMatch<T>(shape, report.Version, facts);
        var (result, outcomes) = (facts.ToList(), new List<CorrectionOutcome>());
        foreach (var group in corrections.Select(c => (Correction: c, Fact: match.Find(c))).GroupBy(p => p.Fact?.Id ?? Anchor(p.Correction)))
        {
            var coded = group.First().Fact;
            var poll = OpinionPoll.Of(group.Select(p => p.Correction), coded is null ? null : shape.Read(coded.Value), shape.Judged.ToList());
            var judged = poll.Taken is null ? coded : Judge(report, coded, poll, facts);
            var state = poll.Taken is null ? CorrectionState.Withdrawn
                : coded is not null ? poll.State
                : IsGone(poll.Taken, report) ? CorrectionState.CaughtUp
                : judged is not null ? CorrectionState.Restored : CorrectionState.Lost;
            outcomes.AddRange(poll.Outcomes(state, judged?.Id ?? coded?.Id, report.Version));
            Replace(result, coded, poll.Taken is null ? coded : judged is null ? null : judged with { Correction = Mark(poll, state, coded) });
        }

        return ([.. result], outcomes);
    }

    private Fact<T>? Judge(CorrectedReport report, Fact<T>? coded, OpinionPoll poll, IReadOnlyList<Fact<T>> facts)
    {
        var taken = poll.Taken!;
        if (taken.Action == CorrectionAction.Reject)
        {
            return null;
        }

        if (coded is not null)
        {
            return coded with { Value = shape.With(coded.Value, poll.Asserted) };
        }

        var left = taken.Coded.Concat(taken.Changes).Where(f => shape.Judged.Contains(f.Key)).GroupBy(f => f.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
        return taken.Version != report.Version || shape.Refusal(left) is not null
            ? null
            : new Fact<T>(Id(taken, facts), report.Key, shape.With(shape.Make(taken.Coded, new TextSpan(taken.Start, taken.Length)), taken.Changes),
                new Evidence(taken.Version, taken.Start, taken.Length, taken.Quote, report.Source), report.Origin);
    }

    // A rejected fact that is coded no more needs nothing.
    private static bool IsGone(Correction taken, CorrectedReport report) => taken.Action == CorrectionAction.Reject && taken.Version == report.Version;

    private static FactCorrection Mark(OpinionPoll poll, CorrectionState state, Fact<T>? coded) => new(
        poll.Taken!.Action, coded is null ? "" : CorrectionText.Show(poll.Replaced), poll.Taken.By, poll.Taken.Day, poll.Taken.Reason, poll.People,
        state == CorrectionState.Recoded ? "recoded" : state == CorrectionState.Restored && poll.Taken.Action != CorrectionAction.Missed ? "no-fact" : poll.IsDisputed ? "people" : null);

    // Where another fact has the identifier by now, the restored one is told apart by its opinion.
    private static string Id(Correction taken, IReadOnlyList<Fact<T>> facts) =>
        facts.Any(f => f.Id == taken.FactId) ? $"{taken.FactId[..taken.FactId.LastIndexOf('-')]}~{taken.Id[..4]}{taken.FactId[taken.FactId.LastIndexOf('-')..]}" : taken.FactId;

    private string Anchor(Correction c) => $"{c.Version}:{c.Start}+{c.Length} {CorrectionText.Show(c.Changes.Concat(c.Coded).DistinctBy(f => f.Key).Where(f => shape.Subject.Contains(f.Key)))}";

    private static void Replace(List<Fact<T>> facts, Fact<T>? coded, Fact<T>? judged)
    {
        var index = coded is null ? -1 : facts.FindIndex(f => f.Id == coded.Id);
        if (index >= 0 && judged is not null)
        {
            facts[index] = judged;
        }
        else if (index >= 0)
        {
            facts.RemoveAt(index);
        }
        else if (judged is not null)
        {
            var after = facts.FindIndex(f => f.Evidence.Start > judged.Evidence.Start);
            facts.Insert(after < 0 ? facts.Count : after, judged);
        }
    }
}
