using System.Globalization;
using Lianghui.Cli.Tests;
using Lianghui.Cli.Tests.Portal;

namespace Lianghui.Worker.Tests;

/// <summary>Verbs that make or bring something, on PostgreSQL: briefs, reports from portals, new codings.</summary>
[Collection(Team.Servers)]
public sealed class MakingTest(PostgresServer postgres, RabbitServer rabbit) : IDisposable
{
    private readonly Team _team = new(postgres, rabbit.NewQueue());

    public void Dispose() => _team.Dispose();

    [Fact]
    public void A_brief_is_the_same_from_both_engines()
    {
        _team.Write(62);
        foreach (var (library, name) in new[] { (_team.Path("a.db"), "a.md"), (_team.Library, "b.md") })
        {
            Assert.Equal(0, _team.Run("add", _team.Path("reports"), "--library", library).Code);
            var brief = _team.Run("brief", "2006", "--library", library, "--out", _team.Path(name));
            Assert.True(brief.Code == 0, brief.Error);
        }

        Assert.Equal(File.ReadAllText(_team.Path("a.md")), File.ReadAllText(_team.Path("b.md")));
    }

    [Fact]
    public async Task A_portal_is_collected_into_a_database()
    {
        await using var portal = await LocalPortal.StartAsync();
        portal.Show("/gd.html", "<html><head><meta charset=utf-8></head><body><div id=zoom>"
            + string.Concat(Reports.Of().Split('\n').Select(l => $"<p>　　{l}</p>")) + "</div></body></html>");
        _team.Write("sources/GD.yml", $"place: GD\nportal: {portal.Root}/\nreports:\n  - {{year: 2025, url: '{portal.Root}/gd.html'}}\n");
        string[] command = ["collect", "2025", "--place", "GD", "--sources", "sources", "--allow-private", "--pause", "0", "--library", _team.Library, "--format", "json"];
        Assert.Equal(["added"], _team.Run(command).Rows.Select(r => r.GetProperty("status").GetString()));
        var asked = portal.Asked;
        Assert.Equal(["unchanged"], _team.Run(command).Rows.Select(r => r.GetProperty("status").GetString()));
        Assert.DoesNotContain("/gd.html", portal.AskedSince(asked));
        Assert.Equal("1", postgres.Query("SELECT count(*) FROM versions WHERE origin = 'text'", _team.Database));
        Assert.False(Directory.Exists(_team.Path("postgres:")));
    }

    [Fact]
    public async Task A_new_coding_goes_on_where_it_was_stopped()
    {
        _team.Write(62);
        Assert.Equal(0, _team.Run("add", _team.Path("reports"), "--library", _team.Library).Code);
        postgres.Query("UPDATE versions SET rules = 'older' WHERE origin = 'text'", _team.Database);
        int Older() => int.Parse(postgres.Query("SELECT count(*) FROM versions WHERE rules = 'older'", _team.Database), CultureInfo.InvariantCulture);
        using (var stopped = _team.Tool.Start("recode", "--library", _team.Library))
        {
            while (Older() > 50)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            stopped.Kill();
            await stopped.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var left = Older();
        Assert.InRange(left, 1, 61);
        var resumed = _team.Run("recode", "--library", _team.Library, "--format", "json");
        Assert.Equal((0, left, 0), (resumed.Code, resumed.Rows.Count, Older()));
        Assert.Equal("62 62", postgres.Query("SELECT count(*) || ' ' || count(DISTINCT version) FROM versions WHERE origin = 'text'", _team.Database));
    }
}
