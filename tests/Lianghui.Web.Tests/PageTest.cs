using System.Net;
using Lianghui.Corpus;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;

namespace Lianghui.Web.Tests;

/// <summary>All pages over real HTTP on the loopback address, with an empty library and without a browser.</summary>
public sealed class PageTest : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = WebServer.Build(new WebSettings(() => new EmptyLibrary(), () => "1") { Port = 0 });
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/zh/overview")]
    [InlineData("/en/targets?year=2025")]
    [InlineData("/en/uptake?year=2025")]
    [InlineData("/en/news")]
    [InlineData("/zh/tasks?k=4")]
    [InlineData("/en/terms?q=%E4%BD%8E%E7%A9%BA%E7%BB%8F%E6%B5%8E")]
    [InlineData("/en/radar")]
    [InlineData("/en/season")]
    [InlineData("/zh/season?year=2025")]
    [InlineData("/en/forecast")]
    [InlineData("/zh/forecast?year=2025")]
    [InlineData("/en/places")]
    [InlineData("/zh/places/GD")]
    [InlineData("/en/reports")]
    [InlineData("/zh/method")]
    [InlineData("/en/findings")]
    [InlineData("/zh/corrections")]
    [InlineData("/zh/terms")]
    [InlineData("/en/compare?a=GD&ay=2025&b=JS&by=2025")]
    [InlineData("/en/claims?q=15%20provinces%20lowered%20their%20growth%20targets%20in%202025")]
    public async Task Every_page_answers_as_html_json_and_csv(string address)
    {
        var html = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, html.StatusCode);
        Assert.Contains("default-src 'none'", html.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var parts = address.Split('?');
        var path = parts[0] is "/en" ? "/en/overview" : parts[0];
        foreach (var (ending, type) in new[] { (".json", "application/json"), (".csv", "text/csv") })
        {
            var data = await _client.GetAsync(path + ending + (parts.Length > 1 ? "?" + parts[1] : ""), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, type), (data.StatusCode, data.Content.Headers.ContentType!.MediaType));
        }
    }

    [Theory]
    [InlineData("/en/targets?year=20x5", 400)]
    [InlineData("/en/tasks?k=99999999999", 400)]
    [InlineData("/en/nothing", 404)]
    [InlineData("/en/findings/none", 404)]
    [InlineData("/en/compare?a=Atlantis", 400)]
    [InlineData("/en/tasks?theme=moon", 400)]
    [InlineData("/en/tasks?by=mood", 400)]
    [InlineData("/en/terms?family=moon", 400)]
    [InlineData("/en/places/Atlantis", 404)]
    [InlineData("/en/reports/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/assets/..%2fappsettings.json", 404)]
    public async Task A_malformed_query_is_answered_with_problem_details(string address, int status)
    {
        var response = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("low-altitude", "低空经济")]
    [InlineData("Domestic Demand", "扩大内需")]
    public async Task Who_searches_in_English_is_led_to_the_Chinese_words(string query, string word) =>
        Assert.Contains($"<span lang=\"zh-Hans\">{word}</span>", await _client.GetStringAsync($"/en/terms?q={Uri.EscapeDataString(query)}", TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public async Task A_page_is_not_sent_twice()
    {
        var first = await _client.GetAsync("/en/method", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/en/method");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Writing_needs_a_key() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.PostAsync("/en", null, TestContext.Current.CancellationToken)).StatusCode);
}
