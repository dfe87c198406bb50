using Microsoft.Extensions.Logging;

namespace Lianghui.Worker;

/// <summary>All that a worker logs; addresses are logged as they are shown, without passwords.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Information, "Worker {worker}, run {run}: {slots} slots, queue {queue}, library {library}")]
    public static partial void Started(ILogger log, string worker, long run, int slots, string queue, string library);

    [LoggerMessage(2, LogLevel.Information, "Stored: {texts} texts")]
    public static partial void Stored(ILogger log, int texts);

    [LoggerMessage(3, LogLevel.Warning, "Set aside: {reason}")]
    public static partial void Dead(ILogger log, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Put off for {delay}, try {tries}: {reason}")]
    public static partial void Retry(ILogger log, TimeSpan delay, int tries, string reason);

    [LoggerMessage(5, LogLevel.Warning, "The library is away ({error}); trying again in {pause}")]
    public static partial void LibraryAway(ILogger log, string error, TimeSpan pause);

    [LoggerMessage(6, LogLevel.Warning, "The broker is away ({error}); trying again in {pause}")]
    public static partial void BrokerAway(ILogger log, string error, TimeSpan pause);

    [LoggerMessage(7, LogLevel.Warning, "Workers ended {times} times while it was in work; it goes where a worker is alone at it")]
    public static partial void Suspect(ILogger log, long times);

    [LoggerMessage(8, LogLevel.Information, "Stopping: {inWork} documents in work are finished, the others go back to the queue")]
    public static partial void Stopping(ILogger log, int inWork);

    [LoggerMessage(9, LogLevel.Critical, "A document took longer than {limit}; it is set aside and the worker ends")]
    public static partial void Stuck(ILogger log, TimeSpan limit);

    [LoggerMessage(10, LogLevel.Information, "Ended: {stored} stored, {dead} set aside, {retried} put off")]
    public static partial void Ended(ILogger log, int stored, int dead, int retried);
}
