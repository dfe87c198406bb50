using System.Globalization;
using Lianghui.Extraction.Commitments;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Articles;

/// <summary>Meetings and people of the real articles against lists made by reading (tests/gold/README.md).</summary>
public class NewsListTest
{
    [Fact]
    public void Meetings_are_those_that_a_reader_found()
    {
        var gold = NewsArticles.Gold("news-meetings.csv").ToLookup(r => r["confidence"] == "low", r => $"{r["article"]} {r["date"]} {r["place"]} {r["body"]} {r["chair"]} {r["office"]}");
        var found = NewsArticles.All.SelectMany(a => a.Value.Content.Meetings.Where(m => m.Body != "press-conference").Select(m =>
            $"{a.Key} {m.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {m.Place} {m.Body} {m.Chair} {m.Office}")).ToList();
        NewsArticles.AtLeast(95, [.. gold[false]], [.. gold[true]], found);
    }

    [Fact]
    public void A_meeting_points_at_its_own_words()
    {
        foreach (var (article, row) in NewsArticles.Gold("news-meetings.csv").Select(r => (NewsArticles.All[r["article"]], r)).Where(r => r.r["confidence"] != "low"))
        {
            var start = int.Parse(row["start"], CultureInfo.InvariantCulture);
            Assert.Contains(article.Content.Meetings, m => m.Place == row["place"] && Math.Abs(m.Span.Start - start) < 120);
        }
    }

    [Fact]
    public void People_and_offices_are_those_that_a_reader_found()
    {
        var gold = NewsArticles.Gold("news-people.csv").Select(r => $"{r["article"]} {r["name"]} {r["office"]} {r["role"]}").ToList();
        var found = NewsArticles.All.SelectMany(a => a.Value.Content.People.Select(p => $"{a.Key} {p.Name} {p.Office} {p.Role}")).Distinct(StringComparer.Ordinal).ToList();
        NewsArticles.AtLeast(95, gold, [], found);
    }

    [Fact]
    public void Targets_and_outturns_of_one_article_are_those_that_a_reader_found()
    {
        var gold = NewsArticles.Gold("news-statements.csv").Select(r => $"{r["kind"]} {r["place"]} {r["year"]} {r["indicator"]} {r["low"]}..{r["high"]} {r["comparator"]}").ToList();
        var found = NewsArticles.All["003"].Content.Statements.Where(s => s.Kind is "target" or "outturn").Select(s =>
            string.Create(CultureInfo.InvariantCulture, $"{s.Kind} {s.Places[0]} {s.Year} {s.Indicator} {s.Amount!.NormLow:0.####}..{s.Amount.NormHigh:0.####} {s.Amount.Comparator}")).ToList();
        NewsArticles.AtLeast(95, gold, [], found);
    }

    [Fact]
    public void Commitments_of_one_paragraph_are_those_that_a_reader_found()
    {
        var rows = NewsArticles.Gold("news-commitments.csv");
        var (text, content) = NewsArticles.All["001"];
        var first = int.Parse(rows[0]["start"], CultureInfo.InvariantCulture);
        var paragraph = text.Paragraphs.First(p => p.Contains(first));
        var gold = rows.Select(r => $"{r["place"]} {r["what"]} {r["norm"]} {r["normUnit"]} {r["comparator"]} {r["baseline"]} {r["by"]}").ToList();
        var found = CommitmentReader.ReadArticle(text, content.Day).Commitments.Where(c => c.Kind == "quantity" && paragraph.Contains(c.Span.Start)).Select(c =>
            string.Create(CultureInfo.InvariantCulture, $"{c.Place} {c.What} {c.Amount!.NormLow:0.####} {c.Amount.NormUnit} {c.Amount.Comparator} {c.Baseline?.NormLow:0.####} {c.By}")).ToList();
        NewsArticles.AtLeast(95, gold, [], found);
    }

    [Fact]
    public void Nothing_is_invented_where_nobody_met()
    {
        foreach (var name in new[] { "002", "003" })
        {
            Assert.Empty(NewsArticles.All[name].Content.Meetings);
        }

        foreach (var (text, content) in NewsArticles.All.Values)
        {
            Assert.All(content.People, p => Assert.Equal(p.Name, p.Span.Of(text.Value)));
            Assert.All(content.Meetings, m => Assert.Contains(m.Name, m.Span.Of(text.Value), StringComparison.Ordinal));
            Assert.All(content.Meetings.Where(m => m.ChairSpan is not null), m => Assert.Equal(m.Chair, m.ChairSpan!.Value.Of(text.Value)));
        }
    }

    [Theory]
    [InlineData("001", "2026-01-06", 2026)]
    [InlineData("000", null, 2026)]
    [InlineData("002", null, 2025)]
    [InlineData("003", null, 2024)]
    [InlineData("004", null, 2024)]
    public void Days_of_articles(string article, string? date, int year)
    {
        var day = NewsArticles.All[article].Content.Day;
        Assert.Equal((date, year), (day.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Year));
    }
}
