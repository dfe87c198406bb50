using Lianghui.Documents.Sources;

namespace Lianghui.Documents.Tests;

public sealed class SourceRegistryTest
{
    [Fact]
    public void Every_province_has_its_file_and_every_address_of_the_table_is_there()
    {
        var sources = SourceRegistry.Read();
        Assert.Equal(31, sources.Count);
        Assert.All(sources, s => Assert.True(Uri.TryCreate(s.Portal, UriKind.Absolute, out _), s.Place));
        var table = File.ReadAllLines(Checkout.RequireShared("tables/report_urls_2026_official.csv")).Skip(1).Select(l => l.Split(','));
        Assert.All(table, row => Assert.Contains(row[2], sources.Single(s => s.Place == row[0]).Of(int.Parse(row[1])).Select(r => r.Url)));
    }

    [Theory]
    [InlineData("publisher: x", "names no place")]
    [InlineData("place: GD\nreports:\n  - {year: 2026, url: ftp://x}", "http or https")]
    [InlineData("place: GD\nreports:\n  - {year: 2026, url: https://x/, kind: blog}", "kind")]
    [InlineData("place: GD\nreports: [", "line")]
    [InlineData("place: GD\nsurprise: 1", "surprise")]
    public void A_file_that_is_not_as_documented_is_named(string yaml, string said) =>
        Assert.Contains(said, Assert.Throws<InvalidDataException>(() => SourceRegistry.Parse(yaml, "GD.yml")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_most_official_address_comes_first()
    {
        var source = SourceRegistry.Parse("place: GD\nreports:\n  - {year: 2026, url: https://a/, kind: media}\n  - {year: 2026, url: https://b/, kind: congress}\n  - {year: 2025, url: https://c/}", "GD.yml");
        Assert.Equal(["https://b/", "https://a/"], source.Of(2026).Select(r => r.Url));
    }
}
