using FsCheck;
using FsCheck.Fluent;
using Lianghui.Matching;

namespace Lianghui.Matching.Tests;

public class RepeatedStringsTest
{
    private static readonly Gen<string> Texts =
        Gen.Elements('经', '济', '增', '长', '。').ArrayOf().Where(c => c.Length > 0).Select(c => new string(c));

    [Fact]
    public void Every_string_has_the_counts_of_a_naive_search()
    {
        var texts = Gen.Two(Texts).ToArbitrary();
        Prop.ForAll(texts, pair =>
        {
            var found = RepeatedStrings.Find([new(0, pair.Item1), new(1, pair.Item2)], c => c != '。', 2, 12, 1);
            return found.All(f => f.Occurrences[0] == Naive(pair.Item1, f.Value)
                && f.Occurrences.ElementAtOrDefault(1) == Naive(pair.Item2, f.Value)
                && f.Documents[0] == (Naive(pair.Item1, f.Value) > 0 ? 1 : 0));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_repeated_string_stands_in_a_found_one_with_its_counts()
    {
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var found = RepeatedStrings.Find([new(0, text)], c => c != '。', 2, 12, 1);
            return Repeated(text).All(s => found.Any(f =>
                f.Value.Contains(s, StringComparison.Ordinal) && f.Occurrences[0] <= Naive(text, s)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_string_crosses_a_mark_or_a_text()
    {
        var found = RepeatedStrings.Find([new(0, "甲乙。丙丁"), new(1, "甲乙。丙丁"), new(1, "乙丙")], c => c != '。', 2, 12, 1);
        Assert.Equal(["丙丁", "甲乙"], found.Select(f => f.Value).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Repeated(string text) =>
        from start in Enumerable.Range(0, text.Length)
        from length in Enumerable.Range(2, 11)
        where start + length <= text.Length
        let s = text.Substring(start, length)
        where !s.Contains('。', StringComparison.Ordinal) && Naive(text, s) > 1
        select s;

    private static int Naive(string text, string s) =>
        Enumerable.Range(0, text.Length).Count(i => string.CompareOrdinal(text, i, s, 0, s.Length) == 0);
}
