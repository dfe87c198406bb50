using Lianghui.Cli.Adding;
using Lianghui.Corpus.Sqlite;
using Lianghui.Documents;
using Lianghui.Worker.Jobs;
using Lianghui.Worker.Queue;

namespace Lianghui.Cli.Working;

/// <summary>What a worker does with a document: the same reading, coding and writing as <c>add</c>.</summary>
internal static class DocumentJob
{
    /// <summary>Reads, codes and writes; the caller commits.</summary>
    public static async Task<JobResult> RunAsync(LibraryWriter writer, JobMessage message, byte[] content, CancellationToken stop)
    {
        var coder = new InputCoder(new AddOptions(message.Place, message.Year, message.Kind), writer.State, DocumentReader.ReadAsync);
        var (texts, errors) = (0, new List<string>());
        await foreach (var outcome in DocumentReader.ReadAsync(content, message.Source, stop))
        {
            var entry = coder.Code(outcome);
            if (entry.Error is { } error)
            {
                errors.Add(entry.Source == message.Source ? error : $"{entry.Source}: {error}");
                continue;
            }

            Write(writer, entry);
            texts++;
        }

        return new JobResult(texts, errors.Count == 0 ? null : string.Join("; ", errors.Take(5)) + (errors.Count > 5 ? $"; and {errors.Count - 5} more" : ""));
    }

    private static void Write(LibraryWriter writer, CodedEntry entry)
    {
        if (entry.Text is { } text)
        {
            writer.Add(text);
        }
        else
        {
            writer.AddSource(entry.Version!, entry.Found!);
        }
    }
}
