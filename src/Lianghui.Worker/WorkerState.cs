namespace Lianghui.Worker;

/// <summary>How a worker is, for its health page and its last line.</summary>
public sealed class WorkerState
{
    private int _stored;
    private int _dead;
    private int _retried;
    private int _inWork;

    /// <summary>Whether the broker is there.</summary>
    public bool BrokerAnswers { get; internal set; }

    /// <summary>Whether the library was there when it was last needed.</summary>
    public bool LibraryAnswers { get; internal set; }

    /// <summary>Documents that were stored.</summary>
    public int Stored => _stored;

    /// <summary>Documents that were set aside.</summary>
    public int Dead => _dead;

    /// <summary>Documents that were put off.</summary>
    public int Retried => _retried;

    /// <summary>Documents in work now.</summary>
    public int InWork => _inWork;

    /// <summary>Messages that wait, by queue, when they were last counted.</summary>
    public IReadOnlyDictionary<string, long> Depths { get; internal set; } = new Dictionary<string, long>(StringComparer.Ordinal);

    internal void CountStored() => Interlocked.Increment(ref _stored);

    internal void CountDead() => Interlocked.Increment(ref _dead);

    internal void CountRetried() => Interlocked.Increment(ref _retried);

    internal void Enter() => Interlocked.Increment(ref _inWork);

    internal void Leave() => Interlocked.Decrement(ref _inWork);
}
