using Lianghui.Analysis.Radar;
using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>A term that stands in the same sentences as another.</summary>
/// <param name="Term">The neighbour.</param>
/// <param name="Together">Sentences with both.</param>
/// <param name="Alone">Sentences with the neighbour, the first term or not.</param>
/// <param name="Expected">Sentences with both, if the two had nothing to do with each other.</param>
/// <param name="G2">Log-likelihood ratio of the two by two table of sentences (Dunning 1993), negative where they avoid each other.</param>
/// <param name="Provinces">Places whose reports hold a sentence with both.</param>
/// <param name="First">The first mention of the neighbour beside the term.</param>
public sealed record Neighbour(Term Term, int Together, int Alone, double Expected, double G2, int Provinces, Evidence First);

/// <summary>The neighbours of a term.</summary>
/// <param name="Term">The term.</param>
/// <param name="Sentences">Sentences in the counted sections.</param>
/// <param name="With">Sentences with the term.</param>
/// <param name="Found">The neighbours, by falling G².</param>
public sealed record NeighbourFinding(Term Term, int Sentences, int With, IReadOnlyList<Neighbour> Found);

/// <summary>Counts which terms stand in one sentence with a term.</summary>
public static class Neighbours
{
    /// <summary>Counts over the texts of a scope.</summary>
    /// <param name="library">Where the texts are.</param>
    /// <param name="scope">Which of them, and which sections.</param>
    /// <param name="term">The term.</param>
    /// <param name="others">Terms that can be neighbours.</param>
    /// <param name="least">Least number of sentences with both.</param>
    public static NeighbourFinding Of(ILibraryReader library, TermScope scope, Term term, IEnumerable<Term> others, int least)
    {
        var texts = scope.Read(library);
        var own = BySentence(TermCounter.Mentions(texts, scope, term));
        var all = texts.Sum(t => Sentences(t, scope));
        var found = others.Where(o => o.Id.Split(':')[0] != term.Id.Split(':')[0])
            .Select(o => Count(o, own, BySentence(TermCounter.Mentions(texts, scope, o)), all, Quote))
            .OfType<Neighbour>().Where(n => n.Together >= least);
        return new NeighbourFinding(term, all, own.Count, [.. found.OrderByDescending(n => n.G2).ThenByDescending(n => n.Together).ThenBy(n => n.Term.Id, StringComparer.Ordinal)]);

        Evidence Quote(Mention m) => Concordance.Line(texts.First(t => t.Report.Version == m.Report.Version).Text, m).Evidence;
    }

    // A neighbour that is part of the term itself, or holds it, is none.
    private static Neighbour? Count(Term term, Dictionary<(string, int), List<Mention>> own, Dictionary<(string, int), List<Mention>> others, int all, Func<Mention, Evidence> quote)
    {
        var together = new List<Mention>();
        foreach (var (sentence, mentions) in others)
        {
            if (own.TryGetValue(sentence, out var first) && mentions.Find(m => !first.Exists(f => f.Span.Overlaps(m.Span))) is { } beside)
            {
                together.Add(beside);
            }
        }

        if (together.Count == 0)
        {
            return null;
        }

        var (with, without) = (own.Count, all - own.Count);
        var root = without <= 0 ? 0 : LogLikelihood.SignedRoot(together.Count, with, others.Count - together.Count, without);
        return new Neighbour(
            term, together.Count, others.Count, (double)with * others.Count / all, root * Math.Abs(root),
            together.Select(m => m.Report.Key.Place).Distinct(StringComparer.Ordinal).Count(), quote(together[0]));
    }

    private static Dictionary<(string, int), List<Mention>> BySentence(IEnumerable<Mention> mentions) =>
        mentions.GroupBy(m => (m.Report.Version, m.Sentence.Start)).ToDictionary(g => g.Key, g => g.ToList());

    private static int Sentences(ScopedText text, TermScope scope)
    {
        var cursor = new SentenceCursor(text.Folded);
        var count = 0;
        for (var at = 0; at < text.Folded.Length;)
        {
            var sentence = cursor.Around(new TextSpan(at, 0));
            var end = Math.Max(at + 1, sentence.End);
            count += sentence.Start == at && sentence.Length > 1 && scope.At(text, at).Counts ? 1 : 0;
            at = end;
        }

        return count;
    }
}
