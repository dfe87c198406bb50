using Lianghui.Analysis.Articles;
using Lianghui.Corpus;
using Lianghui.Extraction.Commitments;
using Lianghui.Text;

namespace Lianghui.Analysis.Commitments;

/// <summary>A commitment with the document that makes it.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Year">Year of the document.</param>
/// <param name="Document">Kind of the document.</param>
/// <param name="FirstYear">For a slogan, the earliest year in which the library's texts of its place have it; null for others.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record CommitmentFinding(Commitment Commitment, int? Year, string Document, int? FirstYear, Evidence Evidence);

/// <summary>Commitments, plans, slogans and named projects of a library's reports and articles, computed from their texts.</summary>
public static class CommitmentLedger
{
    /// <summary>The commitments, document by document in the order of the text.</summary>
    /// <param name="library">The library.</param>
    /// <param name="query">Places and years of the documents; an article's place is that of the commitment.</param>
    /// <param name="kind">Only commitments of this kind; null for all.</param>
    public static IReadOnlyList<CommitmentFinding> Of(ILibraryReader library, FactQuery query, string? kind = null)
    {
        var found = Reports(library, query).Concat(Articles(library, query)).Where(f => kind is null || f.Commitment.Kind == kind).ToList();
        return found.Exists(f => f.Commitment.Kind == "slogan") ? WithFirstYears(library, found) : found;
    }

    private static IEnumerable<CommitmentFinding> Reports(ILibraryReader library, FactQuery query)
    {
        var sections = library.Sections(query).ToLookup(s => s.Evidence.Version, s => s.Value, StringComparer.Ordinal);
        foreach (var report in library.Reports(query).Where(r => VersionRules.IsReport(r.Key.Kind)))
        {
            if (library.Text(report.Version) is { } value)
            {
                var list = CommitmentReader.ReadReport(StoredText.Parse(value), [.. sections[report.Version]], report.Key.Place, report.Key.Year);
                foreach (var commitment in list.Commitments)
                {
                    yield return new CommitmentFinding(commitment, report.Key.Year, report.Key.Kind, null,
                        new Evidence(report.Version, commitment.Span.Start, commitment.Span.Length, commitment.Span.Of(value), report.Source));
                }
            }
        }
    }

    private static IEnumerable<CommitmentFinding> Articles(ILibraryReader library, FactQuery query) => LibraryArticles.Of(library, query)
        .Where(a => a.Report.Key.Kind == Extraction.ReportKinds.Article)
        .SelectMany(a => CommitmentReader.ReadArticle(a.Text, a.Content.Day, a.Report.Key.Place is { Length: > 0 } home ? home : null).Commitments
            .Where(c => LibraryArticles.Matches(query, c.Place ?? "", a.Content.Day.Year))
            .Select(c => new CommitmentFinding(c, a.Content.Day.Year, a.Report.Key.Kind, null, a.At(c.Span))));

    // The slogan stands in quotes; its digits alone would be found in other numbers.
    private static List<CommitmentFinding> WithFirstYears(ILibraryReader library, List<CommitmentFinding> found)
    {
        var texts = library.Reports(FactQuery.All).Where(r => r.Key.Place.Length > 0).Select(r => (r.Key.Place, r.Key.Year, Text: library.Text(r.Version))).Where(t => t.Text is not null).ToLookup(t => t.Place, StringComparer.Ordinal);
        return [.. found.Select(f => f.Commitment is { Kind: "slogan", Place: { } place } slogan
            ? f with { FirstYear = Earliest(texts[place].Where(t => Has(t.Text!, slogan.What)).Select(t => (int?)t.Year).Append(f.Year)) } : f)];
    }

    private static int? Earliest(IEnumerable<int?> years) => years.Min();

    private static bool Has(string text, string slogan) =>
        text.Contains($"“{slogan}”", StringComparison.Ordinal) || text.Contains($"\"{slogan}\"", StringComparison.Ordinal);

    /// <summary>Codes of kinds, in the order of the documentation.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["quantity", "plan", "slogan", "name"];
}
