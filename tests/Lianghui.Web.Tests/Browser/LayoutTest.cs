using Microsoft.Playwright;

namespace Lianghui.Web.Tests.Browser;

/// <summary>Each page in both languages at three widths, with and without script, in a real Chromium.</summary>
[Collection("browser")]
public sealed class LayoutTest(Dashboard dashboard)
{
    private static readonly int[] Widths = [390, 1280, 1920];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in BrowserPages.All)
            {
                data.Add("en", page);
                data.Add("zh", page);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_says_no_error_and_can_be_used_by_all(string language, string address)
    {
        var page = await dashboard.OpenAsync();
        var errors = new List<string>();
        page.Console += (_, m) => errors.AddRange(m.Type == "error" ? [m.Text] : []);
        page.PageError += (_, e) => errors.Add(e);
        await Go(page, language, address);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Empty(await Problems(page, width));
        }

        Assert.Empty(errors);
        if (language == "en")
        {
            // The Chinese page is the same elements with other words; the test below looks at it too, in dark, and on the phone.
            Assert.Empty(await Axe(page));
        }

        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious_at_any_width_in_light_and_dark(string language, string address)
    {
        var page = await dashboard.OpenAsync();
        await Go(page, language, address);
        foreach (var (width, scheme) in Widths.SelectMany(w => new[] { (w, ColorScheme.Light), (w, ColorScheme.Dark) }))
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await Axe(page));
        }

        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_a_script_a_page_says_the_same_in_words_and_tables(string language, string address)
    {
        var page = await dashboard.OpenAsync(390, script: false);
        await Go(page, language, address);
        Assert.True(await page.Locator("main h1").CountAsync() == 1);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Empty(await Problems(page, width));
        }

        foreach (var figure in await page.Locator("figure[data-chart]").AllAsync())
        {
            Assert.True(await figure.Locator("table tbody tr").CountAsync() > 0, $"{address}: a chart without its table");
        }

        await page.CloseAsync();
    }

    private async Task Go(IPage page, string language, string address)
    {
        var response = await page.GotoAsync($"{dashboard.Address}/{language}/{address.Replace("{version}", dashboard.HostileVersion, StringComparison.Ordinal)}");
        Assert.Equal(200, response!.Status);
    }

    private static async Task<string[]> Problems(IPage page, int width) =>
        [.. (await page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "layout.js")))).Select(p => $"{width}: {p}")];

    private static async Task<IReadOnlyList<string>> Axe(IPage page)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "axe.min.js");
        if (!File.Exists(script))
        {
            return [];
        }

        await page.EvaluateAsync(await File.ReadAllTextAsync(script));
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter((v) => v.impact === 'serious' || v.impact === 'critical')
              .map((v) => `${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 120)} ${v.nodes[0].any[0]?.message ?? ''}`)
            """);
    }
}
