using System.Diagnostics;
using System.Globalization;
using Lianghui.Cli.Tests;
using Lianghui.Corpus;
using Lianghui.Corpus.Jobs;
using Lianghui.Extraction.Codebooks;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Lianghui.Worker.Tests;

/// <summary>A team's library, a queue and reports of invented texts, for one test; workers are processes of the real tool.</summary>
internal sealed class Team : IDisposable
{
    /// <summary>Tests that restart servers run one after the other.</summary>
    public const string Servers = "servers";

    private readonly Tool _tool = new();
    private readonly List<Process> _workers = [];

    public Team(PostgresServer postgres, string queue)
    {
        Queue = queue;
        Library = postgres.NewDatabase();
        Database = Library[(Library.LastIndexOf('/') + 1)..];
        LibraryFile.OpenForWriting(Library).Dispose();
    }

    /// <summary>The real tool.</summary>
    public Tool Tool => _tool;

    public string Queue { get; }

    public string Library { get; }

    /// <summary>Name of the database, for SQL.</summary>
    public string Database { get; }

    public string Path(string name) => _tool.Path(name);

    /// <summary>Writes reports of many places and years; gives their number.</summary>
    public int Write(int reports, string more = "")
    {
        foreach (var i in Enumerable.Range(0, reports))
        {
            var (place, year) = (Places.All[i % Places.All.Count], 2005 + (i / Places.All.Count));
            _tool.Write($"reports/{year}-{place.Code}.txt", Reports.Of(place.Full, year, more: more));
        }

        return reports;
    }

    public void Write(string name, string text) => _tool.Write(name, text);

    public Tool.Result Run(params string[] arguments) => _tool.Run(arguments);

    /// <summary>Hands the reports over; gives the batch.</summary>
    public string Hand(params string[] more)
    {
        var result = Run(["add", Path("reports"), "--queue", Queue, "--library", Library, "--format", "json", .. more]);
        Assert.True(result.Code == 0, result.Error);
        return result.Rows[0].GetProperty("batch").GetString()!;
    }

    /// <summary>Starts a worker; its log goes to a file.</summary>
    public Process Start(params string[] more)
    {
        string[] arguments = ["worker", "--queue", Queue, "--library", Library, "--slots", "2", "--delays", "0.3,0.6", .. more];
        var process = _tool.Start(arguments);
        process.StandardInput.Close();
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        _workers.Add(process);
        return process;
    }

    /// <summary>Lets a worker finish all that waits; gives its log.</summary>
    public string Finish(params string[] more)
    {
        var result = Run(["worker", "--queue", Queue, "--library", Library, "--slots", "2", "--delays", "0.3,0.6", "--until-empty", .. more]);
        Assert.True(result.Code == 0, result.Error);
        return result.Error;
    }

    public BatchProgress Progress(string batch)
    {
        using var ledger = JobLedger.Open(Library);
        return Assert.Single(ledger.Progress(batch));
    }

    /// <summary>Waits until so many documents of a batch are stored.</summary>
    public void WaitFor(string batch, int done)
    {
        for (var until = DateTime.UtcNow.AddMinutes(3); Progress(batch).Done < done; Thread.Sleep(50))
        {
            Assert.True(DateTime.UtcNow < until, $"Only {Progress(batch).Done} documents were stored in three minutes.");
        }
    }

    /// <summary>Asserts that the library holds each report once, whole, and exactly as one that was filled without workers.</summary>
    public void SameAsEmbedded(int reports)
    {
        var file = Path("embedded.db");
        var result = Run("add", Path("reports"), "--library", file, "--format", "csv");
        Assert.True(File.Exists(file), result.Error);
        var (expected, actual) = (LibraryFile.Open(file), LibraryFile.Open(Library));
        Assert.Equal(reports, actual.Reports(FactQuery.All).Count);
        Same(expected.Reports(FactQuery.All), actual.Reports(FactQuery.All));
        Same(expected.Sections(FactQuery.All), actual.Sections(FactQuery.All));
        Same(expected.Growth(FactQuery.All), actual.Growth(FactQuery.All));
        Same(expected.Targets(FactQuery.All), actual.Targets(FactQuery.All));
        Same(expected.Outturns(FactQuery.All), actual.Outturns(FactQuery.All));
        Same(expected.Tasks(FactQuery.All), actual.Tasks(FactQuery.All));
        Assert.True(Corpus.Sqlite.LibraryHealth.Of(Library).IsSound);
    }

    public void Dispose()
    {
        foreach (var worker in _workers)
        {
            if (!worker.HasExited)
            {
                worker.Kill();
                worker.WaitForExit();
            }

            worker.Dispose();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _tool.Dispose();
    }

    private static void Same<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual)
    {
        Assert.Equal(Lines(expected), Lines(actual));

        static List<string> Lines(IReadOnlyList<T> facts) => [.. facts.Select(f => System.Text.Json.JsonSerializer.Serialize(f)).Order(StringComparer.Ordinal)];
    }
}
