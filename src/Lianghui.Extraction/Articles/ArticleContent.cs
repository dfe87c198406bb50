using Lianghui.Extraction.Meetings;
using Lianghui.Extraction.People;

namespace Lianghui.Extraction.Articles;

/// <summary>What was read in one article.</summary>
/// <param name="Day">When it was written.</param>
/// <param name="Byline">Publisher and authors, as far as the text names them.</param>
/// <param name="Meetings">Meetings that it tells of.</param>
/// <param name="People">People that it names with their offices.</param>
/// <param name="Statements">What it says of places and years, and what people said in it.</param>
public sealed record ArticleContent(
    ArticleDay Day, Byline Byline, IReadOnlyList<Meeting> Meetings, IReadOnlyList<Person> People, IReadOnlyList<ArticleStatement> Statements);

/// <summary>Who published and wrote an article; null where its text does not say.</summary>
/// <param name="Publisher">Publisher as printed.</param>
/// <param name="Author">Authors as printed.</param>
public sealed record Byline(string? Publisher, string? Author);
