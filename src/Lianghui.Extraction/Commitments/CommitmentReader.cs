using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Commitments;

/// <summary>Reads commitments, plans, slogans and named projects (docs/extractors/commitments.md).</summary>
public static class CommitmentReader
{
    private static readonly SectionRole[] Promising = [SectionRole.Tasks, SectionRole.Livelihood, SectionRole.Outlook, SectionRole.Requirements, SectionRole.Government];

    /// <summary>Reads an article.</summary>
    public static CommitmentList ReadArticle(StoredText text, ArticleDay day, string? home = null)
    {
        var sentences = SentenceCutter.Cut(text);
        var english = new EnglishCommitments(text, sentences, day).Read();
        var chinese = ChineseCommitments.Read(text, [.. sentences.Where(s => !s.English)], day, home, article: true);
        var named = NamedThings.Read(text, sentences, home);
        return new CommitmentList([.. english.Commitments.Concat(chinese).Concat(named).OrderBy(c => c.Span.Start)], english.Levels);
    }

    /// <summary>Reads a government's report: its tasks, projects, outlook and requirements; not its targets, which are facts of their own, nor its review or annex.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="sections">Its sections.</param>
    /// <param name="place">Its place.</param>
    /// <param name="year">Its year.</param>
    public static CommitmentList ReadReport(StoredText text, IReadOnlyList<Section> sections, string place, int year)
    {
        var spans = sections.Where(s => Promising.Contains(s.Role)).Select(s => s.Span).ToList();
        var sentences = SentenceCutter.Cut(text).Where(s => spans.Exists(p => p.Contains(s.Span))).ToList();
        var day = new ArticleDay(null, year, "report", null);
        var named = NamedThings.Read(text, sentences, place).Select(c => c with { Place = place, Speaker = "government" });
        return new CommitmentList([.. ChineseCommitments.Read(text, sentences, day, place, article: false).Concat(named).OrderBy(c => c.Span.Start)], []);
    }
}
