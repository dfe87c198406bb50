using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Jobs;
using Lianghui.Documents;
using Lianghui.Worker;
using Lianghui.Worker.Queue;

namespace Lianghui.Cli.Working;

/// <summary><c>add --queue</c>: hands files to workers as one batch.</summary>
internal sealed class Handover(ParseResult parsed, CommonOptions common, AddOptions options, QueueAddress queue, string? objects)
{
    /// <summary>Documents that are handed over together; and bytes, so that memory is bounded.</summary>
    private const int Documents = 200;
    private const long Bytes = 64 * 1024 * 1024;

    private readonly string _batch = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("N")[..6]}");
    private int _handed;
    private int _failed;

    /// <summary>Hands over what the user named; 0 if all of it went well.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        var files = Inputs.Expand(names).ToList();
        if (files.Find(f => !Inputs.IsFile(f)) is { } other)
        {
            throw new UsageException($"--queue takes files and folders, not '{other}'; fetch addresses with collect or add, which keep what they fetch.");
        }

        var library = parsed.GetValue(common.Library);
        LibraryFile.OpenForWriting(library, parsed.GetValue(common.Seed)).Dispose();
        using var ledger = JobLedger.Open(library);
        await using var publisher = new DocumentPublisher(ledger, queue, QueueOptions.Folder(objects));
        using var progress = new ProgressLine();
        ledger.Begin(_batch, BatchOptions.Write(options));
        try
        {
            await HandAsync(files, publisher, progress, stop);
        }
        finally
        {
            progress.Dispose();
            Tell(files.Count);
        }

        return _failed > 0 ? 1 : 0;
    }

    private async Task HandAsync(List<string> files, DocumentPublisher publisher, ProgressLine progress, CancellationToken stop)
    {
        var (ready, bytes) = (new List<HandedDocument>(), 0L);
        foreach (var (i, file) in files.Index())
        {
            if (Read(file, _handed + ready.Count + 1) is { } document)
            {
                ready.Add(document);
                bytes += document.Content.Length;
            }

            if (ready.Count == Documents || bytes > Bytes || (i == files.Count - 1 && ready.Count > 0))
            {
                stop.ThrowIfCancellationRequested();
                await publisher.HandAsync(ready, stop);
                _handed += ready.Count;
                (ready, bytes) = ([], 0);
                progress.Show(i + 1, files.Count);
            }
        }
    }

    private HandedDocument? Read(string file, int number)
    {
        try
        {
            if (new FileInfo(file).Length > DocumentReader.MaxBytes)
            {
                throw new IOException($"it has more than {DocumentReader.MaxBytes / 1_048_576} MiB; is it the right file?");
            }

            var content = File.ReadAllBytes(file);
            var job = new Job(_batch, number, Path.GetFullPath(file), Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
            return new HandedDocument(job, BatchOptions.Message(job, options), content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _failed++;
            Console.Error.WriteLine($"{file}: {(error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file; check the name" : error.Message)}");
            return null;
        }
    }

    private void Tell(int files)
    {
        RowWriter.Write([new Row().Add("batch", _batch).Add("files", files).Add("published", _handed).Add("failed", _failed)],
            parsed.GetValue(common.Format), "batch", "files", "published", "failed");
        Console.Error.WriteLine($"{_handed} of {files} files wait for workers in {queue.Shown}. Look with: lianghui jobs --batch {_batch}");
    }
}
