using Lianghui.Text;

namespace Lianghui.Corpus.Corrections;

/// <summary>Finds the fact that an opinion is about among the facts of a report as it is coded now.</summary>
/// <typeparam name="T">The coded record.</typeparam>
internal sealed class AnchorMatch<T>(FactShape<T> shape, string version, IReadOnlyList<Fact<T>> facts)
{
    private readonly List<(Fact<T> Fact, string Subject)> _facts = [.. facts.Select(f => (f, shape.SubjectOf(shape.Read(f.Value))))];

    /// <summary>The fact; null where there is none, or where it could be several.</summary>
    public Fact<T>? Find(Correction correction) => correction.Version == version ? InSameText(correction) : InOtherText(correction);

    // The same clause about the same thing; else the same clause alone; else most of it.
    private Fact<T>? InSameText(Correction correction)
    {
        var (span, subjects) = (new TextSpan(correction.Start, correction.Length), Subjects(correction));
        var equal = _facts.Where(f => f.Fact.Evidence.Span == span).ToList();
        return equal.Find(f => subjects.Contains(f.Subject)).Fact
            ?? (equal.Count == 1 && version.Length > 0 ? equal[0].Fact : null)
            ?? _facts.Where(f => subjects.Contains(f.Subject) && f.Fact.Evidence.Span.Overlaps(span)).OrderByDescending(f => Shared(f.Fact.Evidence.Span, span)).FirstOrDefault().Fact
            ?? Only(_facts.Where(f => 2 * Shared(f.Fact.Evidence.Span, span) > Math.Max(f.Fact.Evidence.Length, span.Length)));
    }

    // A corrected text, or a text where only a table's row was: the same words, or the same values, about the same thing.
    private Fact<T>? InOtherText(Correction correction)
    {
        var subjects = Subjects(correction);
        var same = _facts.Where(f => subjects.Contains(f.Subject)).ToList();
        return Only(same.Where(f => correction.Quote.Length > 0 && f.Fact.Evidence.Quote == correction.Quote))
            ?? Only(same.Where(f => correction.Coded.Count > 0 && IsAsCoded(f.Fact, correction)));
    }

    private bool IsAsCoded(Fact<T> fact, Correction correction)
    {
        var now = shape.Read(fact.Value);
        return shape.Judged.Where(n => n is not ("section" or "modality" or "unit")).All(n => now[n] == correction.Coded.GetValueOrDefault(n));
    }

    // What the fact was about when it was judged, and what the person says that it is about.
    private HashSet<string> Subjects(Correction c)
    {
        var said = c.Coded.ToDictionary(StringComparer.Ordinal);
        var coded = shape.SubjectOf(said);
        foreach (var (name, value) in c.Changes)
        {
            said[name] = value;
        }

        return c.Coded.Count > 0 ? [coded, shape.SubjectOf(said)] : [shape.SubjectOf(said)];
    }

    private static Fact<T>? Only(IEnumerable<(Fact<T> Fact, string Subject)> found) => found.Take(2).ToList() is [var one] ? one.Fact : null;

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}
