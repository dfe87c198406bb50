using System.Security.Cryptography;
using Lianghui.Corpus;
using Lianghui.Corpus.Jobs;
using Lianghui.Corpus.Sqlite;
using Lianghui.Worker.Objects;
using Lianghui.Worker.Queue;
using Microsoft.Extensions.Logging;

namespace Lianghui.Worker.Jobs;

/// <summary>One of a worker's places to work, with connections of its own to the library. Not safe for two threads.</summary>
/// <param name="settings">How the worker works.</param>
/// <param name="handle">Reads, codes and writes.</param>
/// <param name="run">The run that it writes as part of.</param>
/// <param name="state">How the worker is.</param>
/// <param name="log">The log.</param>
/// <param name="stop">Ends waiting for a library that is away; what is being written is finished.</param>
internal sealed class LibrarySlot(WorkerSettings settings, HandleJob handle, long run, WorkerState state, ILogger log, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private LibraryWriter? _writer;
    private JobLedger? _ledger;

    /// <summary>
    /// Stores a document: its texts, its facts and the note that it is done become part of the library together, so that doing it again
    /// changes nothing. Waits while the library is away.
    /// </summary>
    public async Task<JobResult> StoreAsync(JobMessage message)
    {
        JobResult? result = null;
        await WhileAwayAsync(async () => result = await OnceAsync(message));
        return result!;
    }

    /// <summary>Notes what became of a document that is not stored.</summary>
    public Task NoteAsync(JobNote note) => WhileAwayAsync(() =>
    {
        Ledger().Note(note);
        return Task.CompletedTask;
    });

    public void Dispose() => Drop();

    private async Task<JobResult> OnceAsync(JobMessage message)
    {
        var content = Meters.Time("fetch", () => Content(message.Content));
        var writer = Writer();
        var result = await Meters.TimeAsync("code", () => handle(writer, message, content, CancellationToken.None));
        writer.Note(new JobNote(message.Batch, message.Number, result.Refusal is null ? JobState.Done : JobState.Dead, message.Tries + 1,
            result.Texts, result.Refusal, settings.Name));
        Meters.Time("commit", () =>
        {
            writer.Commit();
            return 0;
        });
        return result;
    }

    private byte[] Content(string hash)
    {
        IObjectStore store = settings.Objects is { } folder ? new ObjectFolder(folder) : new ObjectsInLibrary(Ledger());
        var bytes = store.Read(hash);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash
            ? bytes
            : throw new InvalidDataException("its bytes are not those that were handed over (their hash differs); add it again");
    }

    private JobLedger Ledger() => _ledger ??= Opened(() => JobLedger.Open(settings.Library));

    private LibraryWriter Writer()
    {
        if (_writer is null)
        {
            _writer = Opened(() => LibraryFile.OpenForWriting(settings.Library));
            _writer.JoinRun(run);
        }

        return _writer;
    }

    private static T Opened<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (InvalidDataException error)
        {
            throw new LibraryAwayException(error.Message, error);
        }
    }

    private async Task WhileAwayAsync(Func<Task> work)
    {
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            try
            {
                await work();
                state.LibraryAnswers = true;
                return;
            }
            catch (Exception error)
            {
                Drop();
                if (!Trouble.IsLibraryAway(error))
                {
                    throw;
                }

                state.LibraryAnswers = false;
                WorkerLog.LibraryAway(log, error.Message, pause);
                await Task.Delay(pause, stop);
            }
        }
    }

    /// <summary>Closes the connections; what was not committed is gone.</summary>
    private void Drop()
    {
        foreach (var open in new IDisposable?[] { _writer, _ledger })
        {
            try
            {
                open?.Dispose();
            }
            catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException or IOException)
            {
                // The connection was cut.
            }
        }

        (_writer, _ledger) = (null, null);
    }
}
