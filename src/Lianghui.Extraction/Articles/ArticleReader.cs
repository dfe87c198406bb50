using Lianghui.Extraction.Meetings;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.People;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Reads an article: its day, who met, who is named, and what it states (docs/extractors/articles.md).</summary>
public static class ArticleReader
{
    /// <summary>Reads an article. Never throws for what the text says.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="written">The day that the page or the user gives; null where it must be read from the text.</param>
    /// <param name="home">The place that the document is filed under; null without one.</param>
    public static ArticleContent Read(StoredText text, DateOnly? written = null, string? home = null)
    {
        var sentences = SentenceCutter.Cut(text);
        var day = ArticleDayReader.Read(text, written);
        return new ArticleContent(
            day, BylineReader.Read(text), MeetingReader.Read(text, sentences, day, home),
            [.. sentences.SelectMany(s => PeopleReader.In(text, s))], StatementFinder.Read(text, sentences, day));
    }

    /// <summary>Whether a kind of document is read for meetings: news and readouts are, work reports are not.</summary>
    public static bool IsRead(string kind) => kind is ReportKinds.Article or ReportKinds.Other or ReportKinds.Conference;
}
