using System.Collections.Concurrent;

namespace Lianghui.Documents.Collecting;

/// <summary>One request at a time for each host, with a pause after each.</summary>
internal sealed class HostGates(TimeSpan pause, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; disposing what is returned ends the turn.</summary>
    internal async Task<IDisposable> EnterAsync(Uri address, CancellationToken stop)
    {
        var gate = _gates.GetOrAdd(address.Host, _ => new Gate(clock));
        await gate.Turn.WaitAsync(stop);
        try
        {
            var wait = gate.Free - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, stop);
            }

            return new Leave(gate, gate.Pause > pause ? gate.Pause : pause);
        }
        catch
        {
            gate.Turn.Release();
            throw;
        }
    }

    /// <summary>A host that asks for a longer pause (Crawl-delay) gets it, up to half a minute.</summary>
    internal void Slow(Uri address, TimeSpan asked) =>
        _gates.GetOrAdd(address.Host, _ => new Gate(clock)).Pause = asked < TimeSpan.FromSeconds(30) ? asked : TimeSpan.FromSeconds(30);

    private sealed class Gate(TimeProvider clock)
    {
        public TimeProvider Clock { get; } = clock;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset Free { get; set; }

        public TimeSpan Pause { get; set; }
    }

    private sealed class Leave(Gate gate, TimeSpan pause) : IDisposable
    {
        public void Dispose()
        {
            gate.Free = gate.Clock.GetUtcNow() + pause;
            gate.Turn.Release();
        }
    }
}
