using Lianghui.Extraction.Central;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Central;

/// <summary>Central documents: an invented readout, and the real ones where the corpus is here.</summary>
public class CentralTest
{
    private const string Readout = """
        某某社消息：中央经济工作会议12月9日至10日在北京举行。会议总结2030年经济工作，分析形势，部署2031年经济工作。
        会议认为，今年经济运行平稳，实现了预定任务，各方面工作有了新的进展。
        会议指出，明年要保持经济平稳增长，保持就业稳定、物价平稳，促进居民收入增长和经济增长同步。
        会议确定，明年要做好以下工作。
        一是种好试验田，扩大示范面。推广“一村一样板”办法。
        二是修好水渠，用好库水。开展清渠护岸专项行动。
        三是办好学堂。让远村孩子就近上学。
        四是守住山林，多种新树。
        会议要求，各地要把上述安排落到实处。
        """;

    [Fact]
    public void A_readout_has_place_day_year_tasks_targets_and_sections()
    {
        var coded = ReportCoder.Code(StoredText.Parse(Readout), new MetadataHints(KindOverride: ReportKinds.Conference));
        Assert.Equal(("CN", 2031, ReportKinds.Conference), (coded.Metadata.Place, coded.Metadata.Year!.Value, coded.Metadata.Kind));
        Assert.Equal(new DateOnly(2030, 12, 10), coded.Metadata.Delivered);
        Assert.Equal(["种好试验田，扩大示范面", "修好水渠，用好库水", "办好学堂", "守住山林，多种新树"], coded.Tasks.Select(t => t.Heading));
        Assert.Contains(coded.Targets, t => t.Indicator == "income" && t.Comparator == "in-step");
        Assert.Equal([SectionRole.Opening, SectionRole.Review, SectionRole.Targets, SectionRole.Requirements, SectionRole.Tasks, SectionRole.Closing], coded.Sections.Select(s => s.Role));
    }

    [Theory]
    [InlineData("某某社消息：云山委员会12月12日召开会议，传达学习中央经济工作会议精神，研究贯彻措施。", ReportKinds.Article)]
    [InlineData("某某社消息：中央经济工作会议精神在各地引起反响，田间的人表示要种好地。这是会议召开后的第二天。", ReportKinds.Article)]
    [InlineData("某某社消息：中央经济工作会议12月9日至10日在北京举行。大家认真学习了讲话精神。", ReportKinds.Conference)]
    [InlineData("某某社消息：中央政治局12月6日召开会议，研究明年的工作，学习了一次全会的精神。", ReportKinds.Conference)]
    public void Who_conveys_a_meeting_or_reacts_to_it_did_not_hold_it(string head, string kind)
    {
        var text = head + "\n会议认为，沟渠都通了。\n会议指出，还要修桥。\n会议强调，春耕不能误。\n会议要求，各处照办。";
        Assert.Equal(kind, ReportCoder.Code(StoredText.Parse(text.Replace("某某社消息", "新华社消息", StringComparison.Ordinal))).Metadata.Kind);
    }

    [Fact]
    public void Real_news_of_conveying_and_reacting_are_articles()
    {
        foreach (var folder in (string[])["study_convey", "local_reaction"])
        {
            Assert.All(
                Directory.GetFiles(Checkout.RequireShared("corpus/central/" + folder), "*.txt"),
                file => Assert.Equal(ReportKinds.Article, ReportCoder.Code(StoredText.Parse(File.ReadAllText(file))).Metadata.Kind));
        }
    }

    [Fact]
    public void Formulae_are_quoted_named_or_short_clauses()
    {
        var text = StoredText.Parse(Readout);
        var found = Formulae.In(text, [new TextSpan(0, text.Value.Length)]).Select(f => (f.Words, f.Kind)).ToList();
        Assert.Contains(("一村一样板", "quoted"), found);
        Assert.Contains(("清渠护岸专项行动", "named"), found);
        Assert.Contains(("扩大示范面", "clause"), found);
    }

    [Fact]
    public void Real_conferences_steer_the_next_year_and_number_their_tasks()
    {
        var tasks = new Dictionary<int, int> { [2017] = 4, [2019] = 7, [2020] = 6, [2021] = 8, [2022] = 7, [2023] = 5, [2024] = 9, [2025] = 9, [2026] = 8 };
        foreach (var file in Directory.GetFiles(Checkout.RequireShared("corpus/central/cewc"), "*.txt"))
        {
            var coded = ReportCoder.Code(StoredText.Parse(File.ReadAllText(file)));
            Assert.Equal("CN", coded.Metadata.Place);
            Assert.Equal(coded.Metadata.Year, coded.Metadata.Delivered!.Value.Year + 1);
            Assert.Equal(Path.GetFileName(file)[..8], coded.Metadata.Delivered.Value.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(tasks[coded.Metadata.Year!.Value], coded.Tasks.Count(t => t.Level == 1));
        }
    }

    [Fact]
    public void Real_communiques_and_decisions_have_day_and_year()
    {
        foreach (var file in Directory.GetFiles(Checkout.RequireShared("corpus/central/plenum"), "*.txt"))
        {
            var coded = ReportCoder.Code(StoredText.Parse(File.ReadAllText(file)));
            Assert.Equal(("CN", ReportKinds.Communique), (coded.Metadata.Place, coded.Metadata.Kind));
            Assert.Equal(Path.GetFileName(file)[..8], coded.Metadata.Delivered!.Value.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
