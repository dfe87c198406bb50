using Lianghui.Corpus;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Analysis.Articles;

/// <summary>An article of the library and what was read in it.</summary>
/// <param name="Report">The document.</param>
/// <param name="Text">Its stored text.</param>
/// <param name="Content">What was read.</param>
public sealed record LibraryArticle(ReportRecord Report, StoredText Text, ArticleContent Content)
{
    /// <summary>Evidence for a span of it.</summary>
    public Evidence At(TextSpan span) => new(Report.Version, span.Start, span.Length, span.Of(Text.Value), Report.Source);
}

/// <summary>The articles and readouts of a library, read when they are asked for: what they say is computed from the stored texts.</summary>
public static class LibraryArticles
{
    /// <summary>The articles, in the library's order.</summary>
    /// <param name="library">The library.</param>
    /// <param name="query">Only its days of knowledge (<c>AsOf</c>) choose here; places and years choose among what was read.</param>
    public static IEnumerable<LibraryArticle> Of(ILibraryReader library, FactQuery query)
    {
        foreach (var report in library.Reports(new FactQuery(AsOf: query.AsOf, AsOfPublished: query.AsOfPublished)).Where(r => ArticleReader.IsRead(r.Key.Kind)))
        {
            if (library.Text(report.Version) is { } value)
            {
                var text = StoredText.Parse(value);
                yield return new LibraryArticle(report, text, ArticleReader.Read(
                    text, report.Published ?? report.Delivered, report.Key.Place is { Length: > 0 } place ? place : null));
            }
        }
    }

    /// <summary>Whether a place and a year are among those of a query; what has no year is in none but an open one.</summary>
    public static bool Matches(FactQuery query, string place, int? year) =>
        (query.Places is not { Count: > 0 } || query.Places.Contains(place))
        && (query.FromYear is not { } from || year >= from) && (query.ToYear is not { } to || year <= to);
}
