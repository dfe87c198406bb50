using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Lianghui.Worker;

/// <summary>What a worker measures; OpenTelemetry or any listener of .NET's meters takes it from here.</summary>
public static class Meters
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Lianghui.Worker";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("lianghui.documents", "{document}", "Documents handled, by outcome.");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("lianghui.failures", "{document}", "Documents that failed, by reason.");
    private static readonly Histogram<double> Stages = Meter.CreateHistogram<double>("lianghui.stage.duration", "s", "Time of a stage of a document.");

    /// <summary>Counts a document.</summary>
    /// <param name="outcome">stored, refused, retried, dead or suspect.</param>
    internal static void Count(string outcome) => Documents.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Counts a failure. Reasons are few words, never a document's text.</summary>
    internal static void Fail(string reason) => Failures.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>Lets queue depths and documents in work be read.</summary>
    internal static void Watch(WorkerState state)
    {
        Meter.CreateObservableGauge("lianghui.in_work", () => state.InWork, "{document}", "Documents in work now.");
        Meter.CreateObservableGauge("lianghui.queue.depth",
            () => state.Depths.Select(d => new Measurement<long>(d.Value, new KeyValuePair<string, object?>("queue", d.Key))), "{message}", "Messages that wait.");
        Meter.CreateObservableGauge("lianghui.memory", () => Environment.WorkingSet, "By", "Memory of the process.");
    }

    /// <summary>Measures a stage.</summary>
    internal static T Time<T>(string stage, Func<T> work)
    {
        using var activity = Traces.Source.StartActivity(stage);
        var since = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Stages.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
        }
    }

    /// <summary>Measures a stage.</summary>
    internal static async Task<T> TimeAsync<T>(string stage, Func<Task<T>> work)
    {
        using var activity = Traces.Source.StartActivity(stage);
        var since = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            Stages.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
        }
    }
}
