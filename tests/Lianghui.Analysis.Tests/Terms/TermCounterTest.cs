using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Sections;
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
    public void A_neighbour_of_the_lexicon_keeps_its_exclusions_and_the_terms_own_neighbour_stays()
    {
        var india = Of(["印度"], exclude: ["印度尼西亚"]);
        var term = Of(["贸易"], near: ["扩大"]) with { Beside = [india] };
        Assert.Equal([12], MentionFinder.Find("扩大印度尼西亚贸易。扩大贸易，面向印度。印度贸易。", term).Select(s => s.Start));
    }

    [Fact]
    public void A_hundred_thousand_overlapping_occurrences_end_in_reasonable_work()
    {
        var text = new string('增', 100_000);
        Assert.Equal(33_333, MentionFinder.Find(text, Of(["增增", "增增增"], exclude: ["增长"], near: ["增增"])).Count);
    }

    [Fact]
    public void Rates_are_per_characters_of_the_sections_that_count()
    {
        var library = TextLibrary.OfCorpus(2025);
        foreach (var scope in Scopes())
        {
            var texts = scope.Read(library);
            var count = TermCounter.Count(texts, scope, [Term.Literal("改革")]).Single();
            var naive = texts.Sum(t => Enumerable.Range(0, t.Text.Length).LongCount(i => t.Text[i] != '\n' && scope.At(t, i).Counts));
            Assert.Equal(naive, count.Characters);
            Assert.Equal(count.Mentions * 10_000.0 / naive, count.PerTenThousand);
        }
    }

    [Fact]
    public void Counts_of_other_levels_are_mentions_too()
    {
        var library = new TextLibrary().Add("CN", 2025, "各位代表：大力发展低空经济，低空经济。", ReportKinds.National).Add("GD", 2025, "各位代表：发展低空经济。");
        TermCount Count(params string[] kinds) => TermCounter.Count(library, new TermScope(FactQuery.All, Kinds: kinds), [Term.Literal("低空经济")]).Single();
        var nation = Count(ReportKinds.National);
        Assert.Equal((0, 2, 1), (nation.Provinces, nation.Mentions, nation.Reports));
        var all = Count(ReportKinds.National, ReportKinds.Provincial);
        Assert.Equal((1, 3, 2, "CN"), (all.Provinces, all.Mentions, all.Reports, all.TopPlace));
        Assert.Equal(2 / 3.0, all.TopShare);
        Assert.Equal(5 / 9.0, all.Herfindahl!.Value, 12);
    }

    private static IEnumerable<TermScope> Scopes() =>
    [
        new(FactQuery.Provincial(2025)),
        new(FactQuery.Provincial(2025), TermScope.AllRoles),
        new(FactQuery.Provincial(2025), new HashSet<SectionRole> { SectionRole.Tasks, SectionRole.Targets }),
        new(FactQuery.Provincial(2025), Without: new HashSet<SectionRole> { SectionRole.Review, SectionRole.Government }),
    ];

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
