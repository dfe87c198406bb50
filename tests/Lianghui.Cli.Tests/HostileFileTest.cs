using System.Diagnostics;
using System.Globalization;
using Lianghui.Cli.Tests.Hostile;

namespace Lianghui.Cli.Tests;

/// <summary>
/// Documents made to harm, each added by a process of its own whose peak memory is read: nothing in them runs, nothing leaves the folder,
/// and the memory stays within 300 MiB. The programs that the tool calls are measured beside it.
/// </summary>
public sealed class HostileFileTest(ITestOutputHelper output) : IDisposable
{
    private const long MostMemory = 300L * 1024 * 1024;
    private const string Secret = "lianghui-secret-7f3a";

    private readonly Tool _tool = new();

    public static TheoryData<string, string> Files => new()
    {
        { "deep.html", "" },
        { "flood.html", "elements" },
        { "long.html", "" },
        { "active.html", "" },
        { "deep.json", "million characters" },
        { "entity.docx", "damaged" },
        { "laughs.docx", "damaged" },
        { "bomb.docx", "zip bomb" },
        { "bomb.zip", "more than" },
        { "slip.zip", "" },
        { "nested.zip", "archives" },
        { "plain.txt", "MiB" },
        { "table.csv", "" },
        { "pages.pdf", "" },
    };

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_runs_nothing_escapes_and_memory_is_bounded(string name, string said)
    {
        File.WriteAllText(_tool.Path("secret.txt"), Secret);
        Directory.CreateDirectory(_tool.Path("in"));
        HostileFiles.Write(name, _tool.Path("in/" + name), _tool.Path("secret.txt"));
        var before = Directory.GetFileSystemEntries(_tool.Folder, "*", SearchOption.AllDirectories).Length;
        var (own, called, text) = await Measured("add", "in/" + name, "--place", "云南", "--year", "2025", "--kind", "provincial-report", "--library", "a.db", "--format", "json");
        output.WriteLine($"{name}: {new FileInfo(_tool.Path("in/" + name)).Length / 1048576.0:0.0} MiB, peak {own / 1048576.0:0} MiB, programs called {called / 1048576.0:0} MiB");
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text + _tool.Run("quote", "lianghui", "--library", "a.db").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("please report this", text, StringComparison.Ordinal);
        Assert.True(own <= MostMemory, $"{own / 1048576} MiB");
        Assert.True(called <= MostMemory, $"{called / 1048576} MiB");
        Assert.Equal(before, Directory.GetFileSystemEntries(_tool.Folder, "*", SearchOption.AllDirectories).Count(f => !Path.GetFileName(f).StartsWith("a.db", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public Task Fifty_thousand_pages_without_text() => Nothing_runs_nothing_escapes_and_memory_is_bounded("blank.pdf", "no text is recognised");

    private async Task<(long Own, long Called, string Text)> Measured(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Peak memory is read from /proc.");
        using var process = _tool.Start(arguments);
        process.StandardInput.Close();
        var (error, text) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        var (own, called) = (0L, 0L);
        while (!process.HasExited)
        {
            own = Math.Max(own, Status(process.Id, "VmHWM"));
            called = Math.Max(called, Below(process.Id).Sum(id => Status(id, "VmRSS")));
            await Task.Delay(15, TestContext.Current.CancellationToken);
        }

        return (own, called, await error + await text);
    }

    private static IEnumerable<int> Below(int parent)
    {
        var parents = Directory.GetDirectories("/proc").Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).Select(id => (Id: id, Parent: (int)Status(id, "PPid"))).ToLookup(p => p.Parent, p => p.Id);
        var waiting = new Stack<int>(parents[parent]);
        while (waiting.TryPop(out var id))
        {
            yield return id;
            parents[id].ToList().ForEach(waiting.Push);
        }
    }

    // Memory in bytes (the file has it in kB); numbers without a unit as they are.
    private static long Status(int id, string key)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith(key + ":", StringComparison.Ordinal)) ?? "";
            var cells = line.Split([':', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            return cells.Length < 2 ? 0 : long.Parse(cells[1], CultureInfo.InvariantCulture) * (cells is [.., "kB"] ? 1024 : 1);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return 0;
        }
    }
}
