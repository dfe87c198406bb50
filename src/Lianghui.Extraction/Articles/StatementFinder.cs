using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Finds what an article states of places and years.</summary>
internal static class StatementFinder
{
    /// <summary>The statements in the order of the text.</summary>
    public static IReadOnlyList<ArticleStatement> Read(StoredText text, IReadOnlyList<Sentence> sentences, ArticleDay day) => [];
}
