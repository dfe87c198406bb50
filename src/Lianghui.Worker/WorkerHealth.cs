using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Lianghui.Worker;

/// <summary>A worker's health page and meters, and the way of its traces to a collector.</summary>
public static class WorkerHealth
{
    /// <summary>The variable that OpenTelemetry's tools share for a collector's address.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Starts it; null where neither a health page nor a collector is asked for.</summary>
    /// <param name="settings">How the worker works.</param>
    /// <param name="state">How it is.</param>
    /// <param name="stop">Stops starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebApplication?> StartAsync(WorkerSettings settings, WorkerState state, CancellationToken stop)
    {
        var sends = Environment.GetEnvironmentVariable(Collector) is { Length: > 0 };
        if (settings.Health is null && !sends)
        {
            return null;
        }

        Meters.Watch(state);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            var point = settings.Health ?? new IPEndPoint(IPAddress.Loopback, 0);
            kestrel.Listen(point);
        });
        Observe(builder.Services.AddOpenTelemetry(), settings, sends);
        var app = builder.Build();
        app.MapGet("/health/live", () => Results.Text("ok"));
        app.MapGet("/health/ready", () => Results.Json(Describe(state), statusCode: state.BrokerAnswers && state.LibraryAnswers ? 200 : 503));
        app.MapPrometheusScrapingEndpoint();
        await app.StartAsync(stop);
        return app;
    }

    private static void Observe(OpenTelemetryBuilder telemetry, WorkerSettings settings, bool sends) => telemetry
        .ConfigureResource(resource => resource.AddService("lianghui-worker", serviceInstanceId: settings.Name))
        .WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters.Name).AddMeter("Npgsql").AddPrometheusExporter();
            if (sends)
            {
                metrics.AddOtlpExporter();
            }
        })
        .WithTracing(traces =>
        {
            if (sends)
            {
                traces.AddSource(Traces.Name).AddSource("Npgsql").AddOtlpExporter();
            }
        });

    private static object Describe(WorkerState state) => new
    {
        broker = state.BrokerAnswers,
        library = state.LibraryAnswers,
        inWork = state.InWork,
        stored = state.Stored,
        dead = state.Dead,
        retried = state.Retried,
        depths = state.Depths,
    };
}
