using Lianghui.Worker.Queue;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Lianghui.Worker.Jobs;

/// <summary>A message that the broker has handed over.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Times">How often it was handed over before without being acknowledged.</param>
/// <param name="Trace">The trace that it belongs to.</param>
/// <param name="IsSuspect">Whether it comes from the queue of suspects.</param>
/// <param name="Tag">What acknowledges it.</param>
/// <param name="Channel">Where it is acknowledged.</param>
internal sealed record Delivery(byte[] Body, string? Id, long Times, string? Trace, bool IsSuspect, ulong Tag, IChannel Channel)
{
    /// <summary>Takes a delivery over; its body is copied, since the client takes the memory back.</summary>
    public static Delivery Of(BasicDeliverEventArgs got, IChannel channel, bool suspect)
    {
        var headers = got.BasicProperties.Headers;
        return new Delivery(got.Body.ToArray(), got.BasicProperties.MessageId,
            long.TryParse(QueueSession.Header(headers, "x-delivery-count"), out var times) ? times : 0, QueueSession.Header(headers, "traceparent"),
            suspect, got.DeliveryTag, channel);
    }

    /// <summary>Tells the broker that the message is dealt with.</summary>
    public ValueTask AckAsync() => Channel.BasicAckAsync(Tag, false);
}
