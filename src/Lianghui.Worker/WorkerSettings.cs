using Lianghui.Worker.Queue;

namespace Lianghui.Worker;

/// <summary>How a worker works.</summary>
/// <param name="Queue">Where documents come from.</param>
/// <param name="Library">Where their facts go: a file or an address; null for the default library.</param>
public sealed record WorkerSettings(QueueAddress Queue, string? Library)
{
    /// <summary>Folder that holds the bytes of documents; null where the library does.</summary>
    public string? Objects { get; init; }

    /// <summary>Documents at once.</summary>
    public int Slots { get; init; } = Environment.ProcessorCount;

    /// <summary>Documents that the broker hands over before they are acknowledged; bounds what a slow database lets pile up here.</summary>
    public int Prefetch { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>Delays after passing failures, one for each further try; after the last the document is set aside.</summary>
    public IReadOnlyList<TimeSpan> Delays { get; init; } = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    /// <summary>Longest time for one document; after it, it is set aside and the worker ends, to be started again.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether to end when nothing waits.</summary>
    public bool UntilEmpty { get; init; }

    /// <summary>Address and port of the health page and the meters; null for none.</summary>
    public System.Net.IPEndPoint? Health { get; init; }

    /// <summary>Codebook and rules that this worker codes by.</summary>
    public (string Codebook, string Rules) Stamp { get; init; } = (Corpus.RuleStamp.Current.Codebook, Corpus.RuleStamp.Current.Rules);

    /// <summary>Name of this worker in notes, logs and the broker's list.</summary>
    public string Name { get; init; } = $"{Environment.MachineName}/{Environment.ProcessId}";
}
