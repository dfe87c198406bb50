using Lianghui.Analysis.Terms;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Tests.Terms;

/// <summary>Recounts of the 31 reports of 2025 that others published; where the word list decides, both lists are counted.</summary>
public class PublishedCountsTest
{
    private static readonly Lazy<MemoryLibrary> Reports = new(() => RealLibrary.Of(MemoryLibrary.Empty, 2025));

    [Theory]
    [InlineData("低空经济", 29)]
    [InlineData("银发经济", 29)]
    [InlineData("以旧换新", 28)]
    [InlineData("首发经济", 26)]
    [InlineData("@consumption-special-action", 27)] // a think tank (article 002) says 26
    [InlineData("@nqpf-local-conditions", 18)] // both words in one sentence; article 002 says 21
    public void Provinces_are_as_published(string term, int provinces) =>
        Assert.Equal(provinces, Count(term).Provinces);

    [Fact]
    public void Eighteen_of_twenty_four_bare_mentions_of_Taiwan_stand_in_Fujian()
    {
        var count = Count("@taiwan");
        Assert.Equal((24, 18), (count.Mentions, count.ByPlace["FJ"]));
        Assert.Equal(0.75, count.TopShare);
        Assert.True(Count("@taiwan:compounds").Mentions > count.Mentions);
    }

    [Fact]
    public void Every_term_of_the_lexicon_counts_like_its_variants_apart()
    {
        var scope = new TermScope(FactQuery.Provincial(2025));
        var texts = scope.Read(Reports.Value);
        foreach (var term in TermLexicon.Shipped.Terms.Where(t => t.Variants.Count == 1 && t.Exclude.Count == 0 && t.Near.Count == 0))
        {
            Assert.Equal(
                TermCounter.Count(texts, scope, [Term.Literal(term.Variants[0])]).Sum(c => c.Mentions),
                TermCounter.Count(texts, scope, [term]).Sum(c => c.Mentions));
        }
    }

    [Fact]
    public void Toolboxes_and_matrices_name_terms_that_exist()
    {
        var ids = TermLexicon.Shipped.Terms.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(TermLexicon.Shipped.Toolboxes.Concat(TermLexicon.Shipped.Matrices).SelectMany(b => b.Value), id => Assert.Contains(id, ids));
    }

    private static TermCount Count(string term) => TermCounter.Count(
        Reports.Value, new TermScope(FactQuery.Provincial(2025)), [TermLexicon.Shipped.Resolve(term)]).Single();
}
