using Lianghui.Text;

namespace Lianghui.Text.Tests;

public class StoredTextTest
{
    [Theory]
    [InlineData("一\r\n二", "一\n二")]
    [InlineData("\uFEFF　　一　\n\n \n二\u200B", "一\n二")]
    [InlineData("", "")]
    public void Paragraphs_are_trimmed_and_joined(string raw, string stored) =>
        Assert.Equal(stored, StoredText.Parse(raw).Value);

    [Fact]
    public void Storing_twice_changes_nothing()
    {
        var once = StoredText.Parse(" 全角　空格 \n\n％５ ");
        Assert.Equal(once.Version, StoredText.Parse(once.Value).Version);
        Assert.All(once.Paragraphs, p => Assert.DoesNotContain('\n', p.Of(once.Value)));
    }

    [Fact]
    public void Folding_keeps_every_offset()
    {
        const string text = "增长５％　（一）－—～";
        Assert.Equal(text.Length, Folding.Fold(text).Length);
        Assert.Equal("增长5% (一)-—~", Folding.Fold(text));
    }

    [Fact]
    public void An_offset_leads_back_to_its_run()
    {
        var map = new OffsetMap([(0, new SourcePosition("paragraph 1", 2)), (5, new SourcePosition("paragraph 3", 0))]);
        Assert.Equal(new SourcePosition("paragraph 1", 4), map.ToSource(2));
        Assert.Equal(new SourcePosition("paragraph 3", 1), map.ToSource(6));
    }
}
