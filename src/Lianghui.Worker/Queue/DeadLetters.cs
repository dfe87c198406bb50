using RabbitMQ.Client;

namespace Lianghui.Worker.Queue;

/// <summary>A message that was set aside.</summary>
/// <param name="Message">What it was; null where it is no message of Lianghui.</param>
/// <param name="Id">Identifier of the message.</param>
/// <param name="Reason">Why.</param>
/// <param name="Worker">Who set it aside.</param>
/// <param name="At">When (UTC, ISO 8601).</param>
public sealed record DeadLetter(JobMessage? Message, string? Id, string? Reason, string? Worker, string? At);

/// <summary>Looks at the messages that were set aside, and sends them back to work.</summary>
public static class DeadLetters
{
    /// <summary>Header that holds why a message was set aside.</summary>
    internal const string Reason = "x-reason";

    /// <summary>Header that holds who set it aside.</summary>
    internal const string Worker = "x-worker";

    /// <summary>Header that holds when.</summary>
    internal const string At = "x-at";

    /// <summary>Lists them, and leaves them where they are.</summary>
    /// <param name="address">The broker.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IReadOnlyList<DeadLetter>> ListAsync(QueueAddress address, int limit, CancellationToken stop)
    {
        await using var session = await QueueSession.OpenAsync(address, "lianghui jobs", [], stop);
        await using var channel = await session.ChannelAsync(stop);
        var letters = new List<DeadLetter>();
        // Not acknowledged: closing the channel puts all of them back.
        while (letters.Count < limit && await channel.BasicGetAsync(session.Names.Dead, false, stop) is { } got)
        {
            letters.Add(Letter(got));
        }

        return letters;
    }

    /// <summary>
    /// Sends messages back to work, to be coded as this tool codes; each leaves the dead letters only when the broker has it in the queue.
    /// </summary>
    /// <param name="address">The broker.</param>
    /// <param name="chosen">Which; the others stay.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Those that were sent back.</returns>
    public static async Task<IReadOnlyList<JobMessage>> RequeueAsync(QueueAddress address, Func<JobMessage, bool> chosen, CancellationToken stop)
    {
        await using var session = await QueueSession.OpenAsync(address, "lianghui jobs", [], stop);
        await using var channel = await session.ChannelAsync(stop);
        var sent = new List<JobMessage>();
        while (await channel.BasicGetAsync(session.Names.Dead, false, stop) is { } got)
        {
            if (Letter(got).Message is { } message && chosen(message))
            {
                var stamp = Corpus.RuleStamp.Current;
                var again = message with { Tries = 0, Codebook = stamp.Codebook, Rules = stamp.Rules };
                await session.PublishAsync(session.Names.Work, again.Write(), again.Id, Traces.Headers(), stop);
                await channel.BasicAckAsync(got.DeliveryTag, false, stop);
                sent.Add(again);
            }
        }

        return sent;
    }

    private static DeadLetter Letter(BasicGetResult got)
    {
        var headers = got.BasicProperties.Headers;
        return new DeadLetter(TryRead(got.Body.Span), got.BasicProperties.MessageId, QueueSession.Header(headers, Reason),
            QueueSession.Header(headers, Worker), QueueSession.Header(headers, At));
    }

    private static JobMessage? TryRead(ReadOnlySpan<byte> body)
    {
        try
        {
            return JobMessage.Read(body);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
