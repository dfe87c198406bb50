using Lianghui.Corpus.Jobs;
using Lianghui.Worker.Objects;
using Lianghui.Worker.Queue;

namespace Lianghui.Worker;

/// <summary>A document to be handed over.</summary>
/// <param name="Job">What it is.</param>
/// <param name="Message">Its message.</param>
/// <param name="Content">Its bytes.</param>
public sealed record HandedDocument(Job Job, JobMessage Message, byte[] Content);

/// <summary>
/// Hands documents to workers: first their bytes and their note in the library, then the message, so that a message never speaks of what is not
/// there. Stopping at any moment leaves documents that are noted but wait for no worker; <c>jobs requeue --all</c> sends them.
/// </summary>
public sealed class DocumentPublisher : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly JobLedger _ledger;
    private readonly ObjectFolder? _folder;
    private readonly QueuePublisher _publisher;

    /// <param name="ledger">The library's account.</param>
    /// <param name="queue">The broker.</param>
    /// <param name="objects">Folder that keeps the bytes; null where the library does.</param>
    public DocumentPublisher(JobLedger ledger, QueueAddress queue, string? objects)
    {
        (_ledger, _publisher) = (ledger, new QueuePublisher(queue, Patience));
        _folder = objects is null ? null : new ObjectFolder(objects);
    }

    /// <summary>Hands documents of one batch over; ends when the broker has each of them safe.</summary>
    /// <exception cref="IOException">The disk is full, or the broker stays away.</exception>
    public async Task HandAsync(IReadOnlyList<HandedDocument> documents, CancellationToken stop)
    {
        if (_folder is not null)
        {
            foreach (var document in documents)
            {
                _folder.Write(document.Job.Content, document.Content);
            }
        }

        _ledger.Put([.. documents.Select(d => d.Job)], _folder is null ? [.. documents.Select(d => d.Content)] : null);
        await SendAsync([.. documents.Select(d => d.Message)], stop);
        foreach (var batch in documents.GroupBy(d => d.Job.Batch, StringComparer.Ordinal))
        {
            _ledger.Confirm(batch.Key, batch.Count());
        }
    }

    /// <summary>Sends messages of documents that were handed over before.</summary>
    /// <exception cref="IOException">The broker stays away.</exception>
    public Task SendAsync(IReadOnlyList<JobMessage> messages, CancellationToken stop) => _publisher.PublishAsync(messages, stop);

    /// <summary>Closes the connection.</summary>
    public ValueTask DisposeAsync() => _publisher.DisposeAsync();
}
