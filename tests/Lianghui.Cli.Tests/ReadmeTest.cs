namespace Lianghui.Cli.Tests;

/// <summary>The README's commands run as they stand, in its order.</summary>
public class ReadmeTest
{
    [Fact]
    public void Its_commands_run()
    {
        using var tool = new Tool();
        tool.Write("my-reports/a.txt", Reports.Of());
        tool.Write("my-reports/b.txt", Reports.Of("湖北省"));
        var commands = File.ReadAllLines(Path.Combine(Checkout.Root, "README.md"))
            .Where(l => l.StartsWith("./lianghui ", StringComparison.Ordinal)).Select(l => l["./lianghui ".Length..]).ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var result = tool.Run(command.Split(' '));
            Assert.True(result.Code == 0, $"{command}: {result.Code}\n{result.Error}");
            Assert.NotEmpty(result.Output);
        }
    }

    [Fact]
    public void Its_links_lead_somewhere()
    {
        var links = File.ReadAllText(Path.Combine(Checkout.Root, "README.md")).Split("](").Skip(1).Select(p => p[..p.IndexOf(')', StringComparison.Ordinal)]);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Checkout.Root, link)), link));
    }
}
