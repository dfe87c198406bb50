using Lianghui.Analysis.Versions;

namespace Lianghui.Analysis.Tests.Versions;

public class TextDifferenceTest
{
    private const string Text = "各位代表！\n地区生产总值增长5%左右。粮食产量稳定在700亿斤以上。\n我们要扩大内需。";

    [Fact]
    public void The_same_text_does_not_differ_whatever_its_width_and_spaces() =>
        Assert.Empty(TextDifference.Compare(Text, Text.Replace("5%", "５ ％", StringComparison.Ordinal)));

    [Fact]
    public void Sentences_are_added_removed_and_changed()
    {
        var now = "各位代表！\n地区生产总值增长5%以上。\n我们要扩大内需。守牢安全底线。";
        var changes = TextDifference.Compare(Text, now);
        Assert.Equal(
            [(ChangeKind.Changed, "地区生产总值增长5%以上。", "地区生产总值增长5%左右。"), (ChangeKind.Removed, null, "粮食产量稳定在700亿斤以上。"), (ChangeKind.Added, "守牢安全底线。", null)],
            changes.Select(c => (c.Kind, Cut(now, c.Span), Cut(Text, c.Before))));
    }

    [Fact]
    public void Empty_texts_are_compared_too() => Assert.Equal(4, TextDifference.Compare("", Text).Count(c => c.Kind == ChangeKind.Added));

    private static string? Cut(string text, Lianghui.Text.TextSpan? span) => span is { } s ? text.Substring(s.Start, s.Length) : null;
}
