using Microsoft.Playwright;

namespace Lianghui.Bench;

/// <summary>From the request to the last chart on the screen, in a real Chromium whose cache is empty each time; medians and the slowest of some visits.</summary>
internal static class ChartsBench
{
    private const int Visits = 7;

    internal static async Task RunAsync(string address, IReadOnlyList<string> pages)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--headless", "--no-sandbox", "--disable-gpu"] });
        Console.WriteLine("| page | charts | first visit, median ms | slowest ms | again, median ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var path in pages)
        {
            var (first, again, charts) = (new List<double>(), new List<double>(), 0);
            for (var i = 0; i < Visits; i++)
            {
                await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
                var page = await context.NewPageAsync();
                first.Add(await VisitAsync(page, address + path));
                again.Add(await VisitAsync(page, address + path));
                charts = await page.Locator("figure.drawn").CountAsync();
            }

            Console.WriteLine($"| {path} | {charts} | {Median(first):0} | {first.Max():0} | {Median(again):0} |");
        }
    }

    // The page marks the frame after its last chart; the mark's time counts from the beginning of the request.
    private static async Task<double> VisitAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("performance.getEntriesByName('charts-drawn').length > 0");
        return await page.EvaluateAsync<double>("performance.getEntriesByName('charts-drawn')[0].startTime");
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
