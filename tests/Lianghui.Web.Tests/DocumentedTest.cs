using Lianghui.Web.Api;
using Lianghui.Web.Pages;
using Lianghui.Web.Tests.Browser;

namespace Lianghui.Web.Tests;

/// <summary>House rule 10: each route and each page is documented and looked at.</summary>
public class DocumentedTest
{
    public static TheoryData<string> Routes => [.. ApiRouteList.All.Select(r => r.Name)];

    public static TheoryData<string> Pages => [.. PageList.All.Keys];

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_route_stands_in_docs_api_with_its_parameters(string name)
    {
        var route = ApiRouteList.All.First(r => r.Name == name);
        var line = File.ReadLines(Path.Combine(Checkout.Root, "docs", "api.md")).FirstOrDefault(l => l.StartsWith($"| `{name}` |", StringComparison.Ordinal));
        Assert.True(line is not null, $"docs/api.md lacks a line for {name}: | `{name}` | {route.Summary} | parameters |");
        Assert.All(route.Parameters, p => Assert.Contains($"`{p.Name}`", line, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_looked_at_in_the_browser(string page) =>
        Assert.Contains(BrowserPages.All, p => p.Split('?', '/')[0] == page);
}
