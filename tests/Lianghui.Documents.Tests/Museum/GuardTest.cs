using System.Net;
using Lianghui.Documents.Collecting;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Documents.Tests.Museum;

/// <summary>No address that is not public is asked, whatever name or redirect leads there.</summary>
public sealed class GuardTest
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    public void Not_public(string address) => Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2400:3200::1")]
    public void Public(string address) => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:PORT/good")]
    [InlineData("http://localhost:PORT/good")]
    [InlineData("http://[::ffff:127.0.0.1]:PORT/good")]
    [InlineData("http://2130706433:PORT/good")]
    [InlineData("http://0x7f.1:PORT/good")]
    [InlineData("http://0177.0.0.1:PORT/good")]
    [InlineData("http://127.1:PORT/good")]
    [InlineData("http://017700000001:PORT/good")]
    [InlineData("http://0x7f000001:PORT/good")]
    [InlineData("http://user:word@127.0.0.1:PORT/good")]
    [InlineData("http://[::1]:PORT/good")]
    [InlineData("http://[::ffff:7f00:1]:PORT/good")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/x")]
    public async Task An_address_that_is_not_public_is_refused(string address)
    {
        await using var server = await MuseumServer.StartAsync();
        using var fetcher = new PageFetcher(new FetchLimits { Pause = TimeSpan.Zero, Retries = 0 }, null);
        var result = await fetcher.FetchAsync(new Uri(address.Replace("PORT", new Uri(server.Root).Port.ToString(), StringComparison.Ordinal)), Freshness.Kept, Stop);
        Assert.Equal(FetchStatus.Refused, result.Status);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("http://１２７.0.0.1:PORT/good")]
    [InlineData("http://localhost.:PORT/good")]
    [InlineData("http://ⓛocalhost:PORT/good")]
    [InlineData("http://127。0。0。1:PORT/good")]
    public async Task Odd_spellings_gain_nothing(string address)
    {
        await using var server = await MuseumServer.StartAsync();
        using var fetcher = new PageFetcher(new FetchLimits { Pause = TimeSpan.Zero, Retries = 0 }, null);
        var result = await fetcher.FetchAsync(new Uri(address.Replace("PORT", new Uri(server.Root).Port.ToString(), StringComparison.Ordinal)), Freshness.Kept, Stop);
        Assert.Contains(result.Status, new[] { FetchStatus.Refused, FetchStatus.Failed });
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("1.1.1.1 10.0.0.1")]
    public async Task A_name_that_leads_to_such_an_address_is_refused(string answers)
    {
        await using var server = await MuseumServer.StartAsync();
        var guard = new AddressGuard(AddressGuard.IsPublic, (_, _) => Task.FromResult(answers.Split(' ').Select(IPAddress.Parse).ToArray()));
        using var fetcher = new PageFetcher(new FetchLimits { Pause = TimeSpan.Zero, Retries = 0 }, null, TimeProvider.System, guard);
        var result = await fetcher.FetchAsync(new Uri($"http://portal.example:{new Uri(server.Root).Port}/good"), Freshness.Kept, Stop);
        Assert.Equal(FetchStatus.Refused, result.Status);
        Assert.Contains("--allow-private", result.Error!, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_redirect_to_such_an_address_is_refused_and_the_checked_address_is_the_one_asked()
    {
        await using var server = await MuseumServer.StartAsync();
        var port = new Uri(server.Root).Port;
        server.Show("/away", context => Redirect(context, "http://inner.example/secret"));
        server.Show("/good", "text/plain", "报告"u8.ToArray());
        var asked = 0;
        // Here the museum stands for a public host; a name answers once with it and then with another.
        var guard = new AddressGuard(
            a => a.Equals(IPAddress.Loopback), (host, _) => Task.FromResult<IPAddress[]>([host == "portal.example" && asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.7")]));
        using var fetcher = new PageFetcher(new FetchLimits { Pause = TimeSpan.Zero, Retries = 0, IgnoreRobots = true }, null, TimeProvider.System, guard);
        Assert.Equal(FetchStatus.Fetched, (await fetcher.FetchAsync(new Uri($"http://portal.example:{port}/good"), Freshness.Kept, Stop)).Status);
        Assert.Equal(FetchStatus.Refused, (await fetcher.FetchAsync(new Uri($"http://portal.example:{port}/away"), Freshness.Kept, Stop)).Status);
        Assert.Equal(0, server.Count("/secret"));
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }
}
