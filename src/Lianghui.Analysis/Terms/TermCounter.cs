using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>Counts terms over the texts of a library; exact, equal to a naive count.</summary>
public static class TermCounter
{
    /// <summary>One row for each term and each year that has a text in the scope.</summary>
    /// <param name="library">Where the texts are.</param>
    /// <param name="scope">Which of them, and which sections.</param>
    /// <param name="terms">The terms.</param>
    public static IReadOnlyList<TermCount> Count(ILibraryReader library, TermScope scope, IEnumerable<Term> terms) =>
        Count(scope.Read(library), scope, terms);

    /// <summary>The same over texts that were read before.</summary>
    public static IReadOnlyList<TermCount> Count(IReadOnlyList<ScopedText> texts, TermScope scope, IEnumerable<Term> terms)
    {
        var years = texts.GroupBy(t => t.Report.Key.Year).OrderBy(y => y.Key)
            .Select(y => (Year: y.Key, Texts: y.ToList(), Characters: Characters(y, scope))).ToList();
        return [.. terms.SelectMany(term =>
        {
            var search = Search(texts, term);
            return years.Select(year => Count(year.Year, year.Texts, year.Characters, scope, term, search));
        })];
    }

    /// <summary>All mentions of a term in the scope, by year, place and position.</summary>
    public static IEnumerable<Mention> Mentions(IReadOnlyList<ScopedText> texts, TermScope scope, Term term) =>
        Mentions(texts, scope, Search(texts, term));

    private static TermSearch Search(IReadOnlyList<ScopedText> texts, Term term) =>
        new(term, texts.Select(t => t.Index).FirstOrDefault(i => i is not null));

    private static IEnumerable<Mention> Mentions(IReadOnlyList<ScopedText> texts, TermScope scope, TermSearch search) =>
        texts.SelectMany(text => Mentions(text, scope, search.Find(text.Place)));

    private static IEnumerable<Mention> Mentions(ScopedText text, TermScope scope, IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
        {
            yield break;
        }

        var sentences = new SentenceCursor(text.Folded);
        foreach (var span in spans)
        {
            var (role, counts) = scope.At(text, span.Start);
            if (counts)
            {
                yield return new Mention(text.Report, role, span, sentences.Around(span));
            }
        }
    }

    private static Dictionary<string, long> Characters(IEnumerable<ScopedText> texts, TermScope scope) =>
        texts.GroupBy(t => t.Report.Key.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(scope.Characters), StringComparer.Ordinal);

    private static TermCount Count(
        int year, List<ScopedText> texts, IReadOnlyDictionary<string, long> characters, TermScope scope, Term term, TermSearch search)
    {
        var mentions = Mentions(texts, scope, search).ToList();
        return new TermCount(
            term,
            year,
            mentions.Where(m => m.Report.Key.Kind == ReportKinds.Provincial).Select(m => m.Report.Key.Place).Distinct(StringComparer.Ordinal).Count(),
            mentions.Count,
            texts.Count,
            mentions.GroupBy(m => m.Report.Key.Place, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            characters,
            mentions);
    }
}
