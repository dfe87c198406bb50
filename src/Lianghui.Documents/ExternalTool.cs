using System.Diagnostics;

namespace Lianghui.Documents;

/// <summary>Runs an installed program with limits on time and output; its files lie in a folder of their own that is removed.</summary>
internal static class ExternalTool
{
    private const int MostOutput = 32 * 1024 * 1024;

    /// <summary>Where a program is installed; null if it is not.</summary>
    internal static string? Find(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(f => f.Length > 0).SelectMany(f => names.Select(n => Path.Combine(f, OperatingSystem.IsWindows() ? n + ".exe" : n))).FirstOrDefault(File.Exists);

    /// <summary>Runs it and returns its standard output.</summary>
    /// <exception cref="UnreadableException">It failed, or did not end in time.</exception>
    internal static async Task<byte[]> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        })!;
        process.StandardInput.Close();
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(limit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(timer.Token);
            using var memory = new MemoryStream();
            await CopyAsync(process.StandardOutput.BaseStream, memory, timer.Token);
            await process.WaitForExitAsync(timer.Token);
            var said = (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.Trim();
            return process.ExitCode == 0 ? memory.ToArray()
                : throw new UnreadableException($"{Path.GetFileName(program)} could not read it{(said is null ? "" : $" ({said.TrimEnd('.')})")}");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new UnreadableException($"{Path.GetFileName(program)} did not end within {limit.TotalSeconds:0} seconds; the file may be damaged");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task CopyAsync(Stream from, MemoryStream to, CancellationToken stop)
    {
        var buffer = new byte[81_920];
        for (int read; (read = await from.ReadAsync(buffer, stop)) > 0;)
        {
            to.Write(buffer, 0, read);
            if (to.Length > MostOutput)
            {
                throw new UnreadableException($"it holds more than {MostOutput / 1_048_576} MiB of text, far more than a report");
            }
        }
    }
}
