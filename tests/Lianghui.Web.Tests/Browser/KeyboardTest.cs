using Microsoft.Playwright;

namespace Lianghui.Web.Tests.Browser;

/// <summary>The dashboard without a mouse.</summary>
[Collection("browser")]
public sealed class KeyboardTest(Dashboard dashboard)
{
    private const string Focused = "document.activeElement";

    [Fact]
    public async Task The_first_tab_skips_to_the_content_and_the_next_go_in_order_of_sight()
    {
        var page = await Open("en/targets?year=2025");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>($"{Focused}.getAttribute('href')"));
        Assert.True(await page.EvaluateAsync<double>($"{Focused}.getBoundingClientRect().left") >= 0, "the skip link is seen when it has the focus");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>($"{Focused}.id"));

        var tops = new List<double>();
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>($"{Focused}.closest('main, footer') !== null"), "the focus stays in the content");
            Assert.True(await page.EvaluateAsync<bool>($"(() => {{ const s = getComputedStyle({Focused}); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }})()"), "the focus is seen: " + await page.EvaluateAsync<string>($"{Focused}.outerHTML.slice(0, 120)"));
            tops.Add(await page.EvaluateAsync<double>($"{Focused}.closest('section, figure, .pair, .picker, ul, main').getBoundingClientRect().top + scrollY"));
        }

        Assert.Equal(tops.Order(), tops);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Slash_goes_to_the_search_and_Escape_leaves_it_and_closes_what_was_opened()
    {
        var page = await Open("en/overview?year=2025");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>($"{Focused}.id"));
        await page.Keyboard.TypeAsync("a/b");
        Assert.Equal("a/b", await page.InputValueAsync("#q"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("BODY", await page.EvaluateAsync<string>($"{Focused}.tagName"));
        await page.FocusAsync(".cite summary");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.cite').open"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('.cite').open"));
        Assert.Equal("SUMMARY", await page.EvaluateAsync<string>($"{Focused}.tagName"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Arrows_go_through_the_coded_places_of_a_report()
    {
        var page = await Open("en/reports/" + dashboard.HostileVersion);
        Assert.True(await page.Locator(".byscript").First.IsVisibleAsync());
        var seen = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            Assert.Equal("MARK", await page.EvaluateAsync<string>($"{Focused}.tagName"));
            seen.Add(await page.EvaluateAsync<double>($"[...document.querySelectorAll('mark')].indexOf({Focused})"));
        }

        Assert.Equal(seen.Distinct().Order(), seen);
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(seen[^2], await page.EvaluateAsync<double>($"[...document.querySelectorAll('mark')].indexOf({Focused})"));
        await page.FocusAsync("input[name=find]");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("INPUT", await page.EvaluateAsync<string>($"{Focused}.tagName"));
        await page.CloseAsync();
    }

    private async Task<IPage> Open(string address)
    {
        var page = await dashboard.OpenAsync();
        await page.GotoAsync($"{dashboard.Address}/{address}");
        await page.WaitForFunctionAsync("performance.getEntriesByName('charts-drawn').length > 0");
        return page;
    }
}
