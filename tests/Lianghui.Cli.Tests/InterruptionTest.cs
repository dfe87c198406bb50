using System.Diagnostics;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Cli.Tests;

/// <summary>Stopping at any moment leaves a sound library, and adding again finishes the work.</summary>
public sealed class InterruptionTest : IDisposable
{
    private const int Years = 13;

    /// <summary>Bytes of a library without reports, about: below twice that nothing may be finished yet.</summary>
    private const int NewLibrary = 450_000;

    private readonly Tool _tool = new();

    public InterruptionTest()
    {
        foreach (var place in Places.All)
        {
            for (var year = 2008; year < 2008 + Years; year++)
            {
                _tool.Write($"reports/{place.Code}-{year}.txt", Reports.Of(place.Full, year));
            }
        }
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_kill_at_any_moment_leaves_a_sound_library()
    {
        var delays = new Random(20250115);
        for (var i = 0; i < 6; i++)
        {
            using var process = _tool.Start("add", "reports", "--library", "a.db");
            Thread.Sleep(delays.Next(30, 400));
            process.Kill();
            process.WaitForExit();
            CheckSound();
        }

        CheckComplete();
    }

    [Fact]
    public async Task Control_C_keeps_what_was_finished()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal for a child process.");
        Assert.SkipWhen(IgnoresInterrupts(), "The tests were started where interrupts are ignored (a shell's background job), and what they start ignores them too.");
        var (code, error) = await Interrupt();
        for (var i = 0; code == 0 && i < 20; i++)
        {
            // It had come to its end before the signal did.
            File.Delete(_tool.Path("a.db"));
            (code, error) = await Interrupt();
        }

        Assert.Equal(1, code);
        Assert.Contains("Stopped", error, StringComparison.Ordinal);
        CheckSound();
        Assert.NotEmpty(_tool.Run("reports", "--library", "a.db", "--format", "json").Rows);
        CheckComplete();
    }

    [Fact]
    public async Task Two_processes_may_add_at_once()
    {
        using var one = _tool.Start("add", "reports", "--library", "a.db", "--format", "json");
        using var other = _tool.Start("add", "reports", "--library", "a.db", "--format", "json");
        foreach (var process in new[] { one, other })
        {
            _ = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
        }

        CheckComplete();
    }

    // The mask of ignored signals, of which the second is the interrupt.
    private static bool IgnoresInterrupts() => File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (Convert.ToUInt64(line[7..].Trim(), 16) & 2) != 0;

    /// <summary>Adds, sends an interrupt once something is stored, and tells how that ended.</summary>
    private async Task<(int Code, string Error)> Interrupt()
    {
        using var process = _tool.Start("add", "reports", "--library", "a.db");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && Written() < NewLibrary * 3)
        {
            await Task.Delay(5);
        }

        await Process.Start("kill", ["-INT", process.Id.ToString()]).WaitForExitAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, await error);
    }

    // What is not yet in the file itself stands in the log beside it.
    private long Written() => Length("a.db") + Length("a.db-wal");

    private long Length(string file) => new FileInfo(_tool.Path(file)) is { Exists: true } known ? known.Length : 0;

    private void CheckSound()
    {
        if (File.Exists(_tool.Path("a.db")))
        {
            var library = _tool.Run("doctor", "--library", "a.db", "--format", "json").Rows
                .Single(r => r.GetProperty("check").GetString() == "library");
            Assert.Equal("ok", library.GetProperty("status").GetString());
        }
    }

    private void CheckComplete()
    {
        var again = _tool.Run("add", "reports", "--library", "a.db", "--format", "json");
        Assert.Equal(0, again.Code);
        Assert.Equal(Places.All.Count * Years, again.Rows.Count);
        Assert.Equal(Places.All.Count * Years, _tool.Run("reports", "--library", "a.db", "--format", "json").Rows.Count);
        CheckSound();
    }
}
