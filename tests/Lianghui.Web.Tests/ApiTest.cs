using System.Net;
using System.Text.Json;
using Lianghui.Corpus;
using Lianghui.Web.Api;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;

namespace Lianghui.Web.Tests;

/// <summary>The API over real HTTP, on the facts that ship.</summary>
public sealed class ApiTest : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public static TheoryData<string> Routes => [.. ApiRouteList.All.Select(r => r.Name)];

    public async ValueTask InitializeAsync()
    {
        _app = WebServer.Build(new WebSettings(() => MemoryLibrary.Shipped, () => "1") { Port = 0 });
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Every_route_answers_with_its_keys_and_stands_in_the_description(string name)
    {
        var route = ApiRouteList.All.First(r => r.Name == name);
        var needed = string.Join('&', route.Parameters.Where(p => p.Required).Select(p => $"{p.Name}=%E6%94%B9%E9%9D%A9"));
        using var answer = JsonDocument.Parse(await _client.GetStringAsync($"/api/v1/{name}?{needed}", TestContext.Current.CancellationToken));
        foreach (var row in answer.RootElement.GetProperty("rows").EnumerateArray().Take(3))
        {
            Assert.Equal(route.Keys, row.EnumerateObject().Select(p => p.Name).Where(k => route.Keys.Contains(k)));
        }

        using var description = JsonDocument.Parse(await _client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken));
        Assert.Equal("3.1", description.RootElement.GetProperty("openapi").GetString()![..3]);
        Assert.True(description.RootElement.GetProperty("paths").TryGetProperty("/api/v1/" + name, out _));
    }

    [Fact]
    public async Task Pages_join_to_the_whole()
    {
        var all = await Rows("/api/v1/targets?year=2024&limit=1000");
        var pages = new List<string>();
        for (var next = "/api/v1/targets?year=2024&limit=7"; next is not null;)
        {
            using var page = JsonDocument.Parse(await _client.GetStringAsync(next, TestContext.Current.CancellationToken));
            pages.AddRange(page.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetRawText()));
            next = page.RootElement.GetProperty("next").GetString();
        }

        Assert.Equal(31, all.Count);
        Assert.Equal(all, pages);
    }

    [Theory]
    [InlineData("/api/v1/targets?place=Atlantis")]
    [InlineData("/api/v1/targets?year=20")]
    [InlineData("/api/v1/targets?limit=0")]
    [InlineData("/api/v1/terms")]
    [InlineData("/api/v1/reports?asOf=yesterday")]
    [InlineData("/api/v1/targets?group=moon")]
    public async Task A_wrong_value_is_a_400_with_problem_details(string address)
    {
        var response = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Random_queries_never_give_a_server_error()
    {
        var random = new Random(20250114);
        const string pieces = "0129..%00%ff'\"<>;=&/\\+-省两会GDgdp@null[]{}";
        foreach (var route in ApiRouteList.All)
        {
            for (var i = 0; i < 40; i++)
            {
                var query = string.Join('&', route.Parameters.Select(p =>
                    $"{p.Name}={Uri.EscapeDataString(new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)])]))}"));
                var response = await _client.GetAsync($"/api/v1/{route.Name}?{query}&limit=3", TestContext.Current.CancellationToken);
                Assert.True((int)response.StatusCode < 500, $"{route.Name}?{query} gave {response.StatusCode}");
            }
        }
    }

    private async Task<List<string>> Rows(string address)
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync(address, TestContext.Current.CancellationToken));
        return [.. answer.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetRawText())];
    }
}
