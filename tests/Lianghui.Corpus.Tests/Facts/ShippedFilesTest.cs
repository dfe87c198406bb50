using Lianghui.Corpus.Facts;
using Lianghui.Text;

namespace Lianghui.Corpus.Tests.Facts;

public sealed class ShippedFilesTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_ships_comes_back_without_its_words()
    {
        var text = InventedReport.Text();
        var facts = ReportFacts.Of(text, InventedReport.Code(text), "https://example.org/a");
        ShippedFiles.Write([facts], _folder);
        var back = Assert.Single(ShippedFiles.Read(name => File.OpenRead(Path.Combine(_folder, name))));

        Assert.Equal(facts.Report with { Origin = FactOrigin.Shipped }, back.Report);
        Assert.Equal(facts.Targets.Select(t => t.Value), back.Targets.Select(t => t.Value));
        Assert.Equal(facts.Growth.Select(t => t.Value), back.Growth.Select(t => t.Value));
        Assert.Equal(
            facts.Tasks.Select(t => (t.Id, t.Value.Theme, t.Value.Facet, t.Value.Rank, t.Value.HeadingSpan, t.Value.Span)),
            back.Tasks.Select(t => (t.Id, t.Value.Theme, t.Value.Facet, t.Value.Rank, t.Value.HeadingSpan, t.Value.Span)));
        Assert.All(back.Tasks, t => Assert.Equal(("", ""), (t.Value.Heading, t.Evidence.Quote)));
        Assert.All(back.Targets, t => Assert.Equal((text.Version, "https://example.org/a"), (t.Evidence.Version, t.Evidence.Source)));
    }

    [Fact]
    public void What_ships_holds_no_sentence()
    {
        foreach (var name in Directory.GetFiles(Path.Combine(Checkout.Root, "facts"), "*.csv", SearchOption.AllDirectories))
        {
            var run = 0;
            foreach (var c in File.ReadAllText(name))
            {
                run = c is >= '\u4E00' and <= '\u9FFF' ? run + 1 : 0;
                Assert.True(run < 24, $"{name} holds a run of 24 Chinese characters");
            }
        }
    }
}
