using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Terms;
using Lianghui.Text;

namespace Lianghui.Analysis.Keyness;

/// <summary>Key words of a side: the terms of a lexicon, or strings without a list.</summary>
public static class TermKeyness
{
    // Merging compares each string with those kept, so the tail of thousands that differ by chance is left out before.
    private const double LeastZ = 1.96;
    private const int MostStrings = 4_000;

    /// <summary>Scores the terms of a lexicon.</summary>
    /// <param name="sides">The sides.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="least">Least number of occurrences on both sides together.</param>
    public static KeynessFinding OfTerms(KeynessSides sides, IEnumerable<Term> terms, int least)
    {
        var (n, m) = sides.Characters;
        if (n == 0 || m == 0)
        {
            return sides.Finding([]);
        }

        var prior = sides.Prior;
        return sides.Finding(terms.Select(term =>
        {
            var own = TermCounter.Mentions(sides.Texts, sides.Scope, term).ToList();
            var others = TermCounter.Mentions(sides.OtherTexts, sides.Scope, term).ToList();
            return new KeyWord(
                "@" + term.Id, term, own.Count, others.Count, Reports(own), Reports(others),
                KeynessScore.Of(own.Count, n, others.Count, m, prior), own.Count == 0 ? null : Evidence(sides.Texts, own[0]));
        }).Where(w => w.Mentions + w.OtherMentions >= least));
    }

    /// <summary>Scores all strings of 2 to 12 characters with free neighbours, as the radar finds them.</summary>
    /// <param name="sides">The sides.</param>
    /// <param name="least">Least number of occurrences on both sides together.</param>
    public static KeynessFinding OfStrings(KeynessSides sides, int least)
    {
        var (n, m) = sides.Characters;
        if (n == 0 || m == 0)
        {
            return sides.Finding([]);
        }

        var prior = sides.Prior;
        var texts = PhraseStrings.Texts(sides.Texts, sides.Scope, 0).Concat(PhraseStrings.Texts(sides.OtherTexts, sides.Scope, 1)).ToList();
        var phrases = PhraseStrings.Find(texts, 1)
            .Where(s => s.Occurrences.Sum() >= least)
            .Select(s => (String: s, Score: KeynessScore.Of(s.Occurrences[0], n, s.Occurrences[1], m, prior)))
            .Where(s => Math.Abs(s.Score.Z) >= LeastZ)
            .OrderByDescending(s => Math.Abs(s.Score.Z)).Take(MostStrings)
            .ToDictionary(s => s.String.Value, s => s, StringComparer.Ordinal);
        var kept = PhraseMerge.Merge([.. phrases.Values.Select(p => new RadarPhrase(
            p.String.Value, p.String.Documents[0], p.String.Documents[1], p.String.Occurrences[0], p.String.Occurrences[1], p.Score.Z, RadarMove.Riser))]);
        return sides.Finding(kept.Select(k => new KeyWord(
            k.Phrase, null, k.Mentions, k.PreviousMentions, k.Provinces, k.PreviousProvinces, phrases[k.Phrase].Score, null)));
    }

    private static Evidence Evidence(IReadOnlyList<ScopedText> texts, Mention mention) =>
        Concordance.Line(texts.First(t => t.Report.Version == mention.Report.Version).Text, mention).Evidence;

    private static int Reports(IEnumerable<Mention> mentions) =>
        mentions.Select(m => m.Report.Version).Distinct(StringComparer.Ordinal).Count();
}
