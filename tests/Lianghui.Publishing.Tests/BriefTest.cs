using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Tests;

public class BriefTest
{
    [Theory]
    [InlineData("en", "Which task comes first")]
    [InlineData("zh", "重点工作的次序")]
    public async Task The_page_speaks_its_language_and_loads_nothing_from_outside(string code, string heading)
    {
        var html = await BriefWriter.HtmlAsync(BriefBuilder.Build(new StubLibrary(), 2025), Language.Find(code)!);
        await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), $"lianghui-stub-{code}.html"), html, TestContext.Current.CancellationToken);
        Assert.Contains(heading, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_province_is_named_and_never_a_zero()
    {
        var model = BriefBuilder.Build(new StubLibrary("GD", "XJ"), 2025);
        var html = await BriefWriter.HtmlAsync(model, Language.English);
        Assert.Equal(["GD", "XJ"], model.WithoutReport.Select(p => p.Place));
        Assert.Contains("No report in the library: Guangdong, Xinjiang.", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">0<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_report_stays_text()
    {
        var library = new StubLibrary { Heading = "<script>alert(1)</script>\u202e<img src=x onerror=alert(1)>" };
        var html = await BriefWriter.HtmlAsync(BriefBuilder.Build(library, 2025), Language.English);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cell_and_tile_has_a_note()
    {
        var model = BriefBuilder.Build(new StubLibrary(), 2025);
        Assert.Equal(31 + (31 * 9), model.Notes.Count);
        Assert.Equal(Enumerable.Range(1, model.Notes.Count), model.Notes.Select(n => n.Number));
    }

    [Theory]
    [InlineData("about", "around 5%", "5%左右")]
    [InlineData("at-least", "at least 5%", "5%以上")]
    [InlineData("plain", "5%", "5%")]
    public void The_wording_of_a_target_is_kept(string comparator, string english, string chinese)
    {
        Assert.Equal(english, TargetWording.Long(5, 5, comparator, "%", Language.English));
        Assert.Equal(chinese, TargetWording.Long(5, 5, comparator, "%", Language.Chinese));
    }
}
