using System.Net;
using Lianghui.Worker.Queue;

namespace Lianghui.Worker.Tests;

public class WorkerHealthTest
{
    [Fact]
    public async Task A_worker_tells_how_it_is_and_shows_its_meters()
    {
        var state = new WorkerState { BrokerAnswers = true, LibraryAnswers = false, Depths = new Dictionary<string, long> { ["a.dead"] = 3 } };
        var settings = new WorkerSettings(new QueueAddress("amqp://me:secret@host/"), null) { Health = new IPEndPoint(IPAddress.Loopback, RabbitServer.FreePort()) };
        await using var app = await WorkerHealth.StartAsync(settings, state, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri($"http://{settings.Health}") };
        Assert.Equal("ok", await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        state.LibraryAnswers = true;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        Meters.Count("stored");
        Meters.Fail("refused");
        Meters.Time("code", () => 0);
        var metrics = await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("lianghui_documents", metrics, StringComparison.Ordinal);
        Assert.Contains("outcome=\"stored\"", metrics, StringComparison.Ordinal);
        Assert.Contains("reason=\"refused\"", metrics, StringComparison.Ordinal);
        Assert.Contains("stage=\"code\"", metrics, StringComparison.Ordinal);
        Assert.Contains("queue=\"a.dead\"", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", metrics, StringComparison.Ordinal);
    }
}
