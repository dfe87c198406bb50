using System.Diagnostics;

namespace Lianghui.Cli.Tests;

/// <summary>A snapshot made here gives the same brief elsewhere, byte for byte, and tells what has changed since.</summary>
public sealed class SnapshotTest : IDisposable
{
    private static readonly string[] Endings = [".html", ".md", ".docx", ".xlsx"];
    private readonly Tool _tool = new();
    private readonly Tool _other = new();

    public void Dispose()
    {
        _tool.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void A_brief_from_a_snapshot_is_the_same_bytes_in_another_folder_zone_and_language()
    {
        Make();
        Assert.Equal(0, _tool.Run("snapshot", "export", "spring", "s.zip").Code);
        File.Copy(_tool.Path("s.zip"), _other.Path("received.zip"));
        Assert.Equal(0, _other.Run("snapshot", "import", "received.zip", "--name", "theirs").Code);
        foreach (var (ending, i) in Endings.Select((e, i) => (e, i)))
        {
            Assert.Equal(0, _tool.Run("brief", "2025", "--lang", i % 2 == 0 ? "zh" : "en", "--snapshot", "spring", "--out", "a" + ending).Code);
            Elsewhere("brief", "2025", "--lang", i % 2 == 0 ? "zh" : "en", "--snapshot", i < 2 ? "theirs" : "received.zip", "--out", "b" + ending);
            Assert.Equal(File.ReadAllBytes(_tool.Path("a" + ending)), File.ReadAllBytes(_other.Path("b" + ending)));
        }

        _other.Run("snapshot", "export", "theirs", "again.zip");
        Assert.Equal(Hash(_tool, "spring"), Hash(_other, "theirs"));
    }

    [Fact]
    public void What_has_changed_since_is_told_and_nothing_frozen_moves()
    {
        Make();
        Assert.Contains("The same content", _tool.Run("snapshot", "diff", "spring").Error, StringComparison.Ordinal);
        _tool.Run("add", _tool.Write("gd2.txt", Reports.Of(growth: "增长6.3%左右", more: "又一。")));
        var rows = _tool.Run("snapshot", "diff", "spring", "--format", "json").Rows;
        Assert.Contains(rows, r => r.GetProperty("what").GetString() == "report" && r.GetProperty("change").GetString() == "changed" && r.GetProperty("place").GetString() == "GD");
        Assert.Contains(rows, r => r.GetProperty("what").GetString() == "target" && r.GetProperty("item").GetString() == "gdp" && r.GetProperty("to").GetString()!.StartsWith("6.3..6.3", StringComparison.Ordinal));
        Assert.Equal(0, _tool.Run("brief", "2025", "--snapshot", "spring", "--out", "old.md").Code);
        Assert.DoesNotContain("around 6.3%", File.ReadAllText(_tool.Path("old.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_and_wrong_names_are_told()
    {
        Make();
        _tool.Run("snapshot", "export", "spring", "s.zip");
        var bytes = File.ReadAllBytes(_tool.Path("s.zip"));
        File.WriteAllBytes(_tool.Path("half.zip"), bytes[..(bytes.Length / 2)]);
        Assert.Equal(
            [1, 1, 1, 2, 2, 2],
            new[]
            {
                _tool.Run("snapshot", "import", "half.zip").Code, _tool.Run("snapshot", "create", "spring").Code, _tool.Run("brief", "2025", "--snapshot", "winter").Code,
                _tool.Run("snapshot", "create", "a/b").Code, _tool.Run("snapshot", "import", "nowhere.zip").Code, _tool.Run("snapshot", "create", "x", "--year", "1990").Code,
            });
        Assert.Contains("Snapshots: spring", _tool.Run("snapshot", "diff", "winter").Error, StringComparison.Ordinal);
    }

    private static string Hash(Tool tool, string name) => tool.Run("snapshot", "list", "--format", "json").Rows.Single(r => r.GetProperty("name").GetString() == name).GetProperty("hash").GetString()!;

    private void Make()
    {
        Assert.Equal(0, _tool.Run("add", _tool.Write("gd.txt", Reports.Of()), _tool.Write("gd24.txt", Reports.Of(year: 2024)), _tool.Write("js.txt", Reports.Of("江苏省", growth: "增长5%以上"))).Code);
        Assert.Equal(0, _tool.Run("snapshot", "create", "spring", "--year", "2024..2025").Code);
    }

    private void Elsewhere(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", System.IO.Path.Combine(AppContext.BaseDirectory, "lianghui.dll"), .. arguments]) { WorkingDirectory = _other.Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (key, value) in new[] { ("TZ", "Pacific/Auckland"), ("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8"), ("LIANGHUI_LIBRARY", _other.Path("default.db")) })
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
