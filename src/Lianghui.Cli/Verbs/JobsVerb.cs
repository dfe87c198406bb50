using System.CommandLine;
using Lianghui.Cli.Output;
using Lianghui.Cli.Working;
using Lianghui.Corpus.Jobs;
using Lianghui.Worker;
using Lianghui.Worker.Queue;

namespace Lianghui.Cli.Verbs;

/// <summary><c>jobs</c>: how far batches are that were handed to workers; what was set aside, and sending it back.</summary>
internal static class JobsVerb
{
    private static readonly string[] Columns =
        ["batch", "created", "documents", "published", "queued", "retrying", "done", "dead", "texts", "updated"];

    private static readonly string[] DeadColumns = ["document", "file", "reason", "tries", "worker", "at"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var (common, batch) = (new CommonOptions(), Batch());
        var command = new Command("jobs", """
            Show how far batches are that were handed to workers. What was set aside is listed with its reason by jobs dead and sent back by jobs requeue.

            Examples:
              lianghui jobs --library postgres://me@127.0.0.1/team
              lianghui jobs dead --queue amqp://me@127.0.0.1/
              lianghui jobs requeue --queue amqp://me@127.0.0.1/ --library postgres://me@127.0.0.1/team
              lianghui jobs forget 20250120-081500-3f2a1b --library postgres://me@127.0.0.1/team
            """)
        {
            batch, common.Format, common.Library, Dead(), Requeue(), Forget(),
        };
        command.SetAction(parsed =>
        {
            using var ledger = JobLedger.Open(parsed.GetValue(common.Library));
            var found = ledger.Progress(parsed.GetValue(batch));
            RowWriter.Write([.. found.Select(ToRow)], parsed.GetValue(common.Format), Columns);
            return found.Count == 0 && parsed.GetValue(batch) is { } name ? throw new InvalidDataException($"There is no batch {name}.") : 0;
        });
        return command;
    }

    private static Command Dead()
    {
        var (queue, format, batch) = (QueueOptions.Queue(), new CommonOptions().Format, Batch());
        var limit = new Option<int>("--limit") { Description = "at most so many", DefaultValueFactory = _ => 1000 };
        var command = new Command("dead", "List what was set aside, each with its reason; it stays where it is.") { queue, batch, limit, format };
        command.SetAction(async (parsed, stop) =>
        {
            var letters = await DeadLetters.ListAsync(QueueOptions.Address(parsed.GetValue(queue)), parsed.GetValue(limit), stop);
            var name = parsed.GetValue(batch);
            var rows = letters.Where(l => name is null || l.Message?.Batch == name).DistinctBy(l => l.Id ?? Guid.NewGuid().ToString()).Select(l => new Row()
                .Add("document", l.Id).Add("file", l.Message?.Source).Add("reason", l.Reason).Add("tries", l.Message is { } m ? m.Tries + 1 : null)
                .Add("worker", l.Worker).Add("at", l.At));
            RowWriter.Write([.. rows], parsed.GetValue(format), DeadColumns);
            return 0;
        });
        return command;
    }

    private static Command Requeue()
    {
        var (common, queue, batch) = (new CommonOptions(), QueueOptions.Queue(), Batch());
        var all = new Option<bool>("--all") { Description = "every document of the library's account that is not stored, such as after the broker lost its disk" };
        var command = new Command("requeue", "Send what was set aside back to the workers, to be coded as this tool codes.") { queue, batch, all, common.Format, common.Library };
        command.SetAction(async (parsed, stop) =>
        {
            var address = QueueOptions.Address(parsed.GetValue(queue));
            using var ledger = JobLedger.Open(parsed.GetValue(common.Library));
            var sent = parsed.GetValue(all)
                ? await SendAllAsync(ledger, address, parsed.GetValue(batch), stop)
                : await DeadLetters.RequeueAsync(address, m => parsed.GetValue(batch) is not { } b || m.Batch == b, stop);
            ledger.Requeue(sent.Select(m => new Job(m.Batch, m.Number, m.Source, m.Content, m.Bytes)));
            RowWriter.Write([.. sent.DistinctBy(m => m.Id).Select(m => new Row().Add("document", m.Id).Add("file", m.Source))], parsed.GetValue(common.Format), "document", "file");
            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<JobMessage>> SendAllAsync(JobLedger ledger, QueueAddress address, string? batch, CancellationToken stop)
    {
        var messages = ledger.Jobs(batch, JobState.Queued, JobState.Retrying, JobState.Dead).Select(BatchOptions.Message).ToList();
        await using var publisher = new DocumentPublisher(ledger, address, null);
        await publisher.SendAsync(messages, stop);
        return messages;
    }

    private static Command Forget()
    {
        var (common, batch) = (new CommonOptions(), new Argument<string>("batch") { Description = "the batch" });
        var command = new Command("forget", "Forget a batch that is finished, and bytes in the library that no other batch needs.") { batch, common.Library };
        command.SetAction(parsed =>
        {
            using var ledger = JobLedger.Open(parsed.GetValue(common.Library));
            return ledger.Forget(parsed.GetValue(batch)!)
                ? 0
                : throw new InvalidDataException("Documents of this batch still wait; let workers finish it first (lianghui jobs).");
        });
        return command;
    }

    private static Option<string?> Batch() => new("--batch") { Description = "only this batch" };

    private static Row ToRow(BatchProgress b) => new Row()
        .Add("batch", b.Batch).Add("created", b.Created).Add("documents", b.Documents).Add("published", b.Published).Add("queued", b.Queued)
        .Add("retrying", b.Retrying).Add("done", b.Done).Add("dead", b.Dead).Add("texts", b.Texts).Add("updated", b.Updated);
}
