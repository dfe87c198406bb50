using FsCheck;
using FsCheck.Fluent;
using Lianghui.Matching;

namespace Lianghui.Matching.Tests;

public class PhraseMatcherTest
{
    // Few different characters, so that matches overlap and hashes meet; a lone surrogate and a rare ideograph among them.
    private static readonly Gen<string> Strings =
        Gen.Elements("经", "济", "增", "。", "\n", "\ud840", "𠀀", "\0", "A", "B", "\uffff", "\ufffe").ArrayOf().Select(c => string.Concat(c));

    public static TheoryData<string> Strategies => ["filter", "reference", "gather", "built"];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_strategy_finds_what_a_naive_search_finds(string strategy)
    {
        var inputs = Strings.SelectMany(text => Strings.ArrayOf().Select(phrases => (text, phrases))).ToArbitrary();
        Prop.ForAll(inputs, input =>
        {
            var phrases = input.phrases.Where(p => p.Length >= 2 && Takes(strategy, p)).Distinct(StringComparer.Ordinal).ToList();
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

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Phrases_longer_than_what_is_compared_as_numbers_are_found_at_every_end(string strategy)
    {
        var text = string.Concat(Enumerable.Range(0, 90).Select(i => (char)('一' + (i % 7))));
        var phrases = Enumerable.Range(2, 40).SelectMany(n => new[] { text[..n], text[^n..] }).Distinct(StringComparer.Ordinal).ToList();
        var matcher = Build(strategy, phrases);
        Assert.All(Enumerable.Range(0, text.Length), n => Assert.Equal(Naive(phrases, text[..n]), Hits(matcher, text[..n])));
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Phrases_that_begin_alike_go_beyond_the_room_for_finds(string strategy)
    {
        var text = new string('增', 2_000);
        var phrases = Enumerable.Range(2, 300).Select(n => text[..n]).ToList();
        Assert.Equal(phrases.Sum(p => text.Length - p.Length + 1), Hits(Build(strategy, phrases), text).Distinct().Count());
    }

    [Theory]
    [InlineData("filter")]
    [InlineData("gather")]
    public void Strategies_agree_on_real_reports(string strategy)
    {
        var text = string.Concat(Directory.GetFiles(Checkout.RequireShared("corpus/reports/2025"), "*.txt").Order().Take(4).Select(File.ReadAllText));
        var random = new Random(1);
        var phrases = Enumerable.Range(0, 3_000).Select(_ => text.Substring(random.Next(text.Length - 12), random.Next(2, 13)))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(Hits(Build("reference", phrases), text), Hits(Build(strategy, phrases), text));
    }

    [Fact]
    public void Sixteen_thousand_phrases_take_less_than_two_mebibytes()
    {
        var phrases = Enumerable.Range(0, 16_000).Select(i => $"{(char)('一' + (i % 4_000))}{(char)('丁' + (i / 4_000))}经济发展").ToList();
        Assert.InRange(new FilterMatcher(new PhraseSet(phrases)).TableSize, 1, 2 * 1024 * 1024);
        Assert.InRange(new GatherMatcher(new PhraseSet(phrases)).TableSize, 1, 2 * 1024 * 1024);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_hundred_thousand_equal_characters_end_in_reasonable_work(string strategy)
    {
        var text = new string('增', 100_000);
        Assert.Equal(99_999, Hits(Build(strategy, ["增增"]), text).Count);
    }

    [Fact]
    public void A_list_of_noncharacters_is_left_to_a_strategy_that_takes_it() =>
        Assert.Equal("filter", PhraseMatcher.Build(["经济\0\uffff", "经济"]).Name);

    [Theory]
    [InlineData("")]
    [InlineData("增长,增长")]
    public void A_list_with_a_mistake_is_refused(string list) =>
        Assert.Throws<ArgumentException>(() => PhraseMatcher.Build(list.Split(',')));

    private static bool Takes(string strategy, string phrase) => strategy != "gather" || !new PhraseSet([phrase]).HasNoncharacters;

    // A machine without what "gather" needs tests the others only.
    private static IPhraseMatcher Build(string strategy, IReadOnlyList<string> phrases) => strategy switch
    {
        "filter" => new FilterMatcher(new PhraseSet(phrases)),
        "gather" when GatherMatcher.IsSupported => new GatherMatcher(new PhraseSet(phrases)),
        "reference" => new ReferenceMatcher(new PhraseSet(phrases)),
        _ => PhraseMatcher.Build(phrases),
    };

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
