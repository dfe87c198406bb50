using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Lianghui.Cli.Working;

/// <summary>The worker's log: one JSON object a line on standard error, with run, worker and document in its scopes.</summary>
internal static class WorkerLogs
{
    /// <summary>Makes the log.</summary>
    /// <param name="quiet">Whether to leave out what goes well.</param>
    public static ILoggerFactory Create(bool quiet) => LoggerFactory.Create(logs => logs
        .SetMinimumLevel(quiet ? LogLevel.Warning : LogLevel.Information)
        .AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            console.JsonWriterOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        })
        .Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace));
}
