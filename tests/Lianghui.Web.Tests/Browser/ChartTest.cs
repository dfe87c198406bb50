using System.Xml.Linq;
using Microsoft.Playwright;

namespace Lianghui.Web.Tests.Browser;

/// <summary>Charts: saved as files ready for a slide, kept through a change from light to dark, fitting a phone.</summary>
[Collection("browser")]
public sealed class ChartTest(Dashboard dashboard)
{
    private const string Script = "Dashboard script is not built";

    [Theory]
    [InlineData("targets?year=2025", 2)]
    [InlineData("tasks?year=2025", 2)]
    [InlineData("terms?q=低空经济&year=2025", 2)]
    public async Task A_saved_chart_bears_its_title_n_source_and_day(string address, int charts)
    {
        var page = await Open("en/" + address, 1280);
        var svgs = await page.Locator(".save button", new() { HasText = "SVG" }).AllAsync();
        Assert.Equal(charts, svgs.Count);
        foreach (var button in svgs)
        {
            var text = string.Join(' ', XDocument.Parse(await Saved(page, button)).Descendants().Where(e => !e.HasElements).Select(e => e.Value));
            Assert.Matches(@"n = \d+", text);
            Assert.Contains("Lianghui", text, StringComparison.Ordinal);
            Assert.Matches(@"\d{4}-\d{2}-\d{2}", text);
        }

        foreach (var button in await page.Locator(".save button", new() { HasText = "PNG" }).AllAsync())
        {
            var png = await SavedBytes(page, button);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
            Assert.True(png.Length > 8_000, $"{png.Length} bytes");
        }

        await page.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task A_saved_chart_shows_its_whole_title_however_narrow_it_is(string language)
    {
        var page = await Open(language + "/targets?year=2025", 390);
        var saved = await Saved(page, page.Locator(".save button", new() { HasText = "SVG" }).First);
        var label = await page.Locator("figure[data-label]").First.GetAttributeAsync("data-label");
        var lines = XDocument.Parse(saved).Root!.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        Assert.StartsWith(Letters(label!), Letters(string.Concat(lines)), StringComparison.Ordinal);
        await page.SetContentAsync(saved);
        Assert.True(await page.EvaluateAsync<bool>("() => { const svg = document.querySelector('svg'); return [...svg.querySelectorAll(':scope > text')].every((t) => t.getBBox().x + t.getBBox().width <= svg.viewBox.baseVal.width && t.getBBox().y + t.getBBox().height <= svg.viewBox.baseVal.height); }"));
        await page.CloseAsync();
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Fact]
    public async Task Charts_outlive_changes_of_light_and_size_without_an_error()
    {
        var page = await Open("en/targets?year=2025", 1280);
        var errors = new List<string>();
        page.Console += (_, m) => errors.AddRange(m.Type == "error" ? [m.Text] : []);
        page.PageError += (_, e) => errors.Add(e);
        for (var i = 0; i < 8; i++)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = i % 2 == 0 ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(i % 3 == 0 ? 390 : 1280, 900);
        }

        await page.WaitForTimeoutAsync(300);
        Assert.Empty(errors);
        Assert.True(await page.Locator("figure.drawn .canvas svg").CountAsync() > 0);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(500)]
    public async Task The_growth_chart_fits_a_phone_and_its_words_can_be_read(int width)
    {
        var page = await Open("en/targets?year=2025", width);
        var chart = page.Locator("svg.dots:visible");
        Assert.Equal(1, await chart.CountAsync());
        var box = (await chart.BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.X + box.Width <= width, $"{box.X} + {box.Width}");
        Assert.False(await page.EvaluateAsync<bool>("(() => { const p = document.querySelector('.plot'); return p.scrollWidth > p.clientWidth + 1; })()"));
        var size = await chart.Locator("text.name").First.EvaluateAsync<double>("e => e.getBoundingClientRect().height");
        Assert.True(size >= 12, $"words are {size} px high");
        await page.CloseAsync();
    }

    private async Task<IPage> Open(string address, int width)
    {
        var page = await dashboard.OpenAsync(width);
        await page.GotoAsync($"{dashboard.Address}/{address}");
        Assert.SkipUnless(Server.AssetFiles.HasCharts, Script);
        await page.WaitForFunctionAsync("performance.getEntriesByName('charts-drawn').length > 0");
        return page;
    }

    private static async Task<string> Saved(IPage page, ILocator button) => System.Text.Encoding.UTF8.GetString(await SavedBytes(page, button));

    private static async Task<byte[]> SavedBytes(IPage page, ILocator button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }
}
