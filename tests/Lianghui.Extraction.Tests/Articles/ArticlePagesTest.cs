using System.Globalization;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Commitments;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Articles;

/// <summary>The examples of docs/extractors/articles.md and commitments.md, run.</summary>
public class ArticlePagesTest
{
    public static TheoryData<string, string> ArticleExamples => PageExamples.Of("articles");

    public static TheoryData<string, string> CommitmentExamples => PageExamples.Of("commitments");

    [Theory]
    [MemberData(nameof(ArticleExamples))]
    public void The_page_of_articles_says_what_is_read(string raw, string records) =>
        Assert.Equal(records, string.Join('\n', ArticleReader.Read(StoredText.Parse(raw)).Statements.Select(s => string.Create(CultureInfo.InvariantCulture,
            $"{s.Kind} {(s.Places.Count == 0 ? "-" : string.Join(' ', s.Places))} {s.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"} {s.Indicator ?? "-"} {(s.Amount is { } a ? $"{a.NormLow:0.####}..{a.NormHigh:0.####} {a.Comparator}" : "- -")} {s.Speaker}"))));

    [Theory]
    [MemberData(nameof(CommitmentExamples))]
    public void The_page_of_commitments_says_what_is_read(string raw, string records)
    {
        var text = StoredText.Parse(raw);
        var list = CommitmentReader.ReadArticle(text, ArticleDayReader.Read(text));
        Assert.Equal(records, string.Join('\n', list.Commitments.Select(c => $"{c.Kind} {c.Place} {c.What} | " + (c.Amount is { } a
            ? string.Create(CultureInfo.InvariantCulture, $"{a.NormLow:0.####}..{a.NormHigh:0.####} {a.NormUnit} {a.Comparator} | {c.By}") : string.Join("; ", c.Items))
            + (c.Baseline is { } b ? string.Create(CultureInfo.InvariantCulture, $" | from {b.NormLow:0.####}") : ""))));
        Assert.All(list.Commitments, c => Assert.Contains(c.What, c.Span.Of(text.Value), StringComparison.Ordinal));
    }
}
