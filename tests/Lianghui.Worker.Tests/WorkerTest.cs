using System.Diagnostics;

namespace Lianghui.Worker.Tests;

/// <summary>Documents go through the queue and real workers, faults or none; each time all of them are counted.</summary>
[Collection(Team.Servers)]
public sealed class WorkerTest(PostgresServer postgres, RabbitServer rabbit) : IDisposable
{
    private readonly Team _team = new(postgres, rabbit.NewQueue());

    public void Dispose() => _team.Dispose();

    [Theory]
    [InlineData("database")]
    [InlineData("folder")]
    public void What_workers_store_is_what_add_stores(string objects)
    {
        var reports = _team.Write(20);
        _team.Write("reports/zz-letter.txt", "一封短信，不是报告。");
        var more = objects == "folder" ? new[] { "--objects", _team.Path("objects") } : [];
        var batch = _team.Hand(more);
        _team.Finish(more);
        var progress = _team.Progress(batch);
        Assert.Equal((reports + 1, reports + 1, reports, 1, 0, 0), (progress.Documents, progress.Published, progress.Done, progress.Dead, progress.Queued, progress.Retrying));
        _team.SameAsEmbedded(reports);

        var dead = Assert.Single(_team.Run("jobs", "dead", "--queue", _team.Queue, "--format", "json").Rows);
        Assert.Contains("no place and no year", dead.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("zz-letter.txt", dead.GetProperty("file").GetString(), StringComparison.Ordinal);

        // Sent back it fails again, and is there once, not twice.
        Assert.Single(_team.Run("jobs", "requeue", "--queue", _team.Queue, "--library", _team.Library, "--format", "json").Rows);
        Assert.Equal(1, _team.Progress(batch).Queued);
        _team.Finish(more);
        Assert.Equal((reports, 1), (_team.Progress(batch).Done, _team.Progress(batch).Dead));
        Assert.Single(_team.Run("jobs", "dead", "--queue", _team.Queue, "--format", "json").Rows);
        Assert.Equal(0, _team.Run("jobs", "forget", batch, "--library", _team.Library).Code);
        Assert.Equal("0", postgres.Query("SELECT count(*) FROM contents", _team.Database));
    }

    [Fact]
    public void A_worker_that_is_killed_loses_and_doubles_nothing() => Kill(reports: 40, times: 3);

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_worker_that_is_killed_twenty_times_loses_and_doubles_nothing() => Kill(reports: 600, times: 20);

    [Fact]
    public void A_batch_that_is_queued_twice_is_stored_once()
    {
        var reports = _team.Write(15);
        var (first, second) = (_team.Hand(), _team.Hand());
        _team.Start();
        _team.Finish();
        _team.WaitFor(first, reports);
        _team.WaitFor(second, reports);
        _team.SameAsEmbedded(reports);
    }

    [Fact]
    public void A_database_that_restarts_costs_no_document()
    {
        var reports = _team.Write(40);
        var batch = _team.Hand();
        var worker = _team.Start();
        _team.WaitFor(batch, 5);
        postgres.Restart();
        Npgsql.NpgsqlConnection.ClearAllPools();
        _team.WaitFor(batch, reports);
        Assert.False(worker.HasExited);
        Assert.Equal(0, _team.Progress(batch).Dead);
        _team.SameAsEmbedded(reports);
    }

    [Fact]
    public void A_broker_that_is_killed_and_restarts_costs_no_document()
    {
        var reports = _team.Write(40);
        var batch = _team.Hand();
        var worker = _team.Start();
        _team.WaitFor(batch, 5);
        rabbit.Restart();
        _team.WaitFor(batch, reports);
        Assert.False(worker.HasExited);
        Assert.Equal(0, _team.Progress(batch).Dead);
        _team.SameAsEmbedded(reports);
    }

    [Fact]
    public void A_worker_that_is_asked_to_stop_finishes_what_it_has()
    {
        var reports = _team.Write(40);
        var batch = _team.Hand();
        var worker = _team.Start();
        _team.WaitFor(batch, 3);
        Process.Start("kill", ["-TERM", $"{worker.Id}"]).WaitForExit();
        Assert.True(worker.WaitForExit(60_000));
        Assert.Equal(0, worker.ExitCode);
        Assert.True(_team.Progress(batch).Done < reports, "It was to be stopped before the end.");
        Assert.Equal("1", postgres.Query("SELECT count(*) FROM runs WHERE command = 'worker' AND ended IS NOT NULL AND files >= 3", _team.Database));
        _team.Finish();
        Assert.Equal(reports, _team.Progress(batch).Done);
        _team.SameAsEmbedded(reports);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_broker_of_three_nodes_goes_on_with_two()
    {
        using var team = new Team(postgres, rabbit.NewClusterQueue());
        var reports = team.Write(200);
        var batch = team.Hand();
        var worker = team.Start();
        team.WaitFor(batch, 5);
        // The node that the worker is connected to; the others hold what it confirmed.
        rabbit.Kill(0);
        team.WaitFor(batch, reports);
        rabbit.StartAgain(0);
        Assert.False(worker.HasExited);
        Assert.Equal(0, team.Progress(batch).Dead);
        team.SameAsEmbedded(reports);
    }

    private void Kill(int reports, int times)
    {
        _team.Write(reports);
        var batch = _team.Hand();
        var random = new Random(20250115);
        for (var i = 0; i < times; i++)
        {
            var worker = _team.Start();
            // Killed amid its work, wherever that is: at least one document further than the last.
            _team.WaitFor(batch, Math.Min(reports, _team.Progress(batch).Done + 1));
            Thread.Sleep(random.Next(0, 200));
            worker.Kill();
            worker.WaitForExit();
        }

        _team.Finish();
        var progress = _team.Progress(batch);
        Assert.Equal((reports, 0), (progress.Done, progress.Dead));
        _team.SameAsEmbedded(reports);
    }
}
