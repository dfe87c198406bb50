using FsCheck;
using FsCheck.Fluent;
using Lianghui.Matching;

namespace Lianghui.Matching.Tests;

public class PhraseMatcherTest
{
    // Few different characters, so that matches overlap and hashes meet; a lone surrogate and a rare ideograph among them.
    private static readonly Gen<string> Strings =
        Gen.Elements("经", "济", "增", "。", "\n", "\ud840", "𠀀", "\0", "A").ArrayOf().Select(c => string.Concat(c));

    public static TheoryData<string> Strategies => ["filter", "reference"];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_strategy_finds_what_a_naive_search_finds(string strategy)
    {
        var inputs = Strings.SelectMany(text => Strings.ArrayOf().Select(phrases => (text, phrases))).ToArbitrary();
        Prop.ForAll(inputs, input =>
        {
            var phrases = input.phrases.Where(p => p.Length >= 2).Distinct(StringComparer.Ordinal).ToList();
            return Hits(Build(strategy, phrases), input.text).SequenceEqual(Naive(phrases, input.text));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Phrases_cut_from_the_text_itself_are_all_found(string strategy)
    {
        var random = new Random(7);
        var text = new string([.. Enumerable.Range(0, 5_000).Select(_ => (char)('一' + random.Next(40)))]);
        var phrases = Enumerable.Range(0, 2_000).Select(_ => text.Substring(random.Next(4_900), random.Next(2, 13)))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(Naive(phrases, text), Hits(Build(strategy, phrases), text));
    }

    [Fact]
    public void Strategies_agree_on_real_reports()
    {
        var text = string.Concat(Directory.GetFiles(Checkout.RequireShared("corpus/reports/2025"), "*.txt").Order().Take(4).Select(File.ReadAllText));
        var random = new Random(1);
        var phrases = Enumerable.Range(0, 3_000).Select(_ => text.Substring(random.Next(text.Length - 12), random.Next(2, 13)))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(Hits(Build("reference", phrases), text), Hits(Build("filter", phrases), text));
    }

    [Fact]
    public void Sixteen_thousand_phrases_take_less_than_two_mebibytes()
    {
        var phrases = Enumerable.Range(0, 16_000).Select(i => $"{(char)('一' + (i % 4_000))}{(char)('丁' + (i / 4_000))}经济发展").ToList();
        Assert.InRange(new FilterMatcher(new PhraseSet(phrases)).TableSize, 1, 2 * 1024 * 1024);
    }

    [Fact]
    public void A_hundred_thousand_equal_characters_end_in_reasonable_work()
    {
        var text = new string('增', 100_000);
        Assert.Equal(99_999, Hits(Build("filter", ["增增"]), text).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("增长,增长")]
    public void A_list_with_a_mistake_is_refused(string list) =>
        Assert.Throws<ArgumentException>(() => PhraseMatcher.Build(list.Split(',')));

    private static IPhraseMatcher Build(string strategy, IReadOnlyList<string> phrases) => strategy == "filter"
        ? new FilterMatcher(new PhraseSet(phrases)) : new ReferenceMatcher(new PhraseSet(phrases));

    private static List<(int, int)> Hits(IPhraseMatcher matcher, string text)
    {
        var hits = new List<(int, int)>();
        var sink = new ListSink(hits);
        matcher.Match(text, ref sink);
        return hits;
    }

    private static List<(int, int)> Naive(IReadOnlyList<string> phrases, string text) =>
        [.. from start in Enumerable.Range(0, text.Length)
            from phrase in Enumerable.Range(0, phrases.Count).OrderBy(p => phrases[p].Length)
            where string.CompareOrdinal(text, start, phrases[phrase], 0, phrases[phrase].Length) == 0
                && start + phrases[phrase].Length <= text.Length
            select (phrase, start)];
}
