using Lianghui.Corpus.Jobs;
using Lianghui.Worker.Queue;
using Microsoft.Extensions.Logging;

namespace Lianghui.Worker.Jobs;

/// <summary>
/// Deals with one message at a time: stores its document, puts it off or sets it aside, and acknowledges it only when that is safe in the
/// library or in another queue.
/// </summary>
/// <param name="settings">How the worker works.</param>
/// <param name="slot">The library.</param>
/// <param name="state">How the worker is.</param>
/// <param name="log">The log.</param>
internal sealed class JobHandler(WorkerSettings settings, LibrarySlot slot, WorkerState state, ILogger log)
{
    /// <summary>So often a message may come back unacknowledged before a worker takes it alone.</summary>
    private const int SuspectAfter = 2;

    /// <summary>So often a worker may end while it is alone with a message; kills from outside count too, so it is more than the few that a bad document needs.</summary>
    private const int SuspectLimit = 6;

    /// <summary>Deals with a message.</summary>
    /// <exception cref="StuckException">The document took too long; it is set aside, and the worker must end.</exception>
    public async Task HandleAsync(QueueSession session, Delivery delivery, CancellationToken stop)
    {
        using var scope = log.BeginScope(new Dictionary<string, object?>(StringComparer.Ordinal) { ["document"] = delivery.Id });
        using var activity = Traces.Begin("document", delivery.Trace);
        activity?.SetTag("lianghui.document", delivery.Id);
        if (!delivery.IsSuspect && delivery.Times >= SuspectAfter)
        {
            WorkerLog.Suspect(log, delivery.Times);
            Meters.Count("suspect");
            await session.PublishAsync(session.Names.Suspects, delivery.Body, delivery.Id, Traces.Headers(), stop);
        }
        else
        {
            await StoreAsync(session, delivery, stop);
        }

        await delivery.AckAsync();
    }

    private async Task StoreAsync(QueueSession session, Delivery delivery, CancellationToken stop)
    {
        JobMessage? message = null;
        try
        {
            message = JobMessage.Read(delivery.Body);
            if (delivery.Times >= SuspectLimit)
            {
                await SetAsideAsync(session, delivery, message, $"{SuspectLimit} workers ended while they were alone at it", "worker-ended", stop);
            }
            else if ((message.Codebook, message.Rules) != settings.Stamp)
            {
                await LaterAsync(session, delivery, message, OtherRules(message), "other-rules", stop);
            }
            else if (await LimitedAsync(message) is { Refusal: { } refusal })
            {
                await SetAsideAsync(session, delivery, null, refusal, "refused", stop);
            }
            else
            {
                state.CountStored();
                Meters.Count("stored");
            }
        }
        catch (FormatException error)
        {
            await SetAsideAsync(session, delivery, null, error.Message, "no-message", stop);
        }
        catch (StuckException error)
        {
            await SetAsideAsync(session, delivery, null, error.Message, "time-limit", stop);
            await delivery.AckAsync();
            throw;
        }
        catch (Exception error) when (message is not null && error is not OperationCanceledException && !IsQueue(error))
        {
            var later = Trouble.MayPass(error);
            await (later ? LaterAsync(session, delivery, message, Trouble.Reason(error), error.GetType().Name, stop)
                : SetAsideAsync(session, delivery, message, Trouble.Reason(error), error.GetType().Name, stop));
        }
    }

    /// <summary>Stores a document within the time limit.</summary>
    private async Task<JobResult> LimitedAsync(JobMessage message)
    {
        var work = Task.Run(() => slot.StoreAsync(message));
        using var ended = new CancellationTokenSource();
        // The library being away is no fault of the document, so the clock stands still then.
        while (await Task.WhenAny(work, Task.Delay(settings.TimeLimit, ended.Token)) != work)
        {
            if (state.LibraryAnswers)
            {
                WorkerLog.Stuck(log, settings.TimeLimit);
                throw new StuckException($"it took longer than {settings.TimeLimit.TotalMinutes:0.#} minutes");
            }
        }

        await ended.CancelAsync();
        var result = await work;
        WorkerLog.Stored(log, result.Texts);
        return result;
    }

    /// <summary>Lets the message come again after a delay, or sets it aside after the last.</summary>
    private async Task LaterAsync(QueueSession session, Delivery delivery, JobMessage message, string reason, string kind, CancellationToken stop)
    {
        if (message.Tries >= settings.Delays.Count)
        {
            await SetAsideAsync(session, delivery, message, reason, kind, stop);
            return;
        }

        var delay = settings.Delays[message.Tries];
        var again = message with { Tries = message.Tries + 1 };
        WorkerLog.Retry(log, delay, again.Tries, reason);
        state.CountRetried();
        Meters.Count("retried");
        Meters.Fail(kind);
        await slot.NoteAsync(new JobNote(again.Batch, again.Number, JobState.Retrying, again.Tries, null, reason, settings.Name));
        await session.PublishAsync(session.Names.Retry(delay), again.Write(), again.Id, Traces.Headers(), stop);
    }

    /// <summary>Sets the message aside; it is noted in the library too, unless that is done or not possible, and <c>message</c> null.</summary>
    private async Task SetAsideAsync(QueueSession session, Delivery delivery, JobMessage? message, string reason, string kind, CancellationToken stop)
    {
        WorkerLog.Dead(log, reason);
        state.CountDead();
        Meters.Count("dead");
        Meters.Fail(kind);
        if (message is not null)
        {
            await slot.NoteAsync(new JobNote(message.Batch, message.Number, JobState.Dead, message.Tries + 1, null, reason, settings.Name));
        }

        var headers = Traces.Headers();
        (headers[DeadLetters.Reason], headers[DeadLetters.Worker], headers[DeadLetters.At]) = (reason, settings.Name, DateTime.UtcNow.ToString("O"));
        await session.PublishAsync(session.Names.Dead, delivery.Body, delivery.Id, headers, stop);
    }

    private string OtherRules(JobMessage message) =>
        $"it asks for codebook {message.Codebook} and rules {message.Rules}, this worker has {settings.Stamp.Codebook} and {settings.Stamp.Rules}; "
        + "update the worker (or the tool that added it), then: lianghui jobs requeue";

    private static bool IsQueue(Exception error) =>
        error is RabbitMQ.Client.Exceptions.RabbitMQClientException or ObjectDisposedException;
}

/// <summary>A document took too long.</summary>
internal sealed class StuckException(string message) : Exception(message);
