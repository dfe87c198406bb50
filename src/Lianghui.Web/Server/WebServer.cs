using System.Net;
using System.Threading.RateLimiting;
using Lianghui.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lianghui.Web.Server;

/// <summary>Builds the dashboard and API host.</summary>
public static class WebServer
{
    /// <summary>Builds the host; the caller starts it.</summary>
    public static WebApplication Build(WebSettings settings, Action<IWebHostBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, settings));
        configure?.Invoke(builder.WebHost);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<LibraryHolder>();
        builder.Services.AddSingleton<ResponseCache>();
        builder.Services.AddProblemDetails();
        builder.Services.AddRateLimiter(limiter => Limit(limiter, settings));
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use((context, next) => SecurityHeaders.Add(context, () => next(context)));
        app.Use((context, next) => ApiKeys.Check(context, settings, () => next(context)));
        app.Use((context, next) => RequestGuard.Check(context, settings, () => next(context)));
        app.UseRateLimiter();
        var (holder, cache) = (app.Services.GetRequiredService<LibraryHolder>(), app.Services.GetRequiredService<ResponseCache>());
        app.Use((context, next) => Responses.SendKept(context, holder, cache, () => next(context)));
        AssetRoutes.Map(app);
        FeedRoute.Map(app);
        Api.ApiEndpoints.Map(app);
        PageRoutes.Map(app);
        return app;
    }

    private static void Limit(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, WebSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1_000_000;
        kestrel.Limits.MaxRequestLineSize = 65_536;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Listen(settings.Address == "localhost" ? IPAddress.Loopback : IPAddress.Parse(settings.Address), settings.Port);
    }

    private static void Limit(RateLimiterOptions limiter, WebSettings settings)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "10";
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => settings.IsLoopback
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = settings.RequestsPerMinute,
                    TokensPerPeriod = Math.Max(1, settings.RequestsPerMinute / 6),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(10),
                    QueueLimit = 0,
                }));
    }
}
