using System.Threading.Channels;
using Lianghui.Corpus;
using Lianghui.Corpus.Sqlite;
using Lianghui.Worker.Jobs;
using Lianghui.Worker.Queue;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Lianghui.Worker;

/// <summary>
/// A worker: takes documents from the queue, a bounded number at a time, and stores them. It connects again when the broker was away; what
/// was not acknowledged comes again, and changes nothing if it was stored.
/// </summary>
/// <param name="settings">How it works.</param>
/// <param name="handle">Reads, codes and writes.</param>
/// <param name="state">How it is.</param>
/// <param name="log">The log.</param>
public sealed class WorkLoop(WorkerSettings settings, HandleJob handle, WorkerState state, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool _finished;

    /// <summary>Works until it is stopped, or nothing waits; documents in work are finished.</summary>
    /// <returns>Whether it ended as it should; not if a document had to be left unfinished.</returns>
    /// <exception cref="InvalidDataException">The library cannot be opened at the start.</exception>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        var run = Begin();
        state.LibraryAnswers = true;
        using var scope = log.BeginScope(new Dictionary<string, object?>(StringComparer.Ordinal) { ["run"] = run, ["worker"] = settings.Name });
        WorkerLog.Started(log, settings.Name, run, settings.Slots, settings.Queue.Shown, LibraryFile.Shown(settings.Library ?? LibraryFile.DefaultPath));
        try
        {
            await ConnectAsync(run, stop);
            return true;
        }
        catch (StuckException)
        {
            return false;
        }
        finally
        {
            End(run);
            WorkerLog.Ended(log, state.Stored, state.Dead, state.Retried);
        }
    }

    private long Begin()
    {
        using var writer = LibraryFile.OpenForWriting(settings.Library);
        var run = writer.BeginRun("worker");
        writer.Commit();
        return run;
    }

    private async Task ConnectAsync(long run, CancellationToken stop)
    {
        var slots = Enumerable.Range(0, settings.Slots).Select(_ => new LibrarySlot(settings, handle, run, state, log, stop)).ToList();
        try
        {
            while (!stop.IsCancellationRequested && !_finished)
            {
                try
                {
                    await using var session = await QueueSession.OpenAsync(settings.Queue, settings.Name, settings.Delays, stop);
                    state.BrokerAnswers = true;
                    await ReceiveAsync(session, slots, stop);
                }
                catch (Exception error) when (error is IOException or RabbitMQClientException or ObjectDisposedException)
                {
                    state.BrokerAnswers = false;
                    WorkerLog.BrokerAway(log, error.Message, Pause);
                    await Task.Delay(Pause, stop).ContinueWith(_ => { }, TaskScheduler.Default);
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    // Asked for while it was connecting.
                }
            }
        }
        finally
        {
            slots.ForEach(s => s.Dispose());
        }
    }

    private async Task ReceiveAsync(QueueSession session, List<LibrarySlot> slots, CancellationToken stop)
    {
        var deliveries = Channel.CreateUnbounded<Delivery>();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var work = await ConsumeAsync(session, session.Names.Work, settings.Prefetch, deliveries.Writer, stop);
        await using var suspects = await ConsumeAsync(session, session.Names.Suspects, 1, deliveries.Writer, stop);
        await using var closing = leaving.Token.Register(() =>
        {
            WorkerLog.Stopping(log, state.InWork);
            deliveries.Writer.TryComplete();
        });
        var watching = WatchAsync(session, leaving);
        var working = slots.Select(s => WorkAsync(session, s, deliveries.Reader, leaving)).ToList();
        try
        {
            await Task.WhenAll(working);
        }
        finally
        {
            await leaving.CancelAsync();
            await watching;
        }
    }

    /// <summary>Receives from a queue until the channel closes; the bound on what is not acknowledged is the broker's.</summary>
    private static async Task<IChannel> ConsumeAsync(
        QueueSession session, string queue, int prefetch, ChannelWriter<Delivery> deliveries, CancellationToken stop)
    {
        var channel = await session.ChannelAsync(stop);
        await channel.BasicQosAsync(0, (ushort)prefetch, false, stop);
        var consumer = new AsyncEventingBasicConsumer(channel);
        var suspect = queue == session.Names.Suspects;
        consumer.ReceivedAsync += (_, got) =>
        {
            deliveries.TryWrite(Delivery.Of(got, channel, suspect));
            return Task.CompletedTask;
        };
        channel.ChannelShutdownAsync += (_, _) =>
        {
            deliveries.TryComplete();
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, false, consumer, stop);
        return channel;
    }

    private async Task WorkAsync(QueueSession session, LibrarySlot slot, ChannelReader<Delivery> deliveries, CancellationTokenSource leaving)
    {
        var handler = new JobHandler(settings, slot, state, log);
        try
        {
            while (!leaving.IsCancellationRequested && await deliveries.WaitToReadAsync(CancellationToken.None) && !leaving.IsCancellationRequested)
            {
                if (deliveries.TryRead(out var delivery))
                {
                    await OneAsync(handler, session, delivery);
                }
            }
        }
        catch
        {
            // The others finish what they have, then all connect anew or end.
            await leaving.CancelAsync();
            throw;
        }
    }

    private async Task OneAsync(JobHandler handler, QueueSession session, Delivery delivery)
    {
        state.Enter();
        try
        {
            await handler.HandleAsync(session, delivery, CancellationToken.None);
        }
        finally
        {
            state.Leave();
        }
    }

    /// <summary>Counts what waits, for the meters, and ends the worker when nothing does and that was asked for.</summary>
    private async Task WatchAsync(QueueSession session, CancellationTokenSource leaving)
    {
        var names = session.Names;
        string[] waiting = [names.Work, names.Suspects, .. settings.Delays.Select(names.Retry)];
        for (var empty = 0; !leaving.IsCancellationRequested && session.IsOpen;)
        {
            try
            {
                await Task.Delay(settings.UntilEmpty ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(10), leaving.Token);
                var depths = new Dictionary<string, long>(StringComparer.Ordinal);
                foreach (var queue in (string[])[.. waiting, names.Dead])
                {
                    depths[queue] = await session.DepthAsync(queue, leaving.Token);
                }

                state.Depths = depths;
                empty = state.InWork == 0 && waiting.All(q => depths[q] == 0) ? empty + 1 : 0;
                if (settings.UntilEmpty && empty >= 3)
                {
                    _finished = true;
                    await leaving.CancelAsync();
                }
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or RabbitMQClientException or ObjectDisposedException)
            {
                // Stopped, or the broker went away; the loop's condition tells.
            }
        }
    }

    private void End(long run)
    {
        try
        {
            using var writer = LibraryFile.OpenForWriting(settings.Library);
            writer.JoinRun(run);
            writer.EndRun(state.Stored + state.Dead, state.Dead);
        }
        catch (Exception error) when (error is InvalidDataException or System.Data.Common.DbException)
        {
            WorkerLog.LibraryAway(log, error.Message, TimeSpan.Zero);
        }
    }
}
