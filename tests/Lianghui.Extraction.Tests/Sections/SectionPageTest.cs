using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Sections;

public class SectionPageTest
{
    public static TheoryData<string, string> Examples => PageExamples.Of("sections");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_holds(string text, string record)
    {
        var stored = StoredText.Parse(text);
        var metadata = MetadataReader.Read(stored, new MetadataHints(YearOverride: 2031, PlaceHint: "HI"), []);
        var sections = SectionSplitter.Split(stored, metadata, []);
        var expected = record.Split('\n').Select(l => l.Split(' ', 2)).ToList();
        Assert.Equal(expected.Select(e => e[0]), sections.Select(s => s.Role.ToString().ToLowerInvariant()));
        Assert.All(expected.Zip(sections), pair => Assert.StartsWith(pair.First[1], pair.Second.HeadingSpan.Of(text), StringComparison.Ordinal));
    }
}
