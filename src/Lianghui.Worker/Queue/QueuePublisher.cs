using RabbitMQ.Client.Exceptions;

namespace Lianghui.Worker.Queue;

/// <summary>Publishes messages, many on their way at once, and again after a lost connection until the broker has confirmed each.</summary>
/// <param name="address">The broker.</param>
/// <param name="patience">How long it may be away before publishing is given up.</param>
internal sealed class QueuePublisher(QueueAddress address, TimeSpan patience) : IAsyncDisposable
{
    /// <summary>Messages that wait for their confirmation at once.</summary>
    private const int Window = 200;

    private QueueSession? _session;

    /// <summary>Publishes messages to the queue of work; a message may come twice, which changes nothing.</summary>
    /// <exception cref="IOException">The broker stayed away.</exception>
    public async Task PublishAsync(IReadOnlyList<JobMessage> messages, CancellationToken stop)
    {
        foreach (var window in messages.Chunk(Window))
        {
            var left = window.ToList();
            for (var since = DateTime.UtcNow; left.Count > 0;)
            {
                left = await TryAsync(left, since, stop);
            }
        }
    }

    /// <summary>Publishes once; gives those that were not confirmed.</summary>
    private async Task<List<JobMessage>> TryAsync(List<JobMessage> messages, DateTime since, CancellationToken stop)
    {
        try
        {
            if (_session is not { IsOpen: true })
            {
                await DisposeAsync();
                _session = await QueueSession.OpenAsync(address, "lianghui add", [], stop);
            }

            var session = _session;
            var confirmed = await Task.WhenAll(messages.Select(m => ConfirmedAsync(session, m, stop)));
            return [.. messages.Where((_, i) => !confirmed[i])];
        }
        catch (IOException) when (DateTime.UtcNow - since < patience)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
            return messages;
        }
    }

    private static async Task<bool> ConfirmedAsync(QueueSession session, JobMessage message, CancellationToken stop)
    {
        try
        {
            await session.PublishAsync(session.Names.Work, message.Write(), message.Id, Traces.Headers(), stop);
            return true;
        }
        catch (Exception error) when (error is RabbitMQClientException or IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync();
        }
    }
}
