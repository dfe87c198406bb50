using Lianghui.Corpus;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Analysis.Articles;

/// <summary>A statement of an article, with its place in the text and the claim that it makes.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Written">The day the article was written; null where unknown.</param>
/// <param name="Claim">The claim that <c>check</c> takes; null for opinions and what cannot be claimed.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record StatementFinding(ArticleStatement Statement, DateOnly? Written, string? Claim, Evidence Evidence);

/// <summary>What the articles of a library state.</summary>
public static class StatementList
{
    /// <summary>The statements, article by article in the order of the text.</summary>
    public static IReadOnlyList<StatementFinding> Of(ILibraryReader library, FactQuery query) =>
        [.. LibraryArticles.Of(library, query).SelectMany(a => a.Content.Statements
            .Where(s => s.Places.Count == 0 ? query.Places is not { Count: > 0 } && LibraryArticles.Matches(query, "", s.Year ?? a.Content.Day.Year)
                : s.Places.Any(p => LibraryArticles.Matches(query, p, s.Year)))
            .Select(s => new StatementFinding(s, a.Content.Day.Date, ArticleClaims.Of(s), a.At(s.Span))))];
}
