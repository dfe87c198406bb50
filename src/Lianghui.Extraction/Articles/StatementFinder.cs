using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Finds what an article states of places and years (docs/extractors/articles.md).</summary>
internal static class StatementFinder
{
    /// <summary>The statements in the order of the text.</summary>
    public static IReadOnlyList<ArticleStatement> Read(StoredText text, IReadOnlyList<Sentence> sentences, ArticleDay day)
    {
        var voices = Speech.Of(text, sentences);
        var figures = new FigureReader(text, sentences, day);
        var found = new List<ArticleStatement>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var some = (sentences[i].English ? figures.In(i) : ChineseFigures.In(text, sentences[i], day))
                .Concat(sentences[i].English ? RankReader.In(text, sentences[i], figures.YearAt(i)) : [])
                .Select(s => s with { Speaker = voices[i].Speaker, Name = voices[i].Name }).ToList();
            found.AddRange(some);
            if (some.Count == 0 && voices[i].Speaker is "expert" or "author")
            {
                found.Add(new ArticleStatement("opinion", [], null, null, null, null, voices[i].Speaker, voices[i].Name, sentences[i].Span, null));
            }
        }

        return [.. Restated(found, sentences).OrderBy(s => s.Span.Start)];
    }

    // “All three set 5%, but the wording differs: …”: within a paragraph the last statement of the same number is the exact one.
    private static IEnumerable<ArticleStatement> Restated(List<ArticleStatement> found, IReadOnlyList<Sentence> sentences)
    {
        int Paragraph(ArticleStatement s) => sentences.First(x => x.Span.Contains(s.Span.Start)).Paragraph;
        return found.Where(s => s.Amount is null).Concat(found.Where(s => s.Amount is not null)
            .GroupBy(s => (Paragraph(s), s.Kind, string.Join(' ', s.Places), s.Indicator, s.Year, s.Amount!.Low ?? s.Amount.High)).Select(g => g.Last()));
    }
}
