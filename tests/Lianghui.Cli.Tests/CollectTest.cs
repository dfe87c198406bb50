using Lianghui.Cli.Tests.Portal;

namespace Lianghui.Cli.Tests;

/// <summary>Collecting from a portal on loopback, as a process of its own.</summary>
public sealed class CollectTest : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Registered_reports_are_fetched_once_and_failures_are_named()
    {
        await using var portal = await LocalPortal.StartAsync();
        portal.Show("/gd.html", Page(Reports.Of()));
        portal.Show("/list/hb.html", Page(Reports.Of("湖北省")));
        portal.Show("/list/", "<html><body><ul><li><a href='x.html'>图解2025年政府工作报告</a><li><a href='hb.html'>2025年湖北省政府工作报告</a></ul></body></html>");
        _tool.Write("sources/GD.yml", $"place: GD\nportal: {portal.Root}/\nreports:\n  - {{year: 2025, url: '{portal.Root}/none.html', kind: portal}}\n  - {{year: 2025, url: '{portal.Root}/gd.html', kind: media}}\n");
        _tool.Write("sources/HB.yml", $"place: HB\nportal: {portal.Root}/\ncolumn: {portal.Root}/list/\n");
        _tool.Write("sources/AH.yml", $"place: AH\nportal: {portal.Root}/\nreports:\n  - {{year: 2025, url: '{portal.Root}/ah.html'}}\n");
        string[] command = ["collect", "2025", "--place", "GD,HB,AH", "--sources", "sources", "--allow-private", "--pause", "0", "--library", "a.db", "--format", "json"];
        var first = _tool.Run(command);
        Assert.Equal(1, first.Code);
        Assert.Equal(["failed", "added", "added"], first.Rows.Select(r => r.GetProperty("status").GetString()));
        Assert.Contains($"{portal.Root}/ah.html: the server says 404", first.Error, StringComparison.Ordinal);
        var asked = portal.Asked;
        Assert.Equal(["failed", "unchanged", "unchanged"], _tool.Run(command).Rows.Select(r => r.GetProperty("status").GetString()));
        Assert.DoesNotContain("/gd.html", portal.AskedSince(asked));
        Assert.Equal("HB", _tool.Run("reports", "--place", "HB", "--library", "a.db", "--format", "json").Rows.Single().GetProperty("place").GetString());
        Assert.NotEmpty(File.ReadAllLines(_tool.Path("a.db.fetched/fetched.jsonl")));
    }

    [Fact]
    public async Task An_address_is_added_like_a_file_and_private_ones_only_on_demand()
    {
        await using var portal = await LocalPortal.StartAsync();
        portal.Show("/r.html", Page(Reports.Of().Replace("广东省", "", StringComparison.Ordinal)));
        var refused = _tool.Run("add", portal.Root + "/r.html", "--library", "a.db");
        Assert.Equal(1, refused.Code);
        Assert.Contains("--allow-private", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, portal.Asked);
        var added = _tool.Run("add", portal.Root + "/r.html", "--allow-private", "--pause", "0", "--place", "海南", "--year", "2019", "--library", "a.db", "--format", "json");
        Assert.Equal(0, added.Code);
        var row = Assert.Single(added.Rows);
        Assert.Equal(("HI", 2019, "added"), (row.GetProperty("place").GetString(), row.GetProperty("year").GetInt32(), row.GetProperty("status").GetString()));
        Assert.Equal(portal.Root + "/r.html", row.GetProperty("evidence").GetProperty("source").GetString());
    }

    [Fact]
    public async Task A_killed_run_resumes_without_fetching_again()
    {
        await using var portal = await LocalPortal.StartAsync();
        portal.Show("/gd.html", Page(Reports.Of()));
        portal.Hang("/hb.html");
        _tool.Write("sources/GD.yml", $"place: GD\nportal: {portal.Root}/\nreports:\n  - {{year: 2025, url: '{portal.Root}/gd.html'}}\n");
        _tool.Write("sources/HB.yml", $"place: HB\nportal: {portal.Root}/\nreports:\n  - {{year: 2025, url: '{portal.Root.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/hb.html'}}\n");
        string[] command = ["collect", "2025", "--place", "GD,HB", "--sources", "sources", "--allow-private", "--pause", "0", "--library", "a.db", "--format", "json"];
        using (var killed = _tool.Start(command))
        {
            await portal.WaitFor("/hb.html", TestContext.Current.CancellationToken);
            while (!Directory.Exists(_tool.Path("a.db.fetched/addresses")) || Directory.GetFiles(_tool.Path("a.db.fetched/addresses"), "*.json").Length == 0)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        portal.Show("/hb.html", Page(Reports.Of("湖北省")));
        var asked = portal.Asked;
        var resumed = _tool.Run(command);
        Assert.Equal(0, resumed.Code);
        Assert.Equal(2, resumed.Rows.Count);
        Assert.DoesNotContain("/gd.html", portal.AskedSince(asked));
    }

    [Theory]
    [InlineData("collect", "argument")]
    [InlineData("collect 25", "25")]
    [InlineData("collect 2026 --place Atlantis", "Atlantis")]
    [InlineData("collect 2026 --sources nowhere", "nowhere")]
    [InlineData("collect 2026 --pause -1", "--pause")]
    public void Wrong_usage_is_told(string command, string said)
    {
        var result = _tool.Run(command.Split(' '));
        Assert.Equal(2, result.Code);
        Assert.Contains(said, result.Error, StringComparison.OrdinalIgnoreCase);
    }

    private static string Page(string report) => "<html><head><meta charset=utf-8><title>门户</title></head><body><div><a href=/>首页</a></div><div id=zoom>"
        + string.Concat(report.Split('\n').Select(l => $"<p>　　{l}</p>")) + "</div><p>主办：某某</p></body></html>";
}
