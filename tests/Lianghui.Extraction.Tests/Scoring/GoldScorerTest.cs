using Lianghui.Extraction.Scoring;

namespace Lianghui.Extraction.Tests.Scoring;

public class GoldScorerTest
{
    [Fact]
    public void Equal_answers_are_paired_one_to_one()
    {
        var row = Answers.Compare("t", "m", [("GD", "a"), ("GD", "a"), ("BJ", "b")], [("GD", "a"), ("BJ", "c")]);
        Assert.Equal((1, 3, 2), (row.Right, row.Gold, row.Coded));
        Assert.Equal(50m, row.Precision);
        Assert.Equal(33.33m, row.Recall);
        Assert.Equal(["BJ + c", "BJ − b", "GD − a"], row.Differences.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("着力扩大内需，提振消费", "着力扩大内需提振消费。", true)]
    [InlineData("扩大内需", "扩大内需，全面提振", true)]
    [InlineData("扩大内需", "扩大开放", false)]
    [InlineData("", "扩大开放", false)]
    public void Headings_agree_by_their_first_letters(string one, string other, bool same) =>
        Assert.Equal(same, TextKey.SameStart(one, other));

    [Theory]
    [InlineData("5.0", "5")]
    [InlineData("4.50", "4.5")]
    public void Numbers_are_compared_by_value(string number, string key) =>
        Assert.Equal(key, TextKey.Of(GoldFolder.Number(number)));
}
