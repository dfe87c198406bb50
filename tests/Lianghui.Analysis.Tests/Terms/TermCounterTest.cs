using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Terms;

public class TermCounterTest
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoLists = new(StringComparer.Ordinal);

    private static Term Of(string[] variants, string[]? exclude = null, string[]? near = null) =>
        new("t", null, variants[0], null, variants, exclude ?? [], near ?? [], null, NoLists);

    [Theory]
    [InlineData("低空经济、低空经济。", "低空经济", 2)]
    [InlineData("啊啊啊", "啊啊", 1)] // overlapping occurrences of one term count once
    [InlineData("ＡＩ＋行动", "AI+", 1)] // full-width forms are the same characters
    public void A_literal_counts_like_a_naive_count(string text, string word, int count) =>
        Assert.Equal(count, MentionFinder.Find(Folding.Fold(text), Term.Literal(word)).Count);

    [Fact]
    public void The_longest_variant_wins_and_an_exclusion_takes_away()
    {
        var term = Of(["印度", "印度洋"], exclude: ["印度尼西亚"]);
        var spans = MentionFinder.Find("印度洋、印度尼西亚、印度", term);
        Assert.Equal(["印度洋", "印度"], spans.Select(s => s.Of("印度洋、印度尼西亚、印度")));
    }

    [Fact]
    public void A_neighbour_must_stand_in_the_same_sentence()
    {
        var term = Of(["因地制宜"], near: ["新质生产力"]);
        Assert.Single(MentionFinder.Find("因地制宜发展新质生产力。因地制宜种果树。", term));
    }

    [Fact]
    public void On_the_whole_corpus_a_literal_equals_a_naive_count()
    {
        var library = TextLibrary.OfCorpus(2025);
        var scope = new TermScope(FactQuery.Provincial(2025));
        foreach (var word in new[] { "低空经济", "银发经济", "以旧换新", "台湾", "改革" })
        {
            var count = TermCounter.Count(library, scope, [Term.Literal(word)]).Single();
            var naive = library.Reports(FactQuery.Provincial(2025)).Sum(r => Naive(library.Text(r.Version)!, r.AnnexStart, word));
            Assert.Equal(naive, count.Mentions);
            Assert.Equal(count.Mentions, count.ByPlace.Values.Sum());
            Assert.Equal(count.Provinces, count.ByPlace.Count);
        }
    }

    private static int Naive(string text, int? annex, string word) =>
        text[..(annex ?? text.Length)].Split(word).Length - 1;
}
