using Lianghui.Extraction.Readouts;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Readouts;

/// <summary>Readouts of the conference: invented ones, and how many of the real ones give a list.</summary>
public class ReadoutReaderTest
{
    private const string Head = "中央经济工作会议12月3日至5日在青山举行。会上总结2030年经济工作，部署2031年经济工作。\n会议认为，今年成绩不小。一是稳；二是进。\n会议确定，明年抓好几件事。\n";

    [Theory]
    [InlineData("一是大力发展消费。多办集市。\n二是扩大对外开放。多修口岸。\n三是改善民生。多建学校。")]
    [InlineData("第一，大力发展消费。多办集市。\n第二，扩大对外开放。多修口岸。\n第三，改善民生。多建学校。")]
    [InlineData("一是大力发展消费，多办集市；二是扩大对外开放，多修口岸；三是改善民生，多建学校。")]
    public void The_longest_list_that_counts_up_is_the_agenda(string list)
    {
        var text = StoredText.Parse(Head + list + "\n会议强调，要落实。");
        var readout = ReadoutReader.Read(text)!;
        Assert.Equal((2031, new DateOnly(2030, 12, 5)), (readout.Year, readout.Ended));
        Assert.Equal([(1, "domestic-demand"), (2, "opening-up"), (3, "livelihood")], readout.Tasks.Select(t => (t.Rank, t.Theme)));
        Assert.All(readout.Tasks, t => Assert.Equal(t.Heading, t.HeadingSpan.Of(text.Value)));
    }

    [Theory]
    [InlineData("中央农村工作会议12月3日在青山举行，部署2031年经济工作。\n一是种田。\n二是养鱼。")]
    [InlineData("中央经济工作会议在青山举行。\n一是种田。\n二是养鱼。")]
    public void Another_conference_and_a_year_unsaid_are_no_readout(string text) => Assert.Null(ReadoutReader.Read(StoredText.Parse(text)));

    [Fact]
    public void A_readout_without_a_list_and_with_an_impossible_day_is_read_for_its_year()
    {
        var readout = ReadoutReader.Read(StoredText.Parse("中央经济工作会议11月39日在青山举行，部署2031年经济工作。\n会议强调，要落实。"), 2032)!;
        Assert.Equal((2032, null, 0), (readout.Year, readout.Ended, readout.Tasks.Count));
    }

    [Fact]
    public void Every_readout_of_the_corpus_gives_its_year_its_day_and_a_list()
    {
        foreach (var file in Directory.GetFiles(Checkout.RequireShared("corpus/central/cewc"), "*.txt"))
        {
            var text = StoredText.Parse(File.ReadAllText(file));
            var (readout, day) = (ReadoutReader.Read(text)!, DateOnly.ParseExact(Path.GetFileName(file)[..8], "yyyyMMdd"));
            Assert.Equal((day.Year + 1, day), (readout.Year, readout.Ended));
            Assert.InRange(readout.Tasks.Count, 4, 12);
            Assert.All(readout.Tasks, t => Assert.InRange(t.Heading.Length, 2, 60));
        }
    }
}
