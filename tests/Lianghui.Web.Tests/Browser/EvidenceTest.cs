using Microsoft.Playwright;

namespace Lianghui.Web.Tests.Browser;

/// <summary>From every number of the overview to its highlighted sentence, as a reader would click.</summary>
[Collection("browser")]
public sealed class EvidenceTest(Dashboard dashboard)
{
    [Fact]
    public Task Every_number_of_the_overview_leads_to_its_highlighted_sentence() => Follow("en");

    [Fact]
    public Task Every_number_of_the_Chinese_overview_does_so_too() => Follow("zh");

    private async Task Follow(string language)
    {
        var page = await dashboard.OpenAsync(script: false);
        await page.GotoAsync($"{dashboard.Address}/{language}/overview?year=2025");
        var links = await page.EvaluateAsync<string[]>("""
            () => [...new Set([...document.querySelectorAll('main a[href]')].filter((a) => /\d/.test(a.textContent) && !a.closest('.picker')).map((a) => a.getAttribute('href')))]
            """);
        Assert.True(links.Length > 40, $"{links.Length} links with a number");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links.Where(l => seen.Add(l.Split('#')[0])))
        {
            await page.GotoAsync(dashboard.Address + link);
            for (var hops = 0; !page.Url.Contains("/reports/", StringComparison.Ordinal); hops++)
            {
                Assert.True(hops < 3, $"{link} leads to no report");
                await page.GotoAsync(dashboard.Address + await Next(page));
            }

            Assert.True(page.Url.Contains("start=", StringComparison.Ordinal) ? await page.Locator("mark.here").CountAsync() > 0 : await page.Locator("article p").CountAsync() > 0, $"{link} shows no sentence");
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task The_sentence_of_a_tile_is_seen_without_scrolling()
    {
        var page = await dashboard.OpenAsync();
        await page.GotoAsync($"{dashboard.Address}/en/overview?year=2025");
        await page.Locator("a.tile", new() { HasText = "GD" }).ClickAsync();
        await page.WaitForURLAsync("**/reports/**");
        await Assertions.Expect(page.Locator("mark.here").First).ToBeInViewportAsync();
        Assert.Contains("%", await page.Locator("mark.here").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    // The report itself where the page leads to one, else the first phrase or finding that does.
    private static async Task<string> Next(IPage page) => (await page.EvaluateAsync<string?>("""
        () => (document.querySelector("main a[href*='/reports/']") ?? document.querySelector("main a[href*='terms?q=']"))?.getAttribute('href')
        """)) ?? throw new InvalidOperationException($"{page.Url} leads nowhere");
}
