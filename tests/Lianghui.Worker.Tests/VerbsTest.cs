using System.Text.Json;
using Lianghui.Corpus;
using Lianghui.Corpus.Sql;

namespace Lianghui.Worker.Tests;

/// <summary>The real command line gives the same on PostgreSQL as on a file.</summary>
[Collection(Team.Servers)]
public sealed class VerbsTest(PostgresServer postgres, RabbitServer rabbit) : IDisposable
{
    private readonly Team _team = new(postgres, rabbit.NewQueue());

    public static TheoryData<string> Quick => ["reports", "targets --year 2005..2006", "tasks --by theme", "changes --year 2006", "quote 消费"];

    public static TheoryData<string> Others =>
    [
        "sections --year 2006", "growth --year 2006", "outturns --year 2006", "tasks --year 2006 --level 2", "estimate --year 2006", "gaps --year 2006", "season 2006", "matrix --year 2006",
        "contrast --group yangtze-delta --year 2006", "distances --year 2006", "promises --year 2006", "milestones --year 2006", "disagreements --year 2006", "terms 消费 --year 2006",
        "radar --year 2006 --vs 2005", "statements", "commitments --year 2006", "meetings --year 2006", "versions", "check \"All provinces aim for growth of about 5%\" --year 2006",
    ];

    public void Dispose() => _team.Dispose();

    [Fact]
    public void A_handful_of_verbs_finds_the_same() => Compare(Quick);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Every_finding_verb_finds_the_same() => Compare(Others);

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task What_is_made_and_served_is_the_same()
    {
        var file = Fill();
        foreach (var (library, name) in new[] { (file, "a"), (_team.Library, "b") })
        {
            Assert.Equal(0, _team.Run("export", _team.Path(name), "--library", library).Code);
            Assert.Equal(0, _team.Run("recode", "--all", "--library", library, "--format", "csv").Code);
        }

        var exported = Directory.EnumerateFiles(_team.Path("a"), "*.csv").Select(f => Path.GetFileName(f)).ToList();
        Assert.NotEmpty(exported);
        Assert.All(exported, f => Assert.Equal(File.ReadAllText(Path.Combine(_team.Path("a"), f)), File.ReadAllText(Path.Combine(_team.Path("b"), f))));
        Assert.Equal(await ServedAsync(file), await ServedAsync(_team.Library));
    }

    [Fact]
    public void A_reader_is_told_that_it_may_not_write()
    {
        _team.Write(1);
        postgres.Query(File.ReadAllText(Path.Combine(Checkout.Root, "ops", "postgres", "roles.sql")), _team.Database);
        postgres.Query("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'anna') THEN CREATE ROLE anna LOGIN IN ROLE lianghui_reader; END IF; END $$", _team.Database);
        var reader = _team.Library.Replace("postgres@", "anna@", StringComparison.Ordinal);
        Assert.Equal(0, _team.Run("reports", "--library", reader).Code);
        var refused = _team.Run("add", _team.Path("reports"), "--library", reader);
        Assert.Equal(1, refused.Code);
        Assert.Contains("use a role with more rights", refused.Error, StringComparison.Ordinal);
    }

    private void Compare(TheoryData<string> verbs)
    {
        var file = Fill();
        foreach (var verb in verbs.Select(v => v.Data))
        {
            var words = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(verb).ToList();
            var expected = _team.Run([.. words, "--library", file, "--format", "json"]);
            var actual = _team.Run([.. words, "--library", _team.Library, "--format", "json"]);
            Assert.True(expected.Code == actual.Code, $"{verb}: {expected.Code} {expected.Error} {actual.Code} {actual.Error}");
            Assert.True(expected.Output == actual.Output, verb);
            Assert.True(expected.Code == 2 || JsonDocument.Parse(actual.Output).RootElement.ValueKind == JsonValueKind.Array, $"{verb}: {actual.Error}");
            Assert.True(expected.Code != 2, $"{verb}: {expected.Error}");
        }
    }

    /// <summary>A file with reports, and a copy of it in the database.</summary>
    private string Fill()
    {
        _team.Write(62);
        var file = _team.Path("a.db");
        Assert.Equal(0, _team.Run("add", _team.Path("reports"), "--library", file).Code);
        LibraryCopy.Run(file, _team.Library);
        return file;
    }

    private async Task<string> ServedAsync(string library)
    {
        using var server = _team.Tool.Start("serve", "--port", "0", "--library", library);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri((await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!) };
            Assert.Equal("ok", await client.GetStringAsync("/readyz", TestContext.Current.CancellationToken));
            var targets = await client.GetStringAsync("/api/v1/targets?year=2006", TestContext.Current.CancellationToken);
            Assert.Contains("gdp", targets, StringComparison.Ordinal);
            Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/en/?year=2006", TestContext.Current.CancellationToken)).StatusCode);
            return targets;
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
