using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Lianghui.Worker.Queue;

/// <summary>A connection with one channel for publishing, on which the broker confirms each message.</summary>
internal sealed class QueueSession : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _publishing;

    private QueueSession(IConnection connection, IChannel publishing, QueueNames names) => (_connection, _publishing, Names) = (connection, publishing, names);

    /// <summary>The queues.</summary>
    public QueueNames Names { get; }

    /// <summary>Whether the broker is there.</summary>
    public bool IsOpen => _connection.IsOpen && _publishing.IsOpen;

    /// <summary>Connects and makes the queues that are not there.</summary>
    /// <exception cref="IOException">The broker does not answer, or refuses.</exception>
    public static async Task<QueueSession> OpenAsync(QueueAddress address, string client, IEnumerable<TimeSpan> delays, CancellationToken stop)
    {
        IConnection? connection = null;
        try
        {
            var factory = address.Factory(client);
            connection = await factory.CreateConnectionAsync(address.Endpoints(factory), stop);
            var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), stop);
            var names = new QueueNames(address.Name);
            await names.DeclareAsync(channel, delays, stop);
            return new QueueSession(connection, channel, names);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            connection?.Dispose();
            var cause = error.GetBaseException();
            throw new IOException($"{address.Shown} does not answer ({cause.Message.TrimEnd('.')}); is the broker running, and may this user in?", error);
        }
    }

    /// <summary>A further channel, for receiving.</summary>
    public Task<IChannel> ChannelAsync(CancellationToken stop) => _connection.CreateChannelAsync(null, stop);

    /// <summary>Publishes a message; ends when the broker has it safe.</summary>
    /// <param name="queue">Where to.</param>
    /// <param name="body">The message.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="headers">Reason and whatever else it carries.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task PublishAsync(string queue, ReadOnlyMemory<byte> body, string? id, IDictionary<string, object?> headers, CancellationToken stop)
    {
        var properties = new BasicProperties { Persistent = true, ContentType = "application/json", MessageId = id, Headers = headers };
        return _publishing.BasicPublishAsync("", queue, true, properties, body, stop).AsTask();
    }

    /// <summary>Messages that wait in a queue, not counting those that a worker has; 0 where there is no such queue yet.</summary>
    public async Task<uint> DepthAsync(string queue, CancellationToken stop)
    {
        // A channel of its own: the broker closes it where the queue is not there.
        await using var channel = await ChannelAsync(stop);
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, stop)).MessageCount;
        }
        catch (RabbitMQ.Client.Exceptions.OperationInterruptedException error) when (error.ShutdownReason?.ReplyCode == 404)
        {
            return 0;
        }
    }

    /// <summary>A header's value as text; null where it is not there.</summary>
    public static string? Header(IDictionary<string, object?>? headers, string name) => headers?.TryGetValue(name, out var value) == true
        ? value switch
        {
            byte[] bytes => Encoding.UTF8.GetString(bytes),
            null => null,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        }
        : null;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _connection.CloseAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception error) when (error is IOException or RabbitMQ.Client.Exceptions.RabbitMQClientException or TimeoutException or OperationCanceledException)
        {
            // It is gone already.
        }

        _connection.Dispose();
    }
}
