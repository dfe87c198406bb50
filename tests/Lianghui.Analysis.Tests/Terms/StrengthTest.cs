using Lianghui.Analysis.Terms;
using Lianghui.Analysis.Wording;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Tests.Terms;

public class StrengthTest
{
    [Theory]
    [InlineData("大力发展低空经济。", 4, "for", "大力 发展")]
    [InlineData("发展低空经济。", 3, "for", "发展")]
    [InlineData("稳步推进低空经济。", 2, "for", "稳步 推进")]
    [InlineData("积极探索低空经济。", 1, "for", "积极探索")]
    [InlineData("加快发展商业航天、低空经济。", 4, "for", "加快 发展")] // members of a list share a verb
    [InlineData("开展低空经济专项行动。", 5, "for", "开展 专项行动")]
    [InlineData("开展低空经济试点。", 1, "for", "开展 试点")]
    [InlineData("坚决整治低空经济乱象。", 5, "against", "坚决 整治")]
    [InlineData("大力推进改革，低空经济起步良好。", null, null, "")] // a verb of another clause governs nothing here
    [InlineData("低空经济。", null, null, "")]
    public void The_words_that_govern_a_term_decide(string text, int? level, string? direction, string cues)
    {
        var library = new TextLibrary().Add("GD", 2025, "各位代表：\n" + text);
        var (reading, line) = Assert.Single(Strengths.Of(library, new TermScope(FactQuery.All), Term.Literal("低空经济")));
        Assert.Equal((level, direction, cues), (reading.Level, reading.Direction, string.Join(' ', reading.Cues.Select(c => c.Cue.Text))));
        Assert.Equal("低空经济", line.Match);
        Assert.All(reading.Cues, c => Assert.Equal(c.Cue.Text, c.Span.Of(library.Text(line.Report.Version)!)));
    }
}
