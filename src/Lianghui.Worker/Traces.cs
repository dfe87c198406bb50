using System.Diagnostics;

namespace Lianghui.Worker;

/// <summary>Traces: a document's way from the command that hands it over to the library is one trace.</summary>
public static class Traces
{
    /// <summary>Name of the source of traces.</summary>
    public const string Name = "Lianghui.Worker";

    /// <summary>The source of traces.</summary>
    internal static readonly ActivitySource Source = new(Name);

    /// <summary>Headers that carry the trace on (W3C).</summary>
    internal static Dictionary<string, object?> Headers()
    {
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (Activity.Current?.Id is { } id)
        {
            headers["traceparent"] = id;
        }

        return headers;
    }

    /// <summary>Begins the part of a trace in which a worker handles a message.</summary>
    internal static Activity? Begin(string name, string? parent) =>
        Source.StartActivity(name, ActivityKind.Consumer, ActivityContext.TryParse(parent, null, true, out var context) ? context : default);
}
