using System.Diagnostics;
using Lianghui.Corpus;
using Lianghui.Corpus.Jobs;
using Lianghui.Corpus.Sqlite;
using Lianghui.Worker.Jobs;
using Lianghui.Worker.Queue;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianghui.Worker.Tests;

/// <summary>Documents that no worker can deal with, and slow or full storage; the workers run in the test's process, with handlers of its own.</summary>
[Collection(Team.Servers)]
public sealed class FaultTest(PostgresServer postgres, RabbitServer rabbit) : IDisposable
{
    private readonly Team _team = new(postgres, rabbit.NewQueue());

    public void Dispose() => _team.Dispose();

    [Fact]
    public async Task A_document_at_which_workers_die_is_found_and_the_others_are_stored()
    {
        _team.Write(8);
        var batch = _team.Hand();
        // To the broker a worker that ends and one that drops its connection are the same.
        await RunAsync(new WorkerState(), (_, message, _, _) =>
            message.Source.EndsWith("2005-TJ.txt", StringComparison.Ordinal) ? throw new ObjectDisposedException("worker") : Task.FromResult(new JobResult(1, null)));
        Assert.Equal((7, 1), (_team.Progress(batch).Done, _team.Progress(batch).Dead));
        var letter = Assert.Single(await DeadLetters.ListAsync(new QueueAddress(_team.Queue), 10, TestContext.Current.CancellationToken));
        Assert.Contains("alone at it", letter.Reason, StringComparison.Ordinal);
        Assert.EndsWith("2005-TJ.txt", letter.Message?.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_none_is_set_aside()
    {
        await using (var session = await QueueSession.OpenAsync(new QueueAddress(_team.Queue), "test", [], TestContext.Current.CancellationToken))
        {
            foreach (var body in new[] { "", "{", "[]", "{\"batch\":\"x\"}", "null" })
            {
                await session.PublishAsync(session.Names.Work, System.Text.Encoding.UTF8.GetBytes(body), body, Traces.Headers(), TestContext.Current.CancellationToken);
            }
        }

        var state = new WorkerState();
        await RunAsync(state, (_, _, _, _) => throw new InvalidOperationException("It is not to be handled."));
        Assert.Equal(5, state.Dead);
        var letters = await DeadLetters.ListAsync(new QueueAddress(_team.Queue), 10, TestContext.Current.CancellationToken);
        Assert.All(letters, l => Assert.Contains("no message of Lianghui", l.Reason, StringComparison.Ordinal));
        Assert.Equal(5, letters.Count);
    }

    [Fact]
    public async Task A_document_of_other_rules_waits_for_a_worker_that_has_them()
    {
        var reports = _team.Write(3);
        var batch = _team.Hand();
        var state = new WorkerState();
        await RunAsync(state, (_, _, _, _) => throw new InvalidOperationException("It is not to be handled."), s => s with { Stamp = ("000000000000", "0+older") });
        Assert.Equal((0, reports), (_team.Progress(batch).Done, _team.Progress(batch).Dead));
        Assert.Equal(reports * 2, state.Retried);
        var letters = await DeadLetters.ListAsync(new QueueAddress(_team.Queue), 10, TestContext.Current.CancellationToken);
        Assert.All(letters, l => Assert.Contains("update the worker", l.Reason, StringComparison.Ordinal));
        Assert.Equal(reports, _team.Run("jobs", "requeue", "--queue", _team.Queue, "--library", _team.Library, "--format", "json").Rows.Count);
        _team.Finish();
        Assert.Equal((reports, 0), (_team.Progress(batch).Done, _team.Progress(batch).Dead));
        _team.SameAsEmbedded(reports);
    }

    [Fact]
    public async Task A_document_that_never_ends_is_set_aside_and_the_worker_ends()
    {
        _team.Write(4);
        var batch = _team.Hand();
        HandleJob handle = async (_, message, _, _) =>
        {
            await Task.Delay(message.Number == 2 ? Timeout.Infinite : 0, CancellationToken.None);
            return new JobResult(1, null);
        };
        Assert.False(await RunAsync(new WorkerState(), handle, s => s with { TimeLimit = TimeSpan.FromSeconds(1) }));
        Assert.True(await RunAsync(new WorkerState(), handle));
        Assert.Equal(3, _team.Progress(batch).Done);
        var letter = Assert.Single(await DeadLetters.ListAsync(new QueueAddress(_team.Queue), 10, TestContext.Current.CancellationToken));
        Assert.Contains("longer than", letter.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_library_holds_the_queue_back()
    {
        var reports = _team.Write(30);
        var batch = _team.Hand();
        using var stop = new CancellationTokenSource();
        using var open = new ManualResetEventSlim();
        var state = new WorkerState();
        var run = Task.Run(() => RunAsync(state, (_, _, _, _) =>
        {
            open.Wait(CancellationToken.None);
            return Task.FromResult(new JobResult(1, null));
        }));
        await using var session = await QueueSession.OpenAsync(new QueueAddress(_team.Queue), "test", [], TestContext.Current.CancellationToken);
        while (state.InWork < 2 || await session.DepthAsync(session.Names.Work, TestContext.Current.CancellationToken) > reports - 4)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        // Nothing moves, so no more than the prefetch of four has left the queue.
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal((uint)reports - 4, await session.DepthAsync(session.Names.Work, TestContext.Current.CancellationToken));
        open.Set();
        await run;
        Assert.Equal(reports, _team.Progress(batch).Done);
    }

    [Fact]
    public void A_full_disk_is_told_and_what_follows_is_whole()
    {
        var reports = _team.Write(40, string.Concat(Enumerable.Repeat("扩大服务消费，推动各项工作落实到位。", 200)));
        var folder = _team.Path("objects");
        Directory.CreateDirectory(folder);
        var mounted = Shell("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder);
        Assert.SkipUnless(mounted, "A small disk cannot be mounted here (it takes root).");
        try
        {
            string[] hand = ["add", _team.Path("reports"), "--queue", _team.Queue, "--library", _team.Library, "--objects", folder, "--format", "json"];
            var full = _team.Run(hand);
            Assert.Equal(1, full.Code);
            Assert.Contains("space", full.Error, StringComparison.OrdinalIgnoreCase);
            Assert.Empty(Directory.EnumerateFiles(folder, "*.part", SearchOption.AllDirectories));
            _team.Finish("--objects", folder);

            Assert.True(Shell("mount", "-o", "remount,size=16m", folder));
            Assert.Equal(0, _team.Run(hand).Code);
            _team.Finish("--objects", folder);
            _team.SameAsEmbedded(reports);
        }
        finally
        {
            Shell("umount", folder);
        }
    }

    private async Task<bool> RunAsync(WorkerState state, HandleJob handle, Func<WorkerSettings, WorkerSettings>? change = null)
    {
        var settings = new WorkerSettings(new QueueAddress(_team.Queue), _team.Library)
        {
            Slots = 2,
            Prefetch = 4,
            Delays = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200)],
            UntilEmpty = true,
        };
        return await new WorkLoop(change is null ? settings : change(settings), handle, state, NullLogger.Instance).RunAsync(CancellationToken.None);
    }

    private static bool Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
