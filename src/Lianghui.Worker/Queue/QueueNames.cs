using System.Globalization;
using RabbitMQ.Client;

namespace Lianghui.Worker.Queue;

/// <summary>
/// The queues, all of them quorum queues: documents that wait; suspects, at which a worker is alone since workers died at them before; one
/// queue for each delay, from which messages return by themselves; and those that are set aside.
/// </summary>
/// <param name="Name">What their names begin with.</param>
internal sealed record QueueNames(string Name)
{
    /// <summary>Documents that wait.</summary>
    public string Work => Name;

    /// <summary>Documents at which workers died.</summary>
    public string Suspects => Name + ".suspects";

    /// <summary>Documents that are set aside with a reason.</summary>
    public string Dead => Name + ".dead";

    /// <summary>Documents that return after a delay.</summary>
    public string Retry(TimeSpan delay) => string.Create(CultureInfo.InvariantCulture, $"{Name}.retry.{(long)delay.TotalMilliseconds}");

    /// <summary>Makes the queues that are not there.</summary>
    public async Task DeclareAsync(IChannel channel, IEnumerable<TimeSpan> delays, CancellationToken stop)
    {
        foreach (var name in new[] { Work, Suspects, Dead })
        {
            await channel.QueueDeclareAsync(name, true, false, false, Quorum(), cancellationToken: stop);
        }

        foreach (var delay in delays)
        {
            await channel.QueueDeclareAsync(Retry(delay), true, false, false, Returning(delay), cancellationToken: stop);
        }
    }

    private static Dictionary<string, object?> Quorum() => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };

    /// <summary>At least once: the broker confirms the return within itself, so that a node lost in between loses no message.</summary>
    private Dictionary<string, object?> Returning(TimeSpan delay) => new(Quorum(), StringComparer.Ordinal)
    {
        ["x-message-ttl"] = (long)delay.TotalMilliseconds,
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = Work,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };
}
